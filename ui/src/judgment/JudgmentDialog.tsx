import { ChangeTable, Details, EntryDialog, Group, headChoices, labelsOf, laterOf, OrderFields, Pair, Sources, useWritten, useWrong } from "../claim";
import { refusalNote, useAsk, useTrial } from "../host";
import { Checkbox, DateField, Dialog, ErrorNote, Field, Note, Skeleton } from "../kit";
import { useKept } from "../session";
import type { HeadLine, JudgmentDraft, JudgmentShown } from "../wire";
import { useWords } from "../words";
import { Amounts } from "./Amounts";
import { plainJudgment } from "./draft";
import { Fees } from "./Fees";
import { Interests } from "./Interests";
import styles from "./judgment.module.css";

type Props = { caseId: string; asOf: string; today: string; heads: readonly HeadLine[]; onClose: () => void };
/** What a judgment, mediation paper or award says; from the day it takes effect the claim is that. */
export function JudgmentDialog(props: Props) {
  const t = useWords();
  const { data, error } = useAsk("case_judgment", { caseId: props.caseId });
  if (data) return <Judgment {...props} now={data} />;
  return (
    <Dialog open size="large" title={t.judgment_title()} onClose={props.onClose}>
      {error ? <ErrorNote {...refusalNote(t, error)} /> : <Skeleton rows={6} label={t.kit_loading()} />}
    </Dialog>
  );
}

const fields = /^(court|caseNumber|judgedOn|effectiveOn|performBy|paymentsFrom|amounts|allDueOn|generalInterest|fees|order)\b/;

function Judgment({ caseId, asOf, today, heads, onClose, now }: Props & { now: JudgmentShown }) {
  const t = useWords();
  const kept = `judgment ${caseId}`;
  const [typed, keep] = useKept<JudgmentDraft | null>(kept, null);
  const it = typed ?? now.judgment;
  const draft = plainJudgment(it, today);
  const ready = [draft.court, draft.caseNumber, draft.judgedOn, draft.effectiveOn].every((text) => text.trim() !== "");
  const onDone = useWritten({ caseId, kept, said: t.judgment_done({ number: draft.caseNumber }), onClose });
  const trial = useTrial({ preview: "preview_judgment", ask: { draft, asOf: laterOf(asOf, draft.effectiveOn) }, act: "enter_judgment", write: { draft }, enabled: ready, onDone });
  const wrong = useWrong(trial.refused);
  const change = (part: Partial<JudgmentDraft>) => {
    trial.reset();
    keep(() => ({ ...it, ...part }));
  };
  const choices = headChoices(t, heads, ["cost", "occupancy", "damages", "principal", "other"]);
  return (
    <EntryDialog
      size="large"
      title={t.judgment_title()}
      saveText={t.judgment_save()}
      ready={ready}
      trial={trial}
      fields={fields}
      onClose={onClose}
      preview={
        <>
          {trial.data?.addOnFrom != null && <Note>{t.judgment_add_on_from({ day: trial.data.addOnFrom })}</Note>}
          <ChangeTable change={trial.data?.change} busy={trial.asking} refused={ready && trial.refused !== null} labels={labelsOf(heads)} />
          {trial.data && <Sources sources={trial.data.sources} />}
          {trial.data && (
            <Details title={t.terms_claim()}>
              {/* A scroller must be reachable by keyboard. */}
              {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
              <pre className={styles.claim} tabIndex={0} role="region" aria-label={t.terms_claim()}>{trial.data.claim}</pre>
            </Details>
          )}
        </>
      }
    >
      {now.seq === null ? <p className={styles.soft}>{t.judgment_proposal()}</p> : <Note>{t.judgment_there({ seq: String(now.seq) })}</Note>}
      <Pair>
        <Field label={t.judgment_court()} value={it.court} onChange={(court) => change({ court })} error={wrong("court")} name="court" required autoFocus />
        <Field label={t.judgment_number()} value={it.caseNumber} onChange={(caseNumber) => change({ caseNumber })} error={wrong("caseNumber")} name="caseNumber" required />
        <DateField label={t.judgment_judged_on()} value={it.judgedOn} onChange={(judgedOn) => change({ judgedOn })} error={wrong("judgedOn")} name="judgedOn" required />
        <DateField label={t.judgment_effective_on()} value={it.effectiveOn} onChange={(effectiveOn) => change({ effectiveOn })} error={wrong("effectiveOn")} name="effectiveOn" required />
        <DateField label={t.judgment_perform_by()} hint={t.judgment_perform_by_hint()} value={it.performBy} onChange={(performBy) => change({ performBy })} error={wrong("performBy")} name="performBy" />
        <DateField label={t.judgment_payments_from()} hint={t.judgment_payments_from_hint()} value={it.paymentsFrom} onChange={(paymentsFrom) => change({ paymentsFrom })} error={wrong("paymentsFrom")} name="paymentsFrom" />
      </Pair>
      <Group title={t.judgment_amounts()}>
        <Amounts value={it.amounts} choices={choices} onChange={(amounts) => change({ amounts })} wrong={wrong} />
        {it.amounts.some((line) => line.dueOn !== "") && (
          <DateField label={t.judgment_all_due_on()} hint={t.judgment_all_due_hint()} value={it.allDueOn} onChange={(allDueOn) => change({ allDueOn })} error={wrong("allDueOn")} name="allDueOn" />
        )}
      </Group>
      <Group title={t.judgment_interest()}>
        <Interests value={it.generalInterest} amounts={it.amounts} choices={choices} onChange={(generalInterest) => change({ generalInterest })} wrong={wrong} />
      </Group>
      <Group title={t.judgment_fees()}>
        <Fees value={it.fees} onChange={(fees) => change({ fees })} wrong={wrong} />
      </Group>
      <Checkbox checked={it.addOn === "runs"} onChange={(on) => change({ addOn: on ? "runs" : "doesNotRun" })}>{t.judgment_add_on()}</Checkbox>
      <OrderFields label={t.judgment_order()} order={it.order} heads={choices.map(({ key, text }) => ({ id: key, name: text }))} onChange={(order) => change({ order })} error={wrong("order")} />
      <Field label={t.payment_note()} value={it.note} onChange={(note) => change({ note })} name="note" />
    </EntryDialog>
  );
}
