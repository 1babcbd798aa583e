import { AmountField, Button, Field, Select } from "../kit";
import type { CostBearer, JudgedFeeDraft } from "../wire";
import { useWords } from "../words";
import styles from "./judgment.module.css";

type Props = { value: readonly JudgedFeeDraft[]; onChange: (value: JudgedFeeDraft[]) => void; wrong: (name: string) => string | undefined };
/** Who bears which fee. */
export function Fees({ value, onChange, wrong }: Props) {
  const t = useWords();
  return (
    <>
      {value.map((line, place) => (
        // Lines have no name but their place.
        <div key={place} className={styles.three}>
          <Field label={t.charge_what()} value={line.what} onChange={(what) => onChange(value.with(place, { ...line, what }))} error={wrong("fees.what")} required />
          <AmountField label={t.payment_amount()} value={line.amount} onChange={(amount) => onChange(value.with(place, { ...line, amount }))} error={wrong("fees.amount")} required />
          <Select<CostBearer>
            label={t.charge_borne_by()}
            value={line.borneBy}
            onChange={(borneBy) => onChange(value.with(place, { ...line, borneBy }))}
            options={[{ key: "debtor", text: t.charge_by_debtor() }, { key: "creditor", text: t.charge_by_creditor() }]}
          />
          <Button icon="close" label={t.judgment_drop_line({ place: place + 1 })} onPress={() => onChange(value.toSpliced(place, 1))} />
        </div>
      ))}
      <div><Button size="small" icon="plus" onPress={() => onChange([...value, { what: t.judgment_fee_usual(), amount: "", borneBy: "debtor" }])}>{t.judgment_add_fee()}</Button></div>
    </>
  );
}
