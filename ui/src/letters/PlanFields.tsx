import { AmountField, Button, DateField } from "../kit";
import type { LetterInstalment } from "../wire";
import { useWords } from "../words";
import styles from "./letters.module.css";

type Props = { plan: readonly LetterInstalment[]; /** The payments of the file's plan. */ known: readonly LetterInstalment[]; error: string | undefined; onChange: (plan: LetterInstalment[]) => void };
/** The agreed payments, one a line; those of the file stand there until one is changed. */
export function PlanFields({ plan, known, error, onChange }: Props) {
  const t = useWords();
  const ofFile = plan.length === 0 && known.length > 0;
  const lines = ofFile ? known : plan.length === 0 ? [{ due: "", amount: "" }] : plan;
  const put = (at: number, line: LetterInstalment) => onChange(lines.map((it, place) => (place === at ? line : it)));
  return (
    <fieldset className={styles.form}>
      <legend className={styles.legend}>{t.letters_plan()}</legend>
      {ofFile && <p className={styles.soft}>{t.letters_plan_known()}</p>}
      {lines.map((line, at) => (
        // Lines have no identity but their place.
        <div key={at} className={styles.instalment}>
          <DateField label={t.letters_plan_due()} value={line.due} onChange={(due) => put(at, { ...line, due })} name={`plan.${at}.due`} />
          <AmountField label={t.letters_plan_amount()} value={line.amount} onChange={(amount) => put(at, { ...line, amount })} name={`plan.${at}.amount`} error={at === lines.length - 1 ? error : undefined} />
          <Button size="small" icon="close" label={t.letters_plan_remove({ number: at + 1 })} onPress={() => onChange(lines.filter((_, place) => place !== at))} />
        </div>
      ))}
      <Button size="small" onPress={() => onChange([...lines, { due: "", amount: "" }])}>{t.letters_plan_add()}</Button>
    </fieldset>
  );
}
