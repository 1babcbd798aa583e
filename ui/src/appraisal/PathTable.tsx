import { Amount, Badge, RowTh, Table, Td, Th } from "../kit";
import type { Candidate, PathAppraised } from "../wire";
import { useWords } from "../words";
import { pathWord } from "../words/paths";
import { ranked } from "./figures";
import { briefly } from "./tried";

type Props = { paths: readonly PathAppraised[]; recommended: Candidate | null };
/** The chart as a table: the same paths, the same figures. */
export function PathTable({ paths, recommended }: Props) {
  const t = useWords();
  return (
    <Table label={t.compare_paths()} dense>
      <thead>
        <tr>
          <Th>{t.compare_path()}</Th>
          <Th figures>{t.compare_mean()}</Th>
          <Th figures>{t.compare_p10()}</Th>
          <Th figures>{t.compare_p50()}</Th>
          <Th figures>{t.compare_p90()}</Th>
          <Th figures>{t.compare_loss()}</Th>
          <Th figures>{t.compare_cash_12()}</Th>
        </tr>
      </thead>
      <tbody>
        {ranked(paths).map((it) => (
          <tr key={it.path}>
            <RowTh>
              {pathWord(t, it.path)} {it.path === recommended && <Badge tone="good">{t.compare_recommended()}</Badge>}
            </RowTh>
            <Td figures><Amount yuan={it.mean} strong /></Td>
            <Td figures><Amount yuan={it.p10} /></Td>
            <Td figures><Amount yuan={it.p50} /></Td>
            <Td figures><Amount yuan={it.p90} /></Td>
            <Td figures>{t.compare_percent({ percent: briefly(it.lossPercent, 1) })}</Td>
            <Td figures>{t.compare_percent({ percent: briefly(it.cash12MonthsPercent, 1) })}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
