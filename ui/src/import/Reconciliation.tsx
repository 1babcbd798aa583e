import { use } from "react";

import { Amount, isZero, RowTh, Table, Td, Th, UnitContext, unitWord } from "../kit";
import type { ImportReport } from "../wire";
import { useWords } from "../words";
import styles from "./import.module.css";
import { difference, showCount } from "./plan";

type Props = { report: ImportReport; /** Whether the good rows are only counted or already in. */ stage: "before" | "after" };
/** Rows and sum of the sheet beside those that come in, as finance people expect. */
export function Reconciliation({ report, stage }: Props) {
  const t = useWords();
  const unit = unitWord(t, use(UnitContext));
  const open = difference(report.compensatedInSheet, report.compensated);
  return (
    <div className={styles.sums}>
      <Table label={t.import_reconcile()}>
        <thead><tr><Th>{t.import_sum_part()}</Th><Th figures>{t.import_rows_column()}</Th><Th figures>{t.import_sum({ unit })}</Th></tr></thead>
        <tbody>
          <tr><RowTh>{t.import_sum_sheet()}</RowTh><Td figures>{showCount(report.rowsRead)}</Td><Td figures><Amount yuan={report.compensatedInSheet} /></Td></tr>
          <tr><RowTh>{stage === "before" ? t.import_sum_good() : t.import_sum_in()}</RowTh><Td figures>{showCount(report.good)}</Td><Td figures><Amount yuan={report.compensated} strong /></Td></tr>
          <tr><RowTh>{t.import_sum_difference()}</RowTh><Td figures>{showCount(report.rowsRead - report.good)}</Td><Td figures><Amount yuan={open} /></Td></tr>
        </tbody>
      </Table>
      <p className={styles.soft}>{isZero(open) && report.rowsRead === report.good ? t.import_sum_equal() : t.import_sum_note()}</p>
    </div>
  );
}
