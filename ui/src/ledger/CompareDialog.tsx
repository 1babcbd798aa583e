import { useState } from "react";

import { refusalNote, refusalText, refusedField, useAsk } from "../host";
import { Amount, DateField, Dialog, ErrorNote, isZero, Note, readDay, RowTh, Segments, Skeleton, Table, Td, Th } from "../kit";
import type { HeadLine, HeadMoved } from "../wire";
import { useWords } from "../words";
import { headName } from "../words/heads";
import { FigureCompare } from "./FigureCompare";
import styles from "./ledger.module.css";

type Props = { caseId: string; asOf: string; today: string; heads: readonly HeadLine[]; onClose: () => void };
type With = "day" | "figure";
/** The claim on two days, or beside what the bank or the debtor says is owed. Esc leaves. */
export function CompareDialog({ caseId, asOf, today, heads, onClose }: Props) {
  const t = useWords();
  const [beside, setBeside] = useState<With>("day");
  return (
    <Dialog open size="large" title={t.compare_ledger_title()} onClose={onClose}>
      <div className={styles.compare}>
        <Segments label={t.compare_ledger_with()} value={beside} onChange={setBeside} options={[{ key: "day", text: t.compare_ledger_days() }, { key: "figure", text: t.compare_ledger_figure() }]} />
        {beside === "day" ? <Days caseId={caseId} asOf={asOf} today={today} /> : <FigureCompare caseId={caseId} asOf={asOf} today={today} heads={heads} />}
      </div>
    </Dialog>
  );
}

function Days({ caseId, asOf, today }: Pick<Props, "caseId" | "asOf" | "today">) {
  const t = useWords();
  const [one, setOne] = useState(`${asOf.slice(0, 4)}-01-01`);
  const [other, setOther] = useState(asOf);
  const days = [one, other].map((it) => readDay(it, today));
  const [from, to] = days;
  const both = from != null && to != null;
  const { data, error } = useAsk("compare_ledger", { caseId, one: from ?? "", other: to ?? "" }, { enabled: both, keep: true });
  const wrong = (name: string) => (refusedField(error) === name ? refusalText(t, error) : undefined);
  return (
    <>
      <div className={styles.pair}>
        <DateField label={t.compare_ledger_one()} value={one} onChange={setOne} error={wrong("one")} name="one" autoFocus />
        <DateField label={t.compare_ledger_other()} value={other} onChange={setOther} error={wrong("other")} name="other" />
      </div>
      {error && refusedField(error) === null && <ErrorNote {...refusalNote(t, error)} />}
      {both && !error && !data && <Skeleton rows={4} label={t.kit_loading()} />}
      {data && !error && (
        <>
          {data.judgmentOn !== null && <Note>{t.compare_ledger_judged({ day: data.judgmentOn })}</Note>}
          <Table label={t.compare_ledger_days()} dense>
            <thead>
              <tr>
                <Th>{t.ledger_head()}</Th>
                <Th figures>{data.from}</Th>
                <Th figures>{t.ledger_charged()}</Th>
                <Th figures>{t.ledger_earned()}</Th>
                <Th figures>{t.ledger_paid()}</Th>
                <Th figures>{t.ledger_waived()}</Th>
                <Th figures>{t.compare_ledger_fixed()}</Th>
                <Th figures>{data.to}</Th>
              </tr>
            </thead>
            <tbody>
              {data.heads.map((it) => (
                <Moved key={it.id} line={it} />
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t.ledger_total()}</th>
                <Td figures><Amount yuan={data.totalBefore} unit="yuan" /></Td>
                <Td span={5} />
                <Td figures><Amount yuan={data.totalAfter} unit="yuan" strong /></Td>
              </tr>
            </tfoot>
          </Table>
        </>
      )}
    </>
  );
}

function Moved({ line }: { line: HeadMoved }) {
  const t = useWords();
  return (
    <tr>
      <RowTh>{headName(t, line)}</RowTh>
      <Td figures><Amount yuan={line.before} unit="yuan" /></Td>
      {([["charged", line.charged], ["earned", line.earned], ["paid", line.paid], ["waived", line.waived], ["fixed", line.fixed]] as const).map(([key, yuan]) => (
        <Td key={key} figures>{isZero(yuan) ? <span className={styles.soft}>–</span> : <Amount yuan={yuan} unit="yuan" />}</Td>
      ))}
      <Td figures><Amount yuan={line.after} unit="yuan" /></Td>
    </tr>
  );
}
