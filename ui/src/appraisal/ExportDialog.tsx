import { SaveAs } from "../claim";
import { useAct } from "../host";
import { toast } from "../kit";
import type { Tried } from "../wire";
import { useLanguage, useWords } from "../words";
import styles from "./appraisal.module.css";

type Props = { caseId: string; number: string; asOf: string; tried: Tried[]; onClose: () => void };
/** Writes the comparison as it stands on the screen to a file, an annex for the decision paper. */
export function ExportDialog({ caseId, number, asOf, tried, onClose }: Props) {
  const t = useWords();
  const language = useLanguage();
  const write = useAct("export_comparison", {
    onDone: (reply) => {
      onClose();
      toast({ text: t.save_as_done({ path: reply.path }) });
    },
  });
  return (
    <SaveAs title={t.compare_export_title()} name={`${t.compare_export_name({ number, day: asOf })}.pdf`} kind={{ name: "PDF", extensions: ["pdf"] }} write={write} onSave={(path) => write.mutate({ caseId, asOf, tried, language, path })} onClose={onClose}>
      <p className={styles.soft}>{t.compare_export_explain()}</p>
    </SaveAs>
  );
}
