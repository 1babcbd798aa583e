import type { FundingLine } from "../wire";
import { useWords } from "../words";
import { Veiled } from "./Veiled";

type Props = { caseId: string; lines: readonly FundingLine[]; className: string | undefined };
/** The help with funding that feeds a plan or a promise, with what came of it. */
export function Funding({ caseId, lines, className }: Props) {
  const t = useWords();
  return lines.map((it) => (
    <div key={it.seq} className={className}>
      <Veiled caseId={caseId} entry={it.seq} name="values.what" label={t.funding_label()} text={it.what} said={(what) => t.funding_feeds({ what })} />
      {it.outcome !== null && <>{t.list_semicolon()}<Veiled caseId={caseId} entry={it.seq} name="values.outcome" label={t.funding_label()} text={it.outcome} said={(outcome) => t.funding_outcome({ outcome })} /></>}
    </div>
  ));
}
