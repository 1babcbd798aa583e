import { useState } from "react";

import { canChoose, chooseSavePath, refusalNote, useAct } from "../host";
import { useKeys } from "../keys";
import { Button, Dialog, ErrorNote, Field, Form, Kbd, Segments, toast } from "../kit";
import { useSession } from "../session";
import type { LedgerFormat } from "../wire";
import { useLanguage, useWords } from "../words";

type Props = { from: string; to: string; onClose: () => void };
/** Writes the report to a file, with the figures of the screen. */
export function ExportReport({ from, to, onClose }: Props) {
  const t = useWords();
  const language = useLanguage();
  const { documents } = useSession();
  const [format, setFormat] = useState<LedgerFormat>("xlsx");
  const [typed, setTyped] = useState<string | null>(null);
  const separator = documents.includes("\\") ? "\\" : "/";
  const path = typed ?? `${documents}${documents.endsWith(separator) ? "" : separator}${t.report_name({ from, to })}.${format}`;
  const write = useAct("export_report", {
    onDone: (reply) => {
      onClose();
      toast({ text: t.letters_exported({ path: reply.path }) });
    },
  });
  const browse = async () => {
    const chosen = await chooseSavePath({ title: t.report_export(), filters: [{ name: format.toUpperCase(), extensions: [format] }], suggested: path });
    if (chosen !== null) setTyped(chosen);
  };
  const save = () => {
    if (path.trim() !== "" && !write.isPending) write.mutate({ from, to, format, language, path: path.trim() });
  };
  const change = (it: LedgerFormat) => {
    setFormat(it);
    setTyped(null);
  };
  useKeys([{ keys: "ctrl+enter", label: t.letters_export_save(), act: save, dialog: true }]);
  return (
    <Dialog open title={t.report_export()} onClose={onClose} actions={<Button look="primary" disabled={path.trim() === ""} busy={write.isPending} onPress={save}>{t.letters_export_save()} <Kbd keys="Ctrl+Enter" /></Button>}>
      <Form onSubmit={save} label={t.report_export()}>
        <Segments<LedgerFormat> label={t.ledger_export_format()} value={format} onChange={change} options={[{ key: "xlsx", text: t.ledger_export_xlsx() }, { key: "pdf", text: t.ledger_export_pdf() }]} />
        <Field label={t.letters_export_path()} value={path} onChange={setTyped} name="path" required autoFocus after={canChoose() && <Button icon="folder" onPress={() => void browse()}>{t.letters_export_browse()}</Button>} />
        {write.error && <ErrorNote {...refusalNote(t, write.error)} />}
      </Form>
    </Dialog>
  );
}
