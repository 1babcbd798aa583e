import { AmountField, Button, type Option, Select } from "../kit";
import type { PartDraft } from "../wire";
import { useWords } from "../words";
import styles from "./judgment.module.css";

type Props = { value: readonly PartDraft[]; choices: readonly Option<string>[]; onChange: (value: PartDraft[]) => void; wrong: (name: string) => string | undefined };
/** What the judgment awards, head by head. */
export function Amounts({ value, choices, onChange, wrong }: Props) {
  const t = useWords();
  const free = choices.find((choice) => !value.some((it) => it.head === choice.key));
  return (
    <>
      {value.map((line, place) => (
        // Lines have no name but their place.
        <div key={place} className={styles.two}>
          <Select label={t.ledger_head()} value={line.head} onChange={(head) => onChange(value.with(place, { ...line, head }))} options={choices} error={wrong("amounts.head")} />
          <AmountField label={t.payment_amount()} value={line.amount} onChange={(amount) => onChange(value.with(place, { ...line, amount }))} error={wrong("amounts.amount")} name={`amount-${line.head}`} required />
          <Button icon="close" label={t.judgment_drop_line({ place: place + 1 })} onPress={() => onChange(value.toSpliced(place, 1))} />
        </div>
      ))}
      {wrong("amounts") !== undefined && <p className={styles.bad}>{wrong("amounts")}</p>}
      {free && <div><Button size="small" icon="plus" onPress={() => onChange([...value, { head: free.key, amount: "" }])}>{t.judgment_add_amount()}</Button></div>}
    </>
  );
}
