import { AmountField, Button, DateField, type Option, Select } from "../kit";
import type { AwardDraft } from "../wire";
import { useWords } from "../words";
import styles from "./judgment.module.css";

type Props = { value: readonly AwardDraft[]; choices: readonly Option<string>[]; onChange: (value: AwardDraft[]) => void; wrong: (name: string) => string | undefined };
/** What the judgment awards, head by head; an instalment is a line with a last day of its own. */
export function Amounts({ value, choices, onChange, wrong }: Props) {
  const t = useWords();
  const free = choices.find((choice) => !value.some((it) => it.head === choice.key)) ?? choices.find((it) => it.key === value.at(-1)?.head);
  return (
    <>
      {value.map((line, place) => (
        // Lines have no name but their place.
        <div key={place} className={styles.three}>
          <Select label={t.ledger_head()} value={line.head} onChange={(head) => onChange(value.with(place, { ...line, head }))} options={choices} error={wrong("amounts.head")} />
          <AmountField label={t.payment_amount()} value={line.amount} onChange={(amount) => onChange(value.with(place, { ...line, amount }))} error={wrong("amounts.amount")} name={`amount-${line.head}`} required />
          <DateField label={t.judgment_due_on()} value={line.dueOn} onChange={(dueOn) => onChange(value.with(place, { ...line, dueOn }))} error={wrong("amounts.dueOn")} name={`due-${String(place)}`} />
          <Button icon="close" label={t.judgment_drop_line({ place: place + 1 })} onPress={() => onChange(value.toSpliced(place, 1))} />
        </div>
      ))}
      {wrong("amounts") !== undefined && <p className={styles.bad}>{wrong("amounts")}</p>}
      <p className={styles.soft}>{t.judgment_due_hint()}</p>
      {free && <div><Button size="small" icon="plus" onPress={() => onChange([...value, { head: free.key, amount: "", dueOn: "" }])}>{t.judgment_add_amount()}</Button></div>}
    </>
  );
}
