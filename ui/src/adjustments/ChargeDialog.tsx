import { ChangeTable, costKind, costKinds, costState, EntryDialog, headChoices, labelsOf, laterOf, Pair, useWritten, useWrong } from "../claim";
import { useTrial } from "../host";
import { AmountField, DateField, Field, plainAmount, readDay, Select, showAmount } from "../kit";
import { useKept } from "../session";
import type { ChargeDraft, CostBearer, CostKindName, CostStateName } from "../wire";
import { useWords } from "../words";
import { CostOffer } from "./CostOffer";
import type { AdjustmentProps } from "./props";

type Typed = Omit<ChargeDraft, "caseId">;
const fields = ["head", "dueOn", "amount", "what", "voucher"];

/** Records a cost or another amount that became due. */
export function ChargeDialog({ caseId, asOf, today, heads, onClose }: AdjustmentProps) {
  const t = useWords();
  const kept = `charge ${caseId}`;
  const [typed, keep] = useKept<Typed | null>(kept, null);
  const now: Typed = typed ?? { head: "cost", dueOn: today, amount: "", what: "", voucher: "", borneBy: "debtor", kind: null, state: null };
  const draft: ChargeDraft = { ...now, caseId, amount: plainAmount(now.amount), dueOn: readDay(now.dueOn, today) ?? now.dueOn };
  const ready = draft.amount.trim() !== "" && draft.what.trim() !== "";
  const onDone = useWritten({ caseId, kept, said: t.charge_done({ what: draft.what, amount: showAmount(draft.amount) }), onClose });
  const trial = useTrial({ preview: "preview_charge", ask: { draft, asOf: laterOf(asOf, draft.dueOn) }, act: "record_charge", write: { draft }, enabled: ready, onDone });
  const wrong = useWrong(trial.refused);
  const change = (part: Partial<Typed>) => {
    trial.reset();
    keep(() => ({ ...now, ...part }));
  };
  return (
    <EntryDialog
      title={t.charge_title()}
      saveText={t.charge_save()}
      ready={ready}
      trial={trial}
      fields={fields}
      onClose={onClose}
      preview={<ChangeTable change={trial.data} busy={trial.asking} refused={ready && trial.refused !== null} labels={labelsOf(heads)} />}
    >
      <Pair>
        <AmountField label={t.payment_amount()} hint={t.payment_amount_hint()} value={now.amount} onChange={(amount) => change({ amount })} error={wrong("amount")} name="amount" required autoFocus />
        <Field label={t.charge_what()} hint={t.charge_what_hint()} value={now.what} onChange={(what) => change({ what })} error={wrong("what")} name="what" required />
        <DateField label={t.charge_due_on()} value={now.dueOn} onChange={(dueOn) => change({ dueOn })} error={wrong("dueOn")} name="dueOn" required />
        <Select label={t.ledger_head()} value={now.head} onChange={(head) => change({ head })} options={headChoices(t, heads, ["cost", "other"])} error={wrong("head")} />
        <Field label={t.charge_voucher()} value={now.voucher} onChange={(voucher) => change({ voucher })} error={wrong("voucher")} name="voucher" />
        <Select<CostBearer>
          label={t.charge_borne_by()}
          value={now.borneBy}
          onChange={(borneBy) => change({ borneBy })}
          options={[{ key: "debtor", text: t.charge_by_debtor() }, { key: "creditor", text: t.charge_by_creditor() }]}
        />
        <Select<CostKindName | "">
          label={t.cost_kind()}
          value={now.kind ?? ""}
          onChange={(kind) => change({ kind: kind === "" ? null : kind })}
          options={[{ key: "", text: t.cost_kind_unknown() }, ...costKinds.map((key) => ({ key, text: costKind(t, key) }))]}
        />
        <Select<CostStateName | "">
          label={t.cost_state()}
          value={now.state ?? ""}
          onChange={(state) => change({ state: state === "" ? null : state })}
          options={[{ key: "", text: t.cost_state_unknown() }, ...(["paid", "advanced", "unpaid"] as const).map((key) => ({ key, text: costState(t, key) }))]}
        />
      </Pair>
      {now.kind !== null && <CostOffer caseId={caseId} kind={now.kind} dueOn={draft.dueOn} amount={draft.amount} onTake={(amount) => change({ amount })} />}
    </EntryDialog>
  );
}
