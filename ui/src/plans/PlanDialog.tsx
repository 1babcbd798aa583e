import { useState } from "react";

import { titled } from "../casework";
import { Details, EntryDialog, Pair, useWritten, useWrong } from "../claim";
import { useTrial } from "../host";
import { Amount, AmountField, Button, Checkbox, DateField, Field, Note, plainAmount, readDay, Select, showAmount } from "../kit";
import { useKept, useSession } from "../session";
import type { BudgetDraft, CodedLine, InstalmentDraft, PlanDraft, PlanLapse, PlanNote } from "../wire";
import { useLanguage, useWords, type Words } from "../words";
import { BaseDialog } from "./BaseDialog";
import styles from "./plans.module.css";
import { Schedule } from "./PlansPanel";

type Typed = Omit<PlanDraft, "caseId">;
const line: BudgetDraft = { what: "", amount: "", proof: "" };
const fields = ["firstDue", "count", "downPercent", "acceleratesAfter", "reason", "due", "amount", "what", "budget"];
type Props = { caseId: string; templates: readonly CodedLine[]; onClose: () => void };
/** Draws up a plan by a template or freely; the schedule and what is doubtful of it are shown before it is saved. */
export function PlanDialog({ caseId, templates, onClose }: Props) {
  const t = useWords();
  const language = useLanguage();
  const { today } = useSession();
  const [origin, setOrigin] = useState(false);
  const kept = `plan ${caseId}`;
  const [typed, keep] = useKept<Typed | null>(kept, null);
  const now: Typed = typed ?? { template: "a", firstDue: "+1月", count: "12", downPercent: "", standstill: true, lapse: "fromThatDay", acceleratesAfter: "2", income: [line], costs: [line], free: [{ due: "", amount: "" }], reason: "" };
  const day = (text: string) => (text.trim() === "" ? "" : (readDay(text, today) ?? text));
  const plain = (all: readonly BudgetDraft[]) => all.map((it) => ({ ...it, amount: plainAmount(it.amount) }));
  const draft: PlanDraft = { ...now, caseId, firstDue: day(now.firstDue), income: plain(now.income), costs: plain(now.costs), free: now.free.map((it) => ({ due: day(it.due), amount: plainAmount(it.amount) })), reason: now.reason.trim() };
  const onDone = useWritten({ caseId, kept, said: t.plan_done(), onClose });
  const enough = now.template === "free" ? now.free.every((it) => it.due !== "" && it.amount !== "") : now.count !== "" && now.firstDue !== "";
  const trial = useTrial({ preview: "preview_plan", ask: { draft: { ...draft, reason: "" } }, act: "draw_plan", write: { draft }, enabled: enough, onDone });
  const wrong = useWrong(trial.refused);
  const change = (part: Partial<Typed>) => {
    trial.reset();
    keep(() => ({ ...now, ...part }));
  };
  return (
    <EntryDialog size="large" title={t.plan_draw()} saveText={t.plan_save()} ready={enough && now.reason.trim() !== ""} trial={trial} fields={fields} onClose={onClose}
      preview={trial.data && (
        <>
          {trial.data.warnings.map((it) => <Note key={it.code} tone="warn">{noteWords(t, it)}</Note>)}
          <p className={styles.figures}>
            <span>{t.plan_base()} <strong><Amount yuan={trial.data.base} unit="yuan" /></strong> <Button look="quiet" size="small" label={t.origin_of({ figure: t.plan_base() })} onPress={() => setOrigin(true)}>{t.ledger_origin()}</Button></span>
            {origin && <BaseDialog caseId={caseId} base={trial.data} day={today} onClose={() => setOrigin(false)} />}
            <span>{t.plan_fees()} <strong><Amount yuan={trial.data.fees} unit="yuan" /></strong></span>
            <span>{t.plan_total()} <strong><Amount yuan={trial.data.total} unit="yuan" /></strong></span>
          </p>
          <p className={styles.soft}>{t.plan_limits({ months: trial.data.mostMonths, instalments: trial.data.mostInstalments })}</p>
          {trial.data.disposable !== null && <p>{t.plan_disposable({ amount: showAmount(trial.data.disposable) })} {trial.data.proposedCount !== null && t.plan_proposed({ count: trial.data.proposedCount })}</p>}
          <Schedule lines={trial.data.instalments} />
        </>
      )}
    >
      <Pair>
        <Select label={t.plan_template()} value={now.template} onChange={(template) => change({ template })} options={[...templates.map((it) => ({ key: it.id, text: titled(language, it) })), { key: "free", text: t.plan_free() }]} />
        {now.template !== "free" && <DateField label={t.plan_first_due()} value={now.firstDue} onChange={(firstDue) => change({ firstDue })} error={wrong("firstDue")} name="firstDue" required />}
        {now.template !== "free" && <Field label={t.plan_count()} value={now.count} onChange={(count) => change({ count })} error={wrong("count")} kind="figures" name="count" required autoFocus />}
        {now.template !== "free" && <Field label={t.plan_down()} hint={t.plan_down_hint()} value={now.downPercent} onChange={(downPercent) => change({ downPercent })} error={wrong("downPercent")} kind="figures" name="downPercent" />}
        <Field label={t.plan_accelerates()} hint={t.plan_accelerates_hint()} value={now.acceleratesAfter} onChange={(acceleratesAfter) => change({ acceleratesAfter })} error={wrong("acceleratesAfter")} kind="figures" name="acceleratesAfter" required />
      </Pair>
      {now.template === "free" && <Free lines={now.free} onChange={(free) => change({ free })} error={wrong("due") ?? wrong("amount")} />}
      <Checkbox checked={now.standstill} onChange={(standstill) => change({ standstill })}>{t.plan_standstill_pick()}</Checkbox>
      <Select<PlanLapse> label={t.plan_lapse()} hint={t.plan_lapse_hint()} name="lapse" value={now.lapse} onChange={(lapse) => change({ lapse })} options={[{ key: "fromThatDay", text: t.plan_lapse_from_that_day() }, { key: "fromTheStart", text: t.plan_lapse_from_the_start() }]} />
      <Details title={t.plan_affordability()}>
        <Budget title={t.plan_income()} lines={now.income} onChange={(income) => change({ income })} />
        <Budget title={t.plan_costs()} lines={now.costs} onChange={(costs) => change({ costs })} />
      </Details>
      <Field label={t.adjust_reason()} value={now.reason} onChange={(reason) => change({ reason })} error={wrong("reason")} name="reason" required />
    </EntryDialog>
  );
}

function Budget({ title, lines, onChange }: { title: string; lines: readonly BudgetDraft[]; onChange: (lines: BudgetDraft[]) => void }) {
  const t = useWords();
  const put = (at: number, part: Partial<BudgetDraft>) => onChange(lines.map((it, place) => (place === at ? { ...it, ...part } : it)));
  return (
    <>
      {lines.map((it, at) => (
        <div key={at} className={styles.budget}>
          <Field label={title} value={it.what} onChange={(what) => put(at, { what })} />
          <AmountField label={t.plan_monthly()} value={it.amount} onChange={(amount) => put(at, { amount })} />
          <Field label={t.deadline_proof()} value={it.proof} onChange={(proof) => put(at, { proof })} />
        </div>
      ))}
      <Button size="small" look="quiet" icon="plus" onPress={() => onChange([...lines, line])}>{t.plan_add_line()}</Button>
    </>
  );
}

function Free({ lines, onChange, error }: { lines: readonly InstalmentDraft[]; onChange: (lines: InstalmentDraft[]) => void; error: string | undefined }) {
  const t = useWords();
  const put = (at: number, part: Partial<InstalmentDraft>) => onChange(lines.map((it, place) => (place === at ? { ...it, ...part } : it)));
  return (
    <>
      {lines.map((it, at) => (
        <Pair key={at}>
          <DateField label={t.plan_due()} value={it.due} onChange={(due) => put(at, { due })} error={at === 0 ? error : undefined} required />
          <AmountField label={t.plan_amount()} value={it.amount} onChange={(amount) => put(at, { amount })} required />
        </Pair>
      ))}
      <Button size="small" look="quiet" icon="plus" onPress={() => onChange([...lines, { due: "", amount: "" }])}>{t.plan_add_line()}</Button>
    </>
  );
}

function noteWords(t: Words, it: PlanNote): string {
  switch (it.code) {
    case "tooLong":
      return t.plan_note_too_long({ most: it.most });
    case "tooMany":
      return t.plan_note_too_many({ most: it.most });
    case "beyondMonths":
      return t.plan_note_beyond_months({ most: it.most });
    case "beyondInstalments":
      return t.plan_note_beyond_instalments({ most: it.most });
    case "aboveDisposable":
      return t.plan_note_above_disposable({ amount: showAmount(it.amount) });
    case "givesUp":
      return t.plan_note_gives_up({ amount: showAmount(it.amount) });
  }
}
