import { addDays } from "./day";

export type SpanOfTime = "month" | "lastMonth" | "quarter" | "year";

/** First and last day of a span as of `today`; spans that are not over end today. */
export function spanOf(span: SpanOfTime, today: string): { from: string; to: string } {
  const year = today.slice(0, 4);
  const month = Number(today.slice(5, 7));
  const first = (of: number) => `${year}-${String(of).padStart(2, "0")}-01`;
  switch (span) {
    case "month":
      return { from: first(month), to: today };
    case "lastMonth": {
      const to = addDays(first(month), -1);
      return { from: `${to.slice(0, 7)}-01`, to };
    }
    case "quarter":
      return { from: first(month - ((month - 1) % 3)), to: today };
    case "year":
      return { from: first(1), to: today };
  }
}
