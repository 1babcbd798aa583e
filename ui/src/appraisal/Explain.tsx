import { refusalNote, useAsk } from "../host";
import { Amount, Badge, ErrorNote, Outline, type OutlineItem, showAmount, Skeleton } from "../kit";
import type { AssumptionOrigin, ExplainedLine, ExplainedRest, FileFact, RecoveryPath, Tried } from "../wire";
import { useWords, type Words } from "../words";
import { pathWord } from "../words/paths";
import { articleWord } from "../words/sources";
import styles from "./appraisal.module.css";
import { figureOf, type FigureOf, type Opened, opened } from "./outline";
import { briefly } from "./tried";
import { assumptionUnit, assumptionWord, originTones, originWord, partWord } from "./words";

type Props = { caseId: string; asOf: string; tried: Tried[]; path: RecoveryPath };
/** One path opened down to the law, the file, our cases, the company's figures and assumptions. Arrows open and close. */
export function Explain({ caseId, asOf, tried, path }: Props) {
  const t = useWords();
  const explained = useAsk("explain_path", { caseId, asOf, tried, path }, { keep: true });
  if (explained.error) return <ErrorNote {...refusalNote(t, explained.error)} />;
  if (explained.data === undefined) return <Skeleton rows={6} label={t.compare_explain_loading()} />;
  const items = opened(explained.data.lines).map((it) => item(t, it));
  return (
    <>
      <p className={styles.soft}>{t.compare_explain_key()}</p>
      <Outline label={t.compare_explain_title({ path: pathWord(t, path) })} items={items} open={["0"]} toggle={t.compare_explain()} />
    </>
  );
}

function item(t: Words, row: Opened): OutlineItem {
  const parts = row.parts.map((it) => item(t, it));
  if (row.kind === "rest") {
    const { name, value, origin } = restWords(t, row.rest);
    return { id: row.id, text: [name, value, origin === null ? "" : originWord(t, origin)].join(" "), name: <>{name}{origin !== null && <Badge tone={originTones[origin]}>{originWord(t, origin)}</Badge>}</>, figure: value, parts };
  }
  if (row.kind === "figure") {
    const name = figureWord(t, row.figure, row.line);
    const value = figureText(t, row.figure, row.line);
    return { id: row.id, text: `${name} ${value}`, name: <span className={styles.soft}>{name}</span>, figure: value, parts };
  }
  const { line } = row;
  const name = lineWord(t, line);
  const taken = line.part === "taken" ? t.compare_explain_taken() : line.part === "left" ? t.compare_explain_left() : null;
  const reached = line.parent === null ? null : t.compare_explain_reached({ percent: briefly(line.reachedPercent, 1) });
  return {
    id: row.id,
    text: [name, taken ?? "", reached ?? "", showAmount(line.value, "yuan")].join(" "),
    name: <><span>{name}</span>{taken !== null && <Badge tone={line.part === "taken" ? "good" : "plain"}>{taken}</Badge>}{reached !== null && <span className={styles.soft}>{reached}</span>}</>,
    figure: <Amount yuan={line.value} strong={line.parent === null} />,
    parts,
  };
}

function lineWord(t: Words, line: ExplainedLine): string {
  const name = partWord(t, line);
  return line.parent === null ? `${t.compare_explain_whole()} · ${name}` : name;
}

function figureWord(t: Words, figure: FigureOf, line: ExplainedLine): string {
  const names = {
    chance: t.compare_explain_chance,
    months: t.compare_explain_months,
    amount: line.part === "cost" ? t.compare_explain_amount : t.compare_explain_average,
    shape: t.compare_explain_shape,
    worlds: t.compare_explain_worlds,
    rate: t.compare_explain_rate,
  } satisfies Record<FigureOf, () => string>;
  return names[figure]();
}

function figureText(t: Words, figure: FigureOf, line: ExplainedLine): string {
  const value = figureOf(line, figure);
  if (value === null) return "";
  if (figure === "chance") return t.compare_percent({ percent: briefly(value, 1) });
  if (figure === "months") return t.compare_months({ months: briefly(value, 1) });
  return showAmount(value, "yuan");
}

/** What a figure rests on: where it comes from, what stands there, and for a figure of the pack who says it. */
export function restWords(t: Words, rest: ExplainedRest): { name: string; value: string; origin: AssumptionOrigin | null } {
  switch (rest.ground) {
    case "law":
      return { name: `${t.compare_explain_law()}${t.colon()}${rest.title} ${articleWord(t, rest.article)}`, value: rest.unverified ? t.compare_unverified() : "", origin: null };
    case "file":
      return { name: `${t.compare_explain_file()}${t.colon()}${factWord(t, rest.fact)}`, value: factValue(t, rest.fact, rest.value), origin: null };
    case "assumption":
      return { name: assumptionWord(t, rest.id), value: `${rest.value} ${assumptionUnit(t, rest)}`, origin: rest.origin };
    case "path":
      return { name: t.compare_explain_path(), value: "", origin: null };
  }
}

function factWord(t: Words, fact: FileFact): string {
  const names = {
    claim: t.fact_claim,
    accruing: t.fact_accruing,
    accrual: t.fact_accrual,
    debtor: t.fact_debtor,
    guarantors: t.fact_guarantors,
    security: t.fact_security,
    silence: t.fact_silence,
    received: t.fact_received,
    willingSigns: t.fact_willing_signs,
    ableSigns: t.fact_able_signs,
    damages: t.fact_damages,
  } satisfies Record<FileFact, () => string>;
  return names[fact]();
}

function factValue(t: Words, fact: FileFact, value: string): string {
  if (fact === "debtor") return value === "company" ? t.case_party_company() : t.case_party_person();
  if (fact === "accrual") return t.compare_percent({ percent: value });
  return ["claim", "accruing", "security", "received", "damages"].includes(fact) ? showAmount(value, "yuan") : value;
}
