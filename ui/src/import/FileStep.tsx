import { useState } from "react";

import { canChoose, chooseOpenPath, refusalNote, refusalOf } from "../host";
import { Button, ErrorNote, Field, Form, Panel } from "../kit";
import type { ReadSheet, SheetEncoding } from "../wire";
import { useWords } from "../words";
import { Encoding } from "./Encoding";
import styles from "./import.module.css";
import { readRow } from "./plan";

type Props = { path: string; onPath: (path: string) => void; onRead: (path: string, as?: ReadAs) => void; busy: boolean; error: unknown };
type ReadAs = Pick<ReadSheet, "headerRow" | "encoding">;
/** Which file. Enter reads it. */
export function FileStep({ path, onPath, onRead, busy, error }: Props) {
  const t = useWords();
  const [row, setRow] = useState("");
  const [encoding, setEncoding] = useState<SheetEncoding | null>(null);
  const why = error === null ? null : refusalOf(error);
  const unfound = why?.code === "import-refused" ? why.reason : null;
  const headerRow = readRow(row);
  const read = (it: string) => it.trim() !== "" && !busy && onRead(it.trim(), { headerRow, encoding });
  const browse = async () => {
    const chosen = await chooseOpenPath({ title: t.import_title(), filters: [{ name: t.import_file_kind(), extensions: ["xlsx", "csv"] }] });
    if (chosen === null) return;
    onPath(chosen);
    onRead(chosen);
  };
  return (
    <Panel title={t.import_step_file()}>
      <Form onSubmit={() => read(path)} className={styles.file} label={t.import_step_file()}>
        <p className={styles.soft}>{t.import_note()}</p>
        <Field
          label={t.import_path()}
          name="path"
          value={path}
          onChange={onPath}
          hint={t.import_path_hint()}
          autoFocus
          after={canChoose() && <Button icon="folder" onPress={() => void browse()}>{t.kit_browse()}</Button>}
        />
        {error !== null && <ErrorNote {...refusalNote(t, error)} />}
        {(unfound === "noHeader" || row !== "") && (
          <Field label={t.import_header_row()} name="headerRow" kind="code" value={row} onChange={setRow} error={row !== "" && headerRow === null ? t.import_header_row_error() : undefined} />
        )}
        {(unfound === "encoding" || encoding !== null) && <Encoding value={encoding} onChange={setEncoding} />}
        <div><Button type="submit" look="primary" busy={busy} disabled={path.trim() === ""}>{busy ? t.import_reading() : t.import_read()}</Button></div>
      </Form>
    </Panel>
  );
}
