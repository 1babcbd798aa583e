import { useState } from "react";

import { ClearChoice, SaveAs } from "../claim";
import { useAct } from "../host";
import { toast } from "../kit";
import { useLanguage, useWords } from "../words";

type Props = { caseId: string; /** The file number. */ number: string; onClose: () => void };
/** Writes what happened on the file in one page. */
export function EventDialog({ caseId, number, onClose }: Props) {
  const t = useWords();
  const language = useLanguage();
  const [clear, setClear] = useState(false);
  const write = useAct("export_event", {
    onDone: (reply) => {
      onClose();
      toast({ text: t.save_as_done({ path: reply.path }) });
    },
  });
  return (
    <SaveAs title={t.event_export()} name={`${t.event_name({ number })}.pdf`} kind={{ name: "PDF", extensions: ["pdf"] }} write={write} onSave={(path) => write.mutate({ caseId, personal: clear ? "clear" : "masked", language, path })} onClose={onClose}>
      <p>{t.event_explain()}</p>
      <ClearChoice clear={clear} onChange={setClear} />
    </SaveAs>
  );
}
