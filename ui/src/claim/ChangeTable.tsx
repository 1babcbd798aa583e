import { Amount, Note, RowTh, Table, Td, Th } from "../kit";
import type { ClaimChange, HeadAmount } from "../wire";
import { useWords } from "../words";
import { headName } from "../words/heads";
import styles from "./claim.module.css";
import { warningWords } from "./warnings";

type Props = { change: ClaimChange | undefined; busy: boolean; /** What was typed is refused; the field says why. */ refused: boolean; labels?: ReadonlyMap<string, string> };
/** What an entry would do to the claim before it is written: each head before and after. */
export function ChangeTable({ change, busy, refused, labels }: Props) {
  const t = useWords();
  if (change === undefined) return <p className={styles.soft}>{refused ? t.change_refused() : t.change_wait()}</p>;
  const lines = [...change.before, ...change.after.filter((it) => !change.before.some((before) => before.id === it.id))];
  return (
    <div className={styles.change} aria-busy={busy} aria-live="polite">
      <Table label={t.change_title({ day: change.asOf })} dense>
        <thead>
          <tr>
            <Th>{t.ledger_of({ day: change.asOf })}</Th>
            <Th figures>{t.change_before()}</Th>
            <Th figures>{t.change_after()}</Th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <RowTh>{headName(t, { ...line, label: labels?.get(line.id) })}</RowTh>
              <Td figures><Part of={change.before} id={line.id} /></Td>
              <Td figures><Part of={change.after} id={line.id} /></Td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t.ledger_total()}</th>
            <Td figures><Amount yuan={change.totalBefore} unit="yuan" /></Td>
            <Td figures><Amount yuan={change.totalAfter} unit="yuan" /></Td>
          </tr>
          <tr className={styles.line}>
            <th scope="row">{t.ledger_per_diem()}</th>
            <Td figures><Amount yuan={change.perDiemBefore} unit="yuan" /></Td>
            <Td figures><Amount yuan={change.perDiemAfter} unit="yuan" /></Td>
          </tr>
        </tfoot>
      </Table>
      {change.warnings.map((warning, place) => (
        <Note key={place} tone="warn">{warningWords(t, warning)}</Note>
      ))}
    </div>
  );
}

function Part({ of, id }: { of: readonly HeadAmount[]; id: string }) {
  const found = of.find((it) => it.id === id);
  return found ? <Amount yuan={found.amount} unit="yuan" /> : <span className={styles.soft}>–</span>;
}
