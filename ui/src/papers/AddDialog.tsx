import { useState } from "react";

import { activeWord, canChoose, chooseOpenPath, refusalNote, refusalOf, useAct, useAsk } from "../host";
import { useKeys } from "../keys";
import { Button, Dialog, ErrorNote, Field, Form, Kbd, Note, Select, toast } from "../kit";
import type { Paper } from "../wire";
import { useWords } from "../words";
import { Copying } from "./Copying";
import styles from "./papers.module.css";
import { showSize } from "./size";
import { paperOptions } from "./words";

type Props = { caseId: string; /** A file dropped on the window. */ dropped?: string; onClose: () => void };
/** Puts a file with the case. Enter looks at it, then adds it; what may act in it is said before. */
export function AddDialog({ caseId, dropped, onClose }: Props) {
  const t = useWords();
  const [path, setPath] = useState(dropped ?? "");
  const [looked, setLooked] = useState(dropped ?? "");
  const [paper, setPaper] = useState<Paper | null>(null);
  const { data: found, error: unfit, isFetching } = useAsk("inspect_file", { path: looked }, { enabled: looked !== "" });
  const add = useAct("add_attachment", {
    onDone: ({ name }) => {
      onClose();
      toast({ text: t.papers_added({ name }) });
    },
  });
  const inspected = found !== undefined && looked === path.trim() && !isFetching;
  const save = () => {
    if (path.trim() === "" || add.isPending) return;
    if (!inspected) setLooked(path.trim());
    else add.mutate({ caseId, path: looked, paper: paper ?? found.paper });
  };
  const browse = async () => {
    const chosen = await chooseOpenPath({ title: t.papers_add_title(), suggested: path });
    if (chosen === null) return;
    setPath(chosen);
    setLooked(chosen);
  };
  const stopped = add.error !== null && refusalOf(add.error).code === "cancelled";
  useKeys([{ keys: "ctrl+enter", label: t.papers_save(), act: save, dialog: true }]);
  return (
    <Dialog
      open
      title={t.papers_add_title()}
      onClose={() => !add.isPending && onClose()}
      actions={<Button look="primary" disabled={path.trim() === ""} busy={add.isPending || isFetching} onPress={save}>{inspected ? t.papers_save() : t.papers_inspect()} <Kbd keys="Ctrl+Enter" /></Button>}
    >
      <Form className={styles.form} onSubmit={save}>
        <p className={styles.soft}>{t.papers_note()}</p>
        <Field
          label={t.papers_path()}
          name="path"
          value={path}
          onChange={setPath}
          hint={t.papers_path_hint()}
          required
          autoFocus
          disabled={add.isPending}
          after={canChoose() && <Button icon="folder" disabled={add.isPending} onPress={() => void browse()}>{t.kit_browse()}</Button>}
        />
        {inspected && (
          <>
            <p><strong>{found.name}</strong> <span className={styles.soft}>{showSize(found.size)} · {t.papers_media({ media: found.media })}</span></p>
            {found.active.length > 0 && <Note tone="warn" title={found.active.map((it) => activeWord(t, it)).join(t.list_comma())}><p>{t.papers_open_warning()}</p></Note>}
            <Select<Paper> label={t.papers_paper()} name="paper" options={paperOptions(t)} value={paper ?? found.paper} onChange={setPaper} disabled={add.isPending} />
          </>
        )}
        {isFetching && <p role="status" className={styles.soft}>{t.papers_inspecting()}</p>}
        {add.isPending && <Copying label={t.papers_add()} />}
        {unfit && !isFetching && <ErrorNote {...refusalNote(t, unfit)} />}
        {stopped && <Note tone="info">{t.papers_stopped()}</Note>}
        {add.error && !stopped && <ErrorNote {...refusalNote(t, add.error)} />}
      </Form>
    </Dialog>
  );
}
