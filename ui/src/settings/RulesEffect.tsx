import { seriesWords } from "../claim";
import { Amount, Note, RowTh, Table, Td, Th } from "../kit";
import type { RulesChange } from "../wire";
import { useWords } from "../words";
import { listWord, turnWord } from "./rules";
import styles from "./settings.module.css";

type Props = { change: RulesChange; busy: boolean };
/** What other rules would change: the rules themselves, and the figures of open cases. */
export function RulesEffect({ change, busy }: Props) {
  const t = useWords();
  return (
    <div aria-busy={busy} aria-live="polite" className={styles.effect}>
      <Note tone={change.changed > 0 ? "warn" : "good"}>{t.rules_effect({ cases: change.cases, changed: change.changed })}</Note>
      {change.changed > 0 && <p>{t.rules_difference()} <Amount yuan={change.difference} unit="yuan" strong /></p>}
      {change.rules.length > 0 && (
        <ul className={styles.rules}>
          {change.rules.map((it) => (
            <li key={`${it.list} ${it.id}`}>{turnWord(t, it.turn)}{t.colon()}{listWord(t, it.list)} {seriesWords(t, it.title)}</li>
          ))}
        </ul>
      )}
      {change.largest.length > 0 && (
        <Table label={t.rules_largest()} dense>
          <thead>
            <tr>
              <Th>{t.rules_largest()}</Th>
              <Th figures>{t.change_before()}</Th>
              <Th figures>{t.change_after()}</Th>
            </tr>
          </thead>
          <tbody>
            {change.largest.map((it) => (
              <tr key={it.id}>
                <RowTh>{it.number}</RowTh>
                <Td figures><Sum yuan={it.before} /></Td>
                <Td figures><Sum yuan={it.after} /></Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </div>
  );
}

function Sum({ yuan }: { yuan: string | null }) {
  const t = useWords();
  return yuan === null ? <span className={styles.soft}>{t.rules_unreckoned()}</span> : <Amount yuan={yuan} unit="yuan" />;
}
