import { Amount, Badge, Button } from "../kit";
import type { LetterLine } from "../wire";
import { useWords } from "../words";
import { Evidence } from "./Evidence";
import styles from "./letters.module.css";
import { wayTone, wayWord } from "./words";

type Props = { lines: readonly LetterLine[]; opened: string | null; onOpen: (id: string) => void; onExport: (id: string) => void; /** A copy for a court; left out where whoever works here may not. */ onRedacted: ((line: LetterLine) => void) | null; onDelivery: (id: string) => void };
/** The letters that went out, as they were stored, newest first. */
export function IssuedList({ lines, opened, onOpen, onExport, onRedacted, onDelivery }: Props) {
  const t = useWords();
  if (lines.length === 0) return <p className={styles.soft}>{t.letters_issued_none()}</p>;
  return (
    <ul className={styles.issued}>
      {lines.toSorted((left, right) => right.seq - left.seq).map((line) => (
        <li key={line.id} data-opened={line.id === opened || undefined}>
          <p>
            <strong>{line.dated}</strong> {line.addressee} <code title={t.letters_reference()}>{line.reference}</code> <Badge tone={wayTone(line.way.last)}>{wayWord(t, line.way.last)}</Badge>
          </p>
          <p className={styles.soft}>
            <Amount yuan={line.total} unit="yuan" /> · {t.letters_page_count({ pages: line.pages })} · {t.letters_hash()} <code title={line.sha256}>{line.sha256.slice(0, 8)}</code>
          </p>
          {line.way.on !== null && (
            <p className={styles.soft}>
              {line.way.on} {line.way.number !== null && <code>{line.way.number}</code>}
            </p>
          )}
          {line.way.last !== null && <Evidence lines={line.way.evidence} files={line.way.steps.flatMap((it) => it.files.map((file) => file.name))} />}
          <p className={styles.acts}>
            <Button size="small" label={t.letters_open_name({ day: line.dated })} pressed={line.id === opened} onPress={() => onOpen(line.id)}>{t.letters_open()}</Button>
            <Button size="small" label={t.letters_export_name({ day: line.dated })} onPress={() => onExport(line.id)}>{t.letters_export()}</Button>
            {onRedacted && <Button size="small" look="quiet" label={t.redacted_letter_name({ day: line.dated })} onPress={() => onRedacted(line)}>{t.redacted_one_letter()}</Button>}
            {line.way.next.length > 0 && <Button size="small" label={t.delivery_name({ day: line.dated })} onPress={() => onDelivery(line.id)}>{t.delivery_act()}</Button>}
          </p>
        </li>
      ))}
    </ul>
  );
}
