import { titled } from "../casework/Clock";
import { Amount, Badge, RowTh, showAmount, Table, Td, Th } from "../kit";
import type { Candidate, PathAppraised, RecoveryPath, SimilarCases } from "../wire";
import { useLanguage, useWords } from "../words";
import { pathWord } from "../words/paths";
import styles from "./appraisal.module.css";
import { casesOf, ranked } from "./figures";
import { briefly } from "./tried";

type Props = { paths: readonly PathAppraised[]; apart: readonly RecoveryPath[]; recommended: Candidate | null; similar: SimilarCases | undefined };
/** The chart as a table: the same paths, the same figures, and how far our own cases bear them out. */
export function PathTable({ paths, apart, recommended, similar }: Props) {
  const t = useWords();
  const language = useLanguage();
  const rows = ranked(paths);
  const named = (marked: readonly RecoveryPath[]) =>
    rows
      .filter((it) => marked.includes(it.path))
      .map((it) => pathWord(t, it.path))
      .join(t.list_semicolon());
  const [behind, beyond] = [named(apart), named(similar?.extrapolated ?? [])];
  return (
    <>
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
            <Th figures>{t.compare_similar()}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((it) => (
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
              <Td figures>{similar === undefined ? "" : casesOf(it.path, similar)}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className={styles.soft}>{behind ? t.compare_apart({ paths: behind }) : t.compare_apart_none()}</p>
      {similar && <p className={styles.soft}>{t.compare_similar_key({ class: similar.class ? titled(language, similar.class) : "—", from: showAmount(similar.from, "yuan"), to: showAmount(similar.to, "yuan") })}</p>}
      {similar && beyond && <p className={styles.soft}>{t.compare_extrapolated_line({ few: similar.few, paths: beyond })}</p>}
    </>
  );
}
