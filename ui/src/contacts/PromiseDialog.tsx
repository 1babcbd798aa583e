import { useWrite } from "../casework";
import { EntryDialog, Pair, useWrong } from "../claim";
import { AmountField, DateField, Field, plainAmount, readDay, Select } from "../kit";
import { useKept, useSession } from "../session";
import type { ObligorName } from "../wire";
import { useWords } from "../words";

type Typed = { who: string; madeOn: string; amount: string; due: string; proof: string };
type Props = { caseId: string; people: readonly ObligorName[]; onClose: () => void };
/** Records a promise to pay. With proof it restarts limitation against whoever gave it. */
export function PromiseDialog({ caseId, people, onClose }: Props) {
  const t = useWords();
  const { today } = useSession();
  const kept = `promise ${caseId}`;
  const [typed, keep] = useKept<Typed | null>(kept, null);
  const now: Typed = typed ?? { who: "0", madeOn: today, amount: "", due: "", proof: "" };
  const day = (text: string) => readDay(text, today) ?? text;
  const by = people[Number(now.who)]?.obligor ?? { who: "debtor" as const };
  const write = useWrite("record_promise", { caseId, kept, ask: { draft: { caseId, by, madeOn: day(now.madeOn), amount: plainAmount(now.amount), due: day(now.due), proof: now.proof.trim() } }, said: t.promise_done(), onClose });
  const wrong = useWrong(write.refused);
  const change = (part: Partial<Typed>) => keep(() => ({ ...now, ...part }));
  return (
    <EntryDialog title={t.promise_record()} saveText={t.promise_save()} ready={now.amount.trim() !== "" && now.due.trim() !== ""} trial={write} fields={["madeOn", "amount", "due", "proof"]} onClose={onClose} preview={null}>
      <Pair>
        <AmountField label={t.promise_amount()} value={now.amount} onChange={(amount) => change({ amount })} error={wrong("amount")} name="amount" required autoFocus />
        <DateField label={t.promise_due()} value={now.due} onChange={(due) => change({ due })} error={wrong("due")} name="due" required />
        <Select label={t.promise_by()} value={now.who} onChange={(who) => change({ who })} options={people.map((it, place) => ({ key: String(place), text: it.name }))} />
        <DateField label={t.promise_made_on()} value={now.madeOn} onChange={(madeOn) => change({ madeOn })} error={wrong("madeOn")} name="madeOn" required />
      </Pair>
      <Field label={t.deadline_proof()} hint={t.promise_proof_hint()} value={now.proof} onChange={(proof) => change({ proof })} error={wrong("proof")} name="proof" />
    </EntryDialog>
  );
}
