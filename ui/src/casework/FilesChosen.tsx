import { useState } from "react";

import { canChoose, chooseOpenPath, refusalNote, useAct, useAsk } from "../host";
import { Button, Checkbox, ErrorNote, Field, toast } from "../kit";
import { useWords } from "../words";
import styles from "./casework.module.css";

type Props = { caseId: string; /** What they are. */ legend: string; chosen: readonly number[]; onChange: (chosen: readonly number[]) => void };
/** Files of the case that hold or show something; another one is put with the case and chosen at once. */
export function FilesChosen({ caseId, legend, chosen, onChange }: Props) {
  const t = useWords();
  const { data, error } = useAsk("case_attachments", { caseId }, { keep: true });
  const [path, setPath] = useState("");
  const add = useAct("add_attachment", {
    onDone: ({ seq, name }) => {
      setPath("");
      onChange([...chosen, seq]);
      toast({ text: t.delivery_file_added({ name }) });
    },
  });
  const put = (file: string) => {
    if (file.trim() !== "" && !add.isPending) add.mutate({ caseId, path: file.trim(), paper: "correspondence" });
  };
  const browse = async () => {
    const picked = await chooseOpenPath({ title: t.delivery_files_add(), suggested: path });
    if (picked !== null) put(picked);
  };
  const files = (data?.attachments ?? []).filter((it) => !it.reversed).toSorted((left, right) => right.seq - left.seq);
  return (
    <fieldset className={styles.fileForm}>
      <legend className={styles.legend}>{legend}</legend>
      {error && <ErrorNote {...refusalNote(t, error)} />}
      {data && files.length === 0 && <p className={styles.soft}>{t.delivery_files_none()}</p>}
      <div className={styles.files}>
        {files.map((it) => (
          <Checkbox key={it.seq} checked={chosen.includes(it.seq)} onChange={(on) => onChange(on ? [...chosen, it.seq] : chosen.filter((seq) => seq !== it.seq))}>{it.name}</Checkbox>
        ))}
      </div>
      {canChoose() ? (
        <div><Button icon="folder" busy={add.isPending} onPress={() => void browse()}>{t.delivery_files_add()}</Button></div>
      ) : (
        <Field label={t.delivery_files_path()} name="file" value={path} onChange={setPath} after={<Button icon="plus" busy={add.isPending} onPress={() => put(path)}>{t.delivery_files_add()}</Button>} />
      )}
      {add.error && <ErrorNote {...refusalNote(t, add.error)} />}
    </fieldset>
  );
}
