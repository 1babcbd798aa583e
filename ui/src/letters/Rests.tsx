import { Badge } from "../kit";
import type { SourceLine } from "../wire";
import { useWords } from "../words";
import { articleWord } from "../words/sources";
import styles from "./letters.module.css";

type Props = { sources: readonly SourceLine[] };
/** What a letter cites and its figures rest on; what nobody compared with the promulgated text stands first. */
export function Rests({ sources }: Props) {
  const t = useWords();
  if (sources.length === 0) return null;
  const open = sources.filter((it) => it.unverified);
  const listed = [...open, ...sources.filter((it) => !it.unverified)];
  return (
    <details className={styles.others} open={open.length > 0}>
      <summary>
        {t.letters_sources()} {open.length > 0 && <Badge tone="warn">{t.letters_sources_unverified({ count: open.length })}</Badge>}
      </summary>
      <ul>
        {listed.map((it) => (
          <li key={`${it.title} ${it.article}`}>
            {it.title} <span className={styles.soft}>{articleWord(t, it.article)}</span> {it.unverified && <Badge tone="warn">{t.letters_source_unverified()}</Badge>}
          </li>
        ))}
      </ul>
    </details>
  );
}
