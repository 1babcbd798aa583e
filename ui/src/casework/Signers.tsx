import { Checkbox } from "../kit";
import type { ObligorName, ObligorRef } from "../wire";
import { useWords } from "../words";
import styles from "./casework.module.css";

const key = (it: ObligorRef) => (it.who === "debtor" ? "debtor" : String(it.index));
type Props = { people: readonly ObligorName[]; value: readonly ObligorRef[]; onChange: (signers: ObligorRef[]) => void };
/** Who of those liable signed a paper. */
export function Signers({ people, value, onChange }: Props) {
  const t = useWords();
  const signed = new Set(value.map(key));
  const turn = (who: ObligorRef, on: boolean) => onChange(people.map((it) => it.obligor).filter((it) => (key(it) === key(who) ? on : signed.has(key(it)))));
  return (
    <fieldset className={styles.checks}>
      <legend>{t.deal_signers()}</legend>
      {people.map(({ obligor, name }) => <Checkbox key={key(obligor)} checked={signed.has(key(obligor))} onChange={(on) => turn(obligor, on)}>{name}</Checkbox>)}
    </fieldset>
  );
}
