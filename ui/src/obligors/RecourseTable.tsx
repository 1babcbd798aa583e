import { Amount, RowTh, Table, Td, Th } from "../kit";
import type { RecourseLine } from "../wire";
import { useWords } from "../words";
import styles from "./obligors.module.css";
import { conditionWord } from "./words";

type Props = { lines: readonly RecourseLine[] };
/** The recourse claims that guarantors gained by paying. */
export function RecourseTable({ lines }: Props) {
  const t = useWords();
  return (
    <Table label={t.recourse_title()} dense>
      <thead>
        <tr>
          <Th>{t.recourse_payer()}</Th>
          <Th>{t.ledger_receipt_on()}</Th>
          <Th figures>{t.ledger_receipt_amount()}</Th>
          <Th figures>{t.recourse_debtor()}</Th>
          <Th>{t.recourse_others()}</Th>
          <Th>{t.recourse_conditions()}</Th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.payment}>
            <RowTh>{line.payerName}</RowTh>
            <Td>{line.on}</Td>
            <Td figures><Amount yuan={line.amount} /></Td>
            <Td figures><Amount yuan={line.againstDebtor} /></Td>
            <Td wrap>
              {line.againstGuarantors.length === 0 && <span className={styles.soft}>–</span>}
              {line.againstGuarantors.map((it) => (
                <div key={it.guarantor}>{it.name} {t.recourse_at_most()} <Amount yuan={it.atMost} /></div>
              ))}
            </Td>
            <Td wrap>
              {line.conditions.map((it) => (
                <div key={it}>{conditionWord(t, it)}</div>
              ))}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
