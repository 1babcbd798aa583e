import { Amount, RowTh, Table, Td } from "../kit";
import type { ImportReport } from "../wire";
import { useWords } from "../words";
import styles from "./import.module.css";

/** The sum of the sheet beside the sum that comes in, as finance people expect. */
export function Reconciliation({ report }: { report: ImportReport }) {
  const t = useWords();
  const equal = report.compensated === report.compensatedInSheet;
  return (
    <>
      <Table label={t.import_reconcile()}>
        <tbody>
          <tr><RowTh>{t.import_sum_sheet()}</RowTh><Td figures><Amount yuan={report.compensatedInSheet} /></Td></tr>
          <tr><RowTh>{t.import_sum_good()}</RowTh><Td figures><Amount yuan={report.compensated} strong /></Td></tr>
        </tbody>
      </Table>
      <p className={styles.soft}>{equal ? t.import_sum_equal() : t.import_sum_note()}</p>
    </>
  );
}
