import { Amount, Badge, RowTh, Table, Td, Th } from "../kit";
import type { CreditFit, CreditHeadKind, CreditLine } from "../wire";
import { useWords, type Words } from "../words";
import styles from "./dossier.module.css";

const tones = { same: "good", explained: "plain", unexplained: "bad", unknown: "warn" } as const satisfies Record<CreditFit, string>;

/** The figures of a credit report beside those of the ledger on its day. */
export function Credit({ line }: { line: CreditLine }) {
  const t = useWords();
  const fits = { same: t.credit_same, explained: t.credit_explained, unexplained: t.credit_unexplained, unknown: t.credit_unknown } satisfies Record<CreditFit, () => string>;
  return (
    <div className={styles.credit}>
      <p><Badge tone={tones[line.fit]}>{fits[line.fit]()}</Badge> <span className={styles.soft}>{t.credit_of_day({ day: line.on })}</span></p>
      {line.parts.length > 0 && (
        <Table label={t.credit_compared()} dense>
          <thead><tr><Th>{t.ledger_head()}</Th><Th figures>{t.credit_theirs()}</Th><Th figures>{t.credit_ours()}</Th><Th figures>{t.credit_difference()}</Th></tr></thead>
          <tbody>
            {line.parts.map((it) => (
              <tr key={it.head ?? "total"}>
                <RowTh>{headWord(t, it.head)}</RowTh>
                <Td figures><Amount yuan={it.theirs} unit="yuan" /></Td>
                <Td figures><Amount yuan={it.ours} unit="yuan" /></Td>
                <Td figures><Amount yuan={it.difference} unit="yuan" strong={it.head === null} /></Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </div>
  );
}

function headWord(t: Words, head: CreditHeadKind | null): string {
  if (head === null) return t.credit_total();
  return { principal: t.credit_principal, interest: t.credit_interest, damages: t.credit_damages, other: t.credit_other }[head]();
}
