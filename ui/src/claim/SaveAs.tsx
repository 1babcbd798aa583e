import { type ReactNode, useState } from "react";

import { canChoose, chooseSavePath, type FileKind, within } from "../host";
import { Button, Field } from "../kit";
import { useSession } from "../session";
import { useWords } from "../words";
import { EntryDialog } from "./EntryDialog";

type Props = {
  title: string;
  /** What the file is called until the user says otherwise; none while that is not known. */
  name: string | undefined;
  kind: FileKind | null;
  /** The command that writes it. */
  write: { isPending: boolean; error: Error | null };
  onSave: (path: string) => void;
  onClose: () => void;
  /** What is chosen or to be known beside the path. */
  children?: ReactNode;
  below?: ReactNode;
};
/** A dialog that writes a file where the user says, in the folder of documents at first. A file of another name is put there anew. */
export function SaveAs({ title, name, kind, write, onSave, onClose, children, below }: Props) {
  const t = useWords();
  const { documents } = useSession();
  const [typed, setTyped] = useState<{ path: string; instead: string | undefined } | null>(null);
  const path = typed !== null && typed.instead === name ? typed.path : name === undefined ? "" : within(documents, name);
  const type = (to: string) => setTyped({ path: to, instead: name });
  const browse = async () => {
    const chosen = await chooseSavePath({ title, filters: kind === null ? [] : [kind], suggested: path });
    if (chosen !== null) type(chosen);
  };
  const save = () => {
    if (!write.isPending) onSave(path.trim());
  };
  return (
    <EntryDialog title={title} saveText={t.save_as_act()} ready={path.trim() !== ""} trial={{ refused: write.error, saving: write.isPending, save }} fields={[]} preview={below} onClose={onClose}>
      {children}
      <Field label={t.save_as_path()} value={path} onChange={type} name="path" required autoFocus after={canChoose() && <Button icon="folder" onPress={() => void browse()}>{t.kit_browse()}</Button>} />
    </EntryDialog>
  );
}
