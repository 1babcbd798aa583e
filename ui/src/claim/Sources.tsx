import { Badge } from "../kit";
import type { SourceLine } from "../wire";
import { useWords, type Words } from "../words";
import { articleWord } from "../words/sources";
import styles from "./claim.module.css";

type Props = { sources: readonly SourceLine[] };
/** The rules the figures rest on, from when to when they hold, and which of them nobody has checked yet. */
export function Sources({ sources }: Props) {
  const t = useWords();
  return (
    <ul className={styles.sources}>
      {sources.map((source) => (
        <li key={`${source.title} ${source.article}`}>
          {source.title} <span className={styles.soft}>{[articleWord(t, source.article), spell(t, source)].filter((it) => it !== "").join(t.list_comma())}</span>
          {source.unverified && <Badge tone="warn">{t.ledger_source_unverified()}</Badge>}
        </li>
      ))}
    </ul>
  );
}

/** From when to when a rule holds, as far as it is known. */
function spell(t: Words, { effectiveFrom: from, effectiveTo: to }: SourceLine): string {
  if (from !== null && to !== null) return t.ledger_source_spell({ from, to });
  if (from !== null) return t.ledger_source_since({ from });
  return to === null ? "" : t.ledger_source_to({ to });
}
