import { ApprovalSelect, Signers } from "../casework";
import { ChangeTable, EntryDialog, labelsOf, laterOf, Pair, useWritten, useWrong } from "../claim";
import { useAsk, useTrial } from "../host";
import { Checkbox, DateField, Field, readDay } from "../kit";
import { useKept } from "../session";
import type { AccrualLine, StandstillDraft } from "../wire";
import { useWords } from "../words";
import { headName } from "../words/heads";
import styles from "./adjustments.module.css";
import type { AdjustmentProps } from "./props";

type Typed = Omit<StandstillDraft, "caseId">;
const fields = ["from", "until", "reason", "approvedBy", "approval", "deal.on", "deal.paper"];

type Props = AdjustmentProps & { /** What runs by the day. */ accruals: readonly AccrualLine[] };
/** Lets nothing run for some days, or not everything, with the reason and who approved it. */
export function StandstillDialog({ caseId, asOf, today, heads, accruals, onClose }: Props) {
  const t = useWords();
  const kept = `standstill ${caseId}`;
  const [typed, keep] = useKept<Typed | null>(kept, null);
  const now: Typed = typed ?? { from: today, until: "", heads: [], reason: "", approvedBy: "", approval: null, deal: null };
  const draft: StandstillDraft = { ...now, caseId, from: readDay(now.from, today) ?? now.from, until: readDay(now.until, today) ?? now.until, deal: now.deal && { ...now.deal, on: readDay(now.deal.on, today) ?? now.deal.on, paper: now.deal.paper.trim() } };
  const deal = now.deal;
  const { data: contacts } = useAsk("case_contacts", { caseId }, { enabled: deal !== null });
  const ready = draft.reason.trim() !== "" && (draft.approval !== null || draft.approvedBy.trim() !== "") && (draft.deal === null || draft.deal.paper !== "");
  const onDone = useWritten({ caseId, kept, said: t.standstill_done({ day: draft.from }), onClose });
  const trial = useTrial({ preview: "preview_standstill", ask: { draft, asOf: laterOf(laterOf(asOf, draft.from), draft.until) }, act: "agree_standstill", write: { draft }, enabled: ready, onDone });
  const wrong = useWrong(trial.refused);
  const change = (part: Partial<Typed>) => {
    trial.reset();
    keep(() => ({ ...now, ...part }));
  };
  const running = [...new Set(accruals.map((it) => it.headId))];
  const labels = labelsOf(heads);
  return (
    <EntryDialog
      title={t.standstill_title()}
      saveText={t.standstill_save()}
      ready={ready}
      trial={trial}
      fields={fields}
      onClose={onClose}
      preview={<ChangeTable change={trial.data} busy={trial.asking} refused={ready && trial.refused !== null} labels={labels} />}
    >
      <Pair>
        <DateField label={t.standstill_from()} value={now.from} onChange={(from) => change({ from })} error={wrong("from")} name="from" required autoFocus />
        <DateField label={t.standstill_until()} hint={t.standstill_until_hint()} value={now.until} onChange={(until) => change({ until })} error={wrong("until")} name="until" />
      </Pair>
      {running.length > 1 && (
        <fieldset className={styles.heads}>
          <legend>{t.standstill_what()}</legend>
          {running.map((id) => (
            <Checkbox
              key={id}
              checked={now.heads.length === 0 || now.heads.includes(id)}
              onChange={(on) => {
                const before = now.heads.length === 0 ? running : now.heads;
                const after = on ? [...before, id] : before.filter((it) => it !== id);
                change({ heads: after.length === running.length ? [] : after });
              }}
            >
              {headName(t, { id, label: labels.get(id) })}
            </Checkbox>
          ))}
        </fieldset>
      )}
      <Pair>
        <Field label={t.adjust_reason()} value={now.reason} onChange={(reason) => change({ reason })} error={wrong("reason")} name="reason" required />
        <ApprovalSelect caseId={caseId} matter="plan" label={t.adjust_approval()} value={now.approval} onChange={(approval) => change({ approval })} error={wrong("approval")} />
        {now.approval === null && <Field label={t.adjust_approved_by()} value={now.approvedBy} onChange={(approvedBy) => change({ approvedBy })} error={wrong("approvedBy")} name="approvedBy" required />}
      </Pair>
      <Checkbox checked={deal !== null} onChange={(on) => change({ deal: on ? { by: "agreed", on: today, paper: "", signedBy: [{ who: "debtor" }] } : null })}>{t.standstill_paper()}</Checkbox>
      {deal && (
        <>
          <p className={styles.soft}>{t.standstill_paper_hint()}</p>
          <Pair>
            <DateField label={t.deal_signed_on()} value={deal.on} onChange={(on) => change({ deal: { ...deal, on } })} error={wrong("deal.on")} name="deal.on" required />
            <Field label={t.deal_paper()} hint={t.deal_paper_hint()} value={deal.paper} onChange={(paper) => change({ deal: { ...deal, paper } })} error={wrong("deal.paper")} name="deal.paper" required />
          </Pair>
          {contacts && <Signers people={contacts.people} value={deal.signedBy} onChange={(signedBy) => change({ deal: { ...deal, signedBy } })} />}
        </>
      )}
    </EntryDialog>
  );
}
