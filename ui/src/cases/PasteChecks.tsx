import { fieldWord } from "../host";
import { Badge, Button, Note, RowTh, Table, Td, Th } from "../kit";
import { useWords, type Words } from "../words";
import styles from "./cases.module.css";
import type { Unchecked } from "./paste";

type Props = { guesses: readonly Unchecked[]; onRight: (fields: readonly string[]) => void };
/** What a paste put into the form and nobody has held against the original yet. */
export function PasteChecks({ guesses, onRight }: Props) {
  const t = useWords();
  return (
    <Note tone="warn" title={t.paste_check_title({ count: guesses.length })} actions={<Button size="small" onPress={() => onRight(guesses.map((it) => it.field))}>{t.paste_all_right()}</Button>}>
      <p>{t.paste_check_explain()}</p>
      <div className={styles.checks}>
        <Table label={t.paste_check_title({ count: guesses.length })} dense>
          <thead><tr><Th>{t.paste_column_field()}</Th><Th>{t.paste_column_value()}</Th><Th>{t.paste_column_heard()}</Th><Th><span className="visually-hidden">{t.paste_right()}</span></Th></tr></thead>
          <tbody>
            {guesses.map((it) => (
              <tr key={it.field}>
                <RowTh>{guessName(t, it.field)}</RowTh>
                <Td wrap>{it.value}</Td>
                <Td wrap><span className={styles.soft}>{it.heard}</span> {!it.named && <Badge tone="warn">{t.paste_guess()}</Badge>}</Td>
                <Td><Button size="small" look="quiet" icon="check" label={`${t.paste_right()}: ${guessName(t, it.field)}`} onPress={() => onRight([it.field])}>{t.paste_right()}</Button></Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </Note>
  );
}

/** What a field of the draft is called; of several guarantors, which one. */
export function guessName(t: Words, field: string): string {
  const [of, place, part] = field.split(".");
  if (of !== "guarantors" || part === undefined) return fieldWord(t, field);
  return `${fieldWord(t, `guarantors.${part}`)} ${String(Number(place) + 1)}`;
}
