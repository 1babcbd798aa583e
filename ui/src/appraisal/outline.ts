import type { ExplainedLine, ExplainedRest } from "../wire";

/** One row of an opened path: a line of the reckoning, one of its figures, or what that rests on. */
export type Opened =
  | { kind: "line"; id: string; line: ExplainedLine; parts: Opened[] }
  | { kind: "figure"; id: string; figure: FigureOf; line: ExplainedLine; parts: Opened[] }
  | { kind: "rest"; id: string; rest: ExplainedRest; parts: [] };

/** Which figure of a line. */
export type FigureOf = "chance" | "months" | "amount" | "shape" | "worlds" | "rate";

const figures = ["worlds", "rate", "chance", "months", "amount", "shape"] as const;
const shownAlways: readonly FigureOf[] = ["chance", "months", "amount"];

/** The lines as rows within rows: first a line's own figures with what they rest on, then its parts. */
export function opened(lines: readonly ExplainedLine[]): Opened[] {
  const rows = lines.map((line, at) => ({ kind: "line" as const, id: String(at), line, parts: ownFigures(line, at) }));
  const roots: Opened[] = [];
  for (const row of rows) {
    const above = row.line.parent === null ? undefined : rows[row.line.parent];
    (above?.parts ?? roots).push(row);
  }
  return roots;
}

function ownFigures(line: ExplainedLine, at: number): Opened[] {
  const shown = figures.filter((it) => restsOf(line, it).length > 0 && (shownAlways.includes(it) ? figureOf(line, it) !== null : true));
  return shown.map((figure) => {
    const id = `${at}-${figure}`;
    const parts = restsOf(line, figure).map((rest, place) => ({ kind: "rest" as const, id: `${id}-${place}`, rest, parts: [] as [] }));
    return { kind: "figure", id, figure, line, parts };
  });
}

/** What a figure of a line is, as it stands on the wire. */
export function figureOf(line: ExplainedLine, figure: FigureOf): string | null {
  const all = { chance: line.chancePercent, months: line.months, amount: line.amount, shape: null, worlds: null, rate: null };
  return all[figure];
}

function restsOf(line: ExplainedLine, figure: FigureOf): readonly ExplainedRest[] {
  const all = {
    chance: line.chanceRests,
    months: line.monthsRests,
    amount: line.amountRests,
    shape: line.shapeRests,
    worlds: line.worldsRests,
    rate: line.rateRests,
  };
  return all[figure];
}
