import { AsPayment, ReachedAccount, titled, useWrite } from "../casework";
import { EntryDialog, Pair, useWrong } from "../claim";
import { AmountField, Checkbox, DateField, Field, Note, plainAmount, readDay, Segments } from "../kit";
import { useKept, useSession } from "../session";
import type { MeasureLine, MeasureStep, PaymentDraft } from "../wire";
import { useLanguage, useWords } from "../words";
import { stepName } from "./words";

type Typed = { step: MeasureStep; on: string; until: string; amount: string; paper: string; /** Whether what came in is no payment of its own. */ noPayment?: boolean; account?: string };
type Props = { caseId: string; measure: MeasureLine; onClose: () => void };
/** Records what became of a measure: taken, renewed, refused, money, lifted. Money is recorded as a payment in the same act. */
export function TurnMeasureDialog({ caseId, measure, onClose }: Props) {
  const t = useWords();
  const language = useLanguage();
  const { today } = useSession();
  const kept = `measure ${caseId} ${String(measure.seq)}`;
  const [typed, keep] = useKept<Typed | null>(kept, null);
  const first = measure.next[0] ?? "lifted";
  const now: Typed = typed !== null && measure.next.includes(typed.step) ? typed : { step: first, on: today, until: "", amount: "", paper: "" };
  const taken = now.step === "granted" || now.step === "renewed";
  const yielded = now.step === "yielded";
  const day = (text: string) => (text.trim() === "" ? "" : (readDay(text, today) ?? text));
  const pays = yielded && now.noPayment !== true;
  const payment: PaymentDraft = { caseId, receivedOn: day(now.on), amount: plainAmount(now.amount), payer: "", note: `${titled(language, measure)} · ${measure.target}`, ...(now.account ? { account: now.account } : {}), ...(measure.obligor?.obligor.who === "guarantor" ? { guarantor: measure.obligor.obligor.index } : {}) };
  const ask = { ...(pays ? { payment } : {}), caseId, measure: measure.seq, step: now.step, on: day(now.on), until: taken ? day(now.until) : "", amount: taken || yielded ? plainAmount(now.amount) : "", paper: now.paper.trim() };
  const write = useWrite("turn_measure", { caseId, kept, ask, said: t.measure_turned_done({ what: titled(language, measure), step: stepName(t, now.step) }), onClose });
  const wrong = useWrong(write.refused);
  const change = (part: Partial<Typed>) => {
    write.reset();
    keep(() => ({ ...now, ...part }));
  };
  return (
    <EntryDialog title={t.measure_turn()} saveText={t.kit_save()} ready={ask.paper !== "" && (!yielded || ask.amount !== "")} trial={write} fields={["step", "on", "until", "amount", "paper", "receivedOn"]} onClose={onClose} preview={pays ? <AsPayment draft={payment} enabled={payment.amount !== ""} /> : yielded ? <Note>{t.measure_yielded_note()}</Note> : null}>
      <p>{titled(language, measure)} · {measure.target} · {measure.on}</p>
      <Segments<MeasureStep> label={t.measure_step()} options={measure.next.map((it) => ({ key: it, text: stepName(t, it) }))} value={now.step} onChange={(step) => change({ step })} />
      <Pair>
        <DateField label={t.deadlines_column_date()} value={now.on} onChange={(on) => change({ on })} error={wrong("on") ?? wrong("receivedOn")} name="on" required />
        {taken && <DateField label={t.measure_until()} hint={t.measure_until_hint()} value={now.until} onChange={(until) => change({ until })} error={wrong("until")} name="until" />}
        {(taken || yielded) && <AmountField label={yielded ? t.measure_amount() : t.measure_holds()} value={now.amount} onChange={(amount) => change({ amount })} error={wrong("amount")} name="amount" required={yielded} />}
      </Pair>
      {yielded && (
        <Pair>
          <Checkbox checked={pays} onChange={(on) => change({ noPayment: !on })}>{t.measure_pay()}</Checkbox>
          {pays && <ReachedAccount caseId={caseId} value={now.account ?? ""} onChange={(account) => change({ account })} />}
        </Pair>
      )}
      <Field label={t.measure_result()} hint={t.measure_result_hint()} value={now.paper} onChange={(paper) => change({ paper })} error={wrong("paper")} name="paper" required autoFocus />
    </EntryDialog>
  );
}
