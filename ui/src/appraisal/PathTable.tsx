import { titled } from "../casework/Clock";
import { Amount, Badge, RowTh, showAmount, Table, Td, Th } from "../kit";
import type { AssumptionLine, Candidate, PathAppraised, SimilarCases } from "../wire";
import { useLanguage, useWords } from "../words";
import { pathWord } from "../words/paths";
import styles from "./appraisal.module.css";
import { casesOf, extrapolated, overlap, ranked } from "./figures";
import { briefly } from "./tried";

type Props = { paths: readonly PathAppraised[]; recommended: Candidate | null; similar: SimilarCases | undefined; assumptions: readonly AssumptionLine[] };
/** The chart as a table: the same paths, the same figures, and how far our own cases bear them out. */
export function PathTable({ paths, recommended, similar, assumptions }: Props) {
  const t = useWords();
  const language = useLanguage();
  const [first, ...others] = ranked(paths);
  const beyond = paths.some((it) => extrapolated(it.path, similar, assumptions));
  if (first === undefined) return null;
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
          {[first, ...others].map((it) => (
            <tr key={it.path}>
              <RowTh>
                {pathWord(t, it.path)} {it.path === recommended && <Badge tone="good">{t.compare_recommended()}</Badge>}
                {it !== first && overlap(it, first) && <Badge>{t.compare_overlap()}</Badge>}
                {extrapolated(it.path, similar, assumptions) && <Badge tone="warn">{t.compare_extrapolated()}</Badge>}
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
      {others.some((it) => overlap(it, first)) && <p className={styles.soft}>{t.compare_overlap_key()}</p>}
      {similar && <p className={styles.soft}>{t.compare_similar_key({ class: similar.class ? titled(language, similar.class) : "—", from: showAmount(similar.from, "yuan"), to: showAmount(similar.to, "yuan") })}</p>}
      {similar && beyond && <p className={styles.soft}>{t.compare_extrapolated_key({ few: similar.few })}</p>}
    </>
  );
}
