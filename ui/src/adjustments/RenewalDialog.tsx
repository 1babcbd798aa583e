import { ApprovalSelect } from "../casework";
import { ChangeTable, EntryDialog, labelsOf, Pair, useWritten, useWrong } from "../claim";
import { useAsk, useTrial } from "../host";
import { AmountField, DateField, Field, Note, plainAmount, readDay, showAmount } from "../kit";
import { useKept } from "../session";
import type { RenewalDraft } from "../wire";
import { useWords } from "../words";
import type { AdjustmentProps } from "./props";

type Typed = Omit<RenewalDraft, "caseId">;
const fields = ["from", "days", "fee", "paper", "reason", "approvedBy", "approval"];

/** A short renewal for a fee: what damages it takes the place of is shown, and that the fee is not lower where it is not. */
export function RenewalDialog({ caseId, today, heads, onClose }: AdjustmentProps) {
  const t = useWords();
  const kept = `renewal ${caseId}`;
  const [typed, keep] = useKept<Typed | null>(kept, null);
  const { data: limits } = useAsk("case_tactics", { caseId });
  const now: Typed = typed ?? { from: today, days: String(limits?.renewalDays ?? ""), fee: "", paper: "", reason: "", approvedBy: "", approval: null };
  const draft: RenewalDraft = { ...now, caseId, from: readDay(now.from, today) ?? now.from, fee: plainAmount(now.fee) };
  const ready = [draft.days, draft.fee, draft.paper, draft.reason].every((it) => it.trim() !== "") && (draft.approval !== null || draft.approvedBy.trim() !== "");
  const onDone = useWritten({ caseId, kept, said: t.renewal_done({ day: draft.from, days: draft.days }), onClose });
  const trial = useTrial({ preview: "preview_renewal", ask: { draft }, act: "agree_renewal", write: { draft }, enabled: ready, onDone });
  const wrong = useWrong(trial.refused);
  const change = (part: Partial<Typed>) => {
    trial.reset();
    keep(() => ({ ...now, ...part }));
  };
  return (
    <EntryDialog
      title={t.renewal_title()}
      saveText={t.renewal_save()}
      ready={ready}
      trial={trial}
      fields={fields}
      onClose={onClose}
      preview={
        <>
          {trial.data && (trial.data.lower
            ? <Note tone="good">{t.renewal_lower({ until: trial.data.until, damages: showAmount(trial.data.damages) })}</Note>
            : <Note tone="warn">{t.renewal_not_lower({ until: trial.data.until, damages: showAmount(trial.data.damages) })}</Note>)}
          <ChangeTable change={trial.data?.change} busy={trial.asking} refused={ready && trial.refused !== null} labels={labelsOf(heads)} />
        </>
      }
    >
      <Pair>
        <DateField label={t.standstill_from()} value={now.from} onChange={(from) => change({ from })} error={wrong("from")} name="from" required />
        <Field label={t.renewal_days()} hint={limits ? t.renewal_days_hint({ days: limits.renewalDays, months: limits.renewalMonths }) : ""} value={now.days} onChange={(days) => change({ days })} error={wrong("days")} kind="figures" name="days" required />
        <AmountField label={t.renewal_fee()} value={now.fee} onChange={(fee) => change({ fee })} error={wrong("fee")} name="fee" required autoFocus />
        <Field label={t.renewal_paper()} value={now.paper} onChange={(paper) => change({ paper })} error={wrong("paper")} name="paper" required />
        <Field label={t.adjust_reason()} value={now.reason} onChange={(reason) => change({ reason })} error={wrong("reason")} name="reason" required />
        <ApprovalSelect caseId={caseId} matter="plan" label={t.adjust_approval()} value={now.approval} onChange={(approval) => change({ approval })} error={wrong("approval")} />
        {now.approval === null && <Field label={t.adjust_approved_by()} value={now.approvedBy} onChange={(approvedBy) => change({ approvedBy })} error={wrong("approvedBy")} name="approvedBy" required />}
      </Pair>
    </EntryDialog>
  );
}
