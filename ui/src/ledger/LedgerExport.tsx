import { useState } from "react";

import { RedactedDialog, SaveAs } from "../claim";
import { useAct } from "../host";
import { Button, Segments, toast } from "../kit";
import type { BasisAsked, LedgerFormat } from "../wire";
import { useLanguage, useWords } from "../words";

type Props = { caseId: string; /** The file number. */ number: string; asOf: string; /** The claim in force, or the one before the judgment. */ basis: BasisAsked; onClose: () => void };
/** Writes the ledger as it stands on the screen to a file. */
export function LedgerExport({ caseId, number, asOf, basis, onClose }: Props) {
  const t = useWords();
  const language = useLanguage();
  const [format, setFormat] = useState<LedgerFormat>("xlsx");
  const [redacted, setRedacted] = useState(false);
  const write = useAct("export_ledger", {
    onDone: (reply) => {
      onClose();
      toast({ text: t.save_as_done({ path: reply.path }) });
    },
  });
  if (redacted) return <RedactedDialog caseId={caseId} copy={{ of: "ledger", format }} asOf={asOf} name={t.redacted_name({ what: t.ledger_export_name({ number, day: asOf }) })} onClose={onClose} />;
  return (
    <SaveAs title={t.ledger_export_title()} name={`${t.ledger_export_name({ number, day: asOf })}.${format}`} kind={{ name: format.toUpperCase(), extensions: [format] }} write={write} onSave={(path) => write.mutate({ caseId, asOf, basis, format, language, path })} onClose={onClose}>
      <Segments<LedgerFormat> label={t.ledger_export_format()} value={format} onChange={setFormat} options={[{ key: "xlsx", text: t.ledger_export_xlsx() }, { key: "pdf", text: t.ledger_export_pdf() }]} />
      <Button size="small" onPress={() => setRedacted(true)}>{t.redacted_ledger()}</Button>
    </SaveAs>
  );
}
