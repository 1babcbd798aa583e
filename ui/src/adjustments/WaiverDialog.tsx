import { ApprovalSelect } from "../casework";
import { ChangeTable, EntryDialog, headChoices, labelsOf, laterOf, Pair, useWritten, useWrong } from "../claim";
import { useTrial } from "../host";
import { AmountField, DateField, Field, isZero, plainAmount, readDay, Select, showAmount } from "../kit";
import { useKept } from "../session";
import type { WaiverDraft } from "../wire";
import { useWords } from "../words";
import type { AdjustmentProps } from "./props";

type Typed = Omit<WaiverDraft, "caseId">;
const fields = ["head", "waivedOn", "amount", "reason", "approvedBy", "approval"];

/** Gives up a part of a head, with its reason and who approved it. */
export function WaiverDialog({ caseId, asOf, today, heads, onClose }: AdjustmentProps) {
  const t = useWords();
  const kept = `waiver ${caseId}`;
  const [typed, keep] = useKept<Typed | null>(kept, null);
  const owed = heads.filter((it) => !isZero(it.balance));
  const first = owed.find((it) => it.head !== "principal") ?? owed[0] ?? heads[0];
  const now: Typed = typed ?? { head: first?.id ?? "cost", waivedOn: today, amount: "", reason: "", approvedBy: "", approval: null };
  const draft: WaiverDraft = { ...now, caseId, amount: plainAmount(now.amount), waivedOn: readDay(now.waivedOn, today) ?? now.waivedOn };
  const ready = [draft.amount, draft.reason].every((it) => it.trim() !== "") && (draft.approval !== null || draft.approvedBy.trim() !== "");
  const onDone = useWritten({ caseId, kept, said: t.waiver_done({ amount: showAmount(draft.amount) }), onClose });
  const trial = useTrial({ preview: "preview_waiver", ask: { draft, asOf: laterOf(asOf, draft.waivedOn) }, act: "grant_waiver", write: { draft }, enabled: ready, onDone });
  const wrong = useWrong(trial.refused);
  const change = (part: Partial<Typed>) => {
    trial.reset();
    keep(() => ({ ...now, ...part }));
  };
  const balance = heads.find((it) => it.id === now.head)?.balance;
  return (
    <EntryDialog
      title={t.waiver_title()}
      saveText={t.waiver_save()}
      ready={ready}
      trial={trial}
      fields={fields}
      onClose={onClose}
      preview={<ChangeTable change={trial.data} busy={trial.asking} refused={ready && trial.refused !== null} labels={labelsOf(heads)} />}
    >
      <Pair>
        <Select
          label={t.ledger_head()}
          value={now.head}
          onChange={(head) => change({ head })}
          options={headChoices(t, heads)}
          error={wrong("head")}
          {...(balance === undefined ? {} : { hint: t.waiver_balance({ day: asOf, amount: showAmount(balance) }) })}
        />
        <AmountField label={t.payment_amount()} hint={t.payment_amount_hint()} value={now.amount} onChange={(amount) => change({ amount })} error={wrong("amount")} name="amount" required autoFocus />
        <DateField label={t.waiver_on()} value={now.waivedOn} onChange={(waivedOn) => change({ waivedOn })} error={wrong("waivedOn")} name="waivedOn" required />
        <ApprovalSelect caseId={caseId} matter="cut" label={t.adjust_approval()} value={now.approval} onChange={(approval) => change({ approval })} error={wrong("approval")} />
        {now.approval === null && <Field label={t.adjust_approved_by()} value={now.approvedBy} onChange={(approvedBy) => change({ approvedBy })} error={wrong("approvedBy")} name="approvedBy" required />}
      </Pair>
      <Field label={t.adjust_reason()} value={now.reason} onChange={(reason) => change({ reason })} error={wrong("reason")} name="reason" required />
    </EntryDialog>
  );
}
