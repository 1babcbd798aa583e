import { useState } from "react";

import { Details, Pair, Sources } from "../claim";
import { refusalNote, useAsk } from "../host";
import { AmountField, Button, Checkbox, ErrorNote, isZero, Note, plainAmount, showAmount } from "../kit";
import type { CostFee, CostKindName, CostStep } from "../wire";
import { useWords, type Words } from "../words";
import styles from "./adjustments.module.css";

type Props = { caseId: string; kind: CostKindName; dueOn: string; amount: string; onTake: (amount: string) => void };
/** What the tariff gives for a cost of this kind, step by step, and how far the bill is from it. */
export function CostOffer({ caseId, kind, dueOn, amount, onTake }: Props) {
  const t = useWords();
  const [base, setBase] = useState("");
  const [halved, setHalved] = useState(false);
  const { data, error } = useAsk("offer_cost", { caseId, kind, dueOn, base: plainAmount(base), halved, amount }, { keep: true });
  if (error) return <ErrorNote {...refusalNote(t, error)} />;
  const fee = data?.fee;
  if (!fee) return null;
  return (
    <section className={styles.offer} aria-label={t.cost_offer()}>
      <div className={styles.offerHead}>
        <strong>{(fee.ceiling ? t.cost_offer_ceiling : t.cost_offer_amount)({ amount: showAmount(fee.amount), base: showAmount(fee.base) })}</strong>
        {!fee.ceiling && <Button size="small" onPress={() => onTake(fee.amount)}>{t.cost_offer_take()}</Button>}
      </div>
      <Difference fee={fee} />
      <Details title={t.cost_offer_steps()}>
        <Pair>
          <AmountField label={t.cost_offer_base()} hint={t.cost_offer_base_hint()} value={base} onChange={setBase} />
          {fee.mayBeHalved && <Checkbox checked={halved} onChange={setHalved}>{t.cost_offer_halved()}</Checkbox>}
        </Pair>
        <ol className={styles.steps}>{fee.steps.map((it, place) => <li key={place}>{stepWords(t, it)}</li>)}</ol>
        <Sources sources={fee.sources} />
      </Details>
    </section>
  );
}

function Difference({ fee }: { fee: CostFee }) {
  const t = useWords();
  if (fee.difference === null) return null;
  if (fee.ceiling) return fee.difference.startsWith("-") || isZero(fee.difference) ? <p>{t.cost_offer_within()}</p> : <Note tone="warn">{t.cost_offer_above({ amount: showAmount(fee.difference) })}</Note>;
  if (isZero(fee.difference)) return <p>{t.cost_offer_same()}</p>;
  const below = fee.difference.startsWith("-");
  return <Note tone="warn">{(below ? t.cost_offer_less : t.cost_offer_more)({ amount: showAmount(below ? fee.difference.slice(1) : fee.difference) })}</Note>;
}

function stepWords(t: Words, it: CostStep): string {
  switch (it.step) {
    case "band":
      return t.cost_step_band({ over: showAmount(it.over), upTo: it.upTo === null ? t.cost_step_open() : showAmount(it.upTo), part: showAmount(it.part), percent: it.percent, fixed: showAmount(it.fixed), amount: showAmount(it.amount) });
    case "fraction":
      return t.cost_step_fraction({ numerator: it.numerator, denominator: it.denominator, amount: showAmount(it.amount) });
    case "cap":
      return t.cost_step_cap({ amount: showAmount(it.amount) });
  }
}
