import { Icon } from "../kit";
import type { EvidenceKind, EvidenceLine } from "../wire";
import { useWords, type Words } from "../words";
import styles from "./letters.module.css";

type Props = { lines: readonly EvidenceLine[]; /** Names of the files that prove a step. */ files: readonly string[] };
/** What proves the way of a letter, and what is still lacking. */
export function Evidence({ lines, files }: Props) {
  const t = useWords();
  const lacking = lines.filter((it) => !it.there).length;
  return (
    <details className={styles.others} open={lacking > 0}>
      <summary>{t.evidence_title()} {lines.length - lacking} / {lines.length}</summary>
      <ul className={styles.evidence}>
        {lines.map((it) => (
          <li key={it.what} data-there={it.there || undefined}>
            <Icon name={it.there ? "check" : "close"} size={14} /> {kindWord(t, it.what)} <span className={styles.soft}>{it.there ? t.evidence_there() : t.evidence_lacking()}</span>
          </li>
        ))}
      </ul>
      {files.length > 0 && <p className={styles.soft}>{t.delivery_files()}: {files.join(t.list_comma())}</p>}
    </details>
  );
}

function kindWord(t: Words, what: EvidenceKind): string {
  const names = { content: t.evidence_content, number: t.evidence_number, stub: t.evidence_stub, arrival: t.evidence_arrival } satisfies Record<EvidenceKind, () => string>;
  return names[what]();
}
