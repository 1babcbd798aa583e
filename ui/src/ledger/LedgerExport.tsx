import { useState } from "react";

import { canChoose, chooseSavePath, refusalNote, useAct, within } from "../host";
import { useKeys } from "../keys";
import { Button, Dialog, ErrorNote, Field, Form, Kbd, Segments, toast } from "../kit";
import { useSession } from "../session";
import type { BasisAsked, LedgerFormat } from "../wire";
import { useLanguage, useWords } from "../words";
import styles from "./ledger.module.css";

const extensions = { xlsx: "xlsx", pdf: "pdf" } as const satisfies Record<LedgerFormat, string>;

type Props = { caseId: string; /** The file number. */ number: string; asOf: string; /** The claim in force, or the one before the judgment. */ basis: BasisAsked; onClose: () => void };
/** Writes the ledger as it stands on the screen to a file. Enter exports. */
export function LedgerExport({ caseId, number, asOf, basis, onClose }: Props) {
  const t = useWords();
  const language = useLanguage();
  const { documents } = useSession();
  const [format, setFormat] = useState<LedgerFormat>("xlsx");
  const [typed, setTyped] = useState<string | null>(null);
  const suggested = within(documents, `${t.ledger_export_name({ number, day: asOf })}.${extensions[format]}`);
  const path = typed ?? suggested;
  const write = useAct("export_ledger", {
    onDone: (reply) => {
      onClose();
      toast({ text: t.letters_exported({ path: reply.path }) });
    },
  });
  const browse = async () => {
    const extension = extensions[format];
    const chosen = await chooseSavePath({ title: t.ledger_export_title(), filters: [{ name: extension.toUpperCase(), extensions: [extension] }], suggested: path });
    if (chosen !== null) setTyped(chosen);
  };
  const save = () => {
    if (path.trim() !== "" && !write.isPending) write.mutate({ caseId, asOf, basis, format, language, path: path.trim() });
  };
  useKeys([{ keys: "ctrl+enter", label: t.letters_export_save(), act: save, dialog: true }]);
  return (
    <Dialog
      open
      title={t.ledger_export_title()}
      onClose={onClose}
      actions={<Button look="primary" disabled={path.trim() === ""} busy={write.isPending} onPress={save}>{t.letters_export_save()} <Kbd keys="Ctrl+Enter" /></Button>}
    >
      <Form className={styles.compare} onSubmit={save}>
        <Segments<LedgerFormat>
          label={t.ledger_export_format()}
          value={format}
          onChange={(it) => {
            setFormat(it);
            setTyped(null);
          }}
          options={[{ key: "xlsx", text: t.ledger_export_xlsx() }, { key: "pdf", text: t.ledger_export_pdf() }]}
        />
        <Field
          label={t.letters_export_path()}
          value={path}
          onChange={setTyped}
          name="path"
          required
          autoFocus
          after={canChoose() && <Button icon="folder" onPress={() => void browse()}>{t.letters_export_browse()}</Button>}
        />
        {write.error && <ErrorNote {...refusalNote(t, write.error)} />}
      </Form>
    </Dialog>
  );
}
