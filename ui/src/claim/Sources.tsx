import { Badge } from "../kit";
import type { SourceLine } from "../wire";
import { useWords } from "../words";
import styles from "./claim.module.css";

type Props = { sources: readonly SourceLine[] };
/** The rules the figures rest on, and which of them nobody has checked yet. */
export function Sources({ sources }: Props) {
  const t = useWords();
  return (
    <ul className={styles.sources}>
      {sources.map((source) => (
        <li key={`${source.title} ${source.article}`}>
          {source.title} <span className={styles.soft}>{source.article}</span>
          {source.unverified && <Badge tone="warn">{t.ledger_source_unverified()}</Badge>}
        </li>
      ))}
    </ul>
  );
}
