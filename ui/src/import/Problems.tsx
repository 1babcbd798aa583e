import { useState } from "react";

import { Badge, Button, RowTh, Table, Td, Th } from "../kit";
import type { RowProblem } from "../wire";
import { useWords } from "../words";
import { ruleName } from "../words/rules";
import styles from "./import.module.css";
import { grouped, type Group, rowsOf } from "./plan";

const step = 20;

type Props = { refused: readonly RowProblem[]; warnings: readonly RowProblem[] };
/** Rows that stay out or are doubtful, by reason: row, column, value, what is wrong and how to put it right. */
export function Problems({ refused, warnings }: Props) {
  return (
    <div className={styles.groups}>
      {grouped(refused).map((it, at) => <OneGroup key={it.rule} group={it} kind="refused" open={at === 0} />)}
      {grouped(warnings).map((it) => <OneGroup key={it.rule} group={it} kind="warning" open={false} />)}
    </div>
  );
}

type GroupProps = { group: Group; kind: "refused" | "warning"; open: boolean };
function OneGroup({ group, kind, open }: GroupProps) {
  const t = useWords();
  const [shown, setShown] = useState(step);
  const { rule, problems } = group;
  const rows = problems.slice(0, shown);
  const rest = problems.length - rows.length;
  const name = ruleName(t, rule) ?? problems[0]?.message ?? rule;
  return (
    <details className={styles.group} open={open}>
      <summary>
        <Badge tone={kind === "refused" ? "bad" : "warn"}>{kind === "refused" ? t.import_refused() : t.import_warning()}</Badge>
        <strong>{t.import_group({ rule: name, count: rowsOf(problems) })}</strong>
        <span className={styles.soft}>{problems[0]?.remedy}</span>
      </summary>
      <Table label={name} dense>
        <thead><tr><Th figures>{t.import_row()}</Th><Th>{t.import_column()}</Th><Th>{t.import_value()}</Th><Th>{t.import_problem()}</Th><Th>{t.import_remedy()}</Th></tr></thead>
        <tbody>
          {rows.map((it) => (
            <tr key={it.row}>
              <Td figures>{it.row}</Td>
              <RowTh>{it.column}</RowTh>
              <Td>{it.value === "" ? <span className={styles.soft}>{t.import_no_value()}</span> : it.value}</Td>
              <Td wrap>{it.message}</Td>
              <Td wrap>{it.remedy}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {rest > 0 && <Button look="quiet" size="small" onPress={() => setShown(shown + step * 5)}>{t.import_show_more({ count: Math.min(rest, step * 5) })}</Button>}
    </details>
  );
}
