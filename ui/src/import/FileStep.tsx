import { canChoose, chooseOpenPath, refusalNote } from "../host";
import { Button, ErrorNote, Field, Form, Panel } from "../kit";
import { useWords } from "../words";
import styles from "./import.module.css";

type Props = { path: string; onPath: (path: string) => void; onRead: (path: string) => void; busy: boolean; error: unknown };
/** Which file. Enter reads it. */
export function FileStep({ path, onPath, onRead, busy, error }: Props) {
  const t = useWords();
  const read = (it: string) => it.trim() !== "" && !busy && onRead(it.trim());
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
        {error !== null && error !== undefined && <ErrorNote {...refusalNote(t, error)} />}
        <div><Button type="submit" look="primary" busy={busy} disabled={path.trim() === ""}>{busy ? t.import_reading() : t.import_read()}</Button></div>
      </Form>
    </Panel>
  );
}
