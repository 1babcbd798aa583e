import { RowTh, Table, Td, Th } from "../kit";
import type { DeadlinesChange } from "../wire";
import { useLanguage, useWords } from "../words";
import { titled } from "./Clock";

/** Last days before and after. */
export function ChangeList({ change }: { change: DeadlinesChange }) {
  const t = useWords();
  const language = useLanguage();
  if (change.lines.length === 0) return <p>{t.deadlines_unchanged()}</p>;
  return (
    <Table label={t.deadlines_change()} dense>
      <thead><tr><Th>{t.deadlines_column_what()}</Th><Th>{t.change_before()}</Th><Th>{t.change_after()}</Th></tr></thead>
      <tbody>
        {change.lines.map((it, at) => (
          <tr key={`${String(at)} ${it.title}`}>
            <RowTh>{titled(language, it)}{it.obligor !== null && <> · {it.obligor.name}</>}</RowTh>
            <Td>{it.before ?? "–"}</Td>
            <Td>{it.after ?? t.clock_state_answered()}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
