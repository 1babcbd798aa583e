import { SaveAs } from "../claim";
import { useAct, useAsk } from "../host";
import { toast } from "../kit";
import { useWords } from "../words";
import styles from "./letters.module.css";

type Props = { caseId: string; id: string; onClose: () => void };
/** Writes the stored bytes of a letter to a file. */
export function ExportDialog({ caseId, id, onClose }: Props) {
  const t = useWords();
  const { data: letter } = useAsk("fetch_letter", { caseId, id });
  const write = useAct("export_letter", {
    onDone: (reply) => {
      onClose();
      toast({ text: t.save_as_done({ path: reply.path }) });
    },
  });
  const hash = letter && (
    <p className={styles.hash}>
      <span className={styles.soft}>{t.letters_hash()}</span> <code>{letter.sha256}</code>
    </p>
  );
  return <SaveAs title={t.letters_export_title()} name={letter?.fileName} kind={{ name: "PDF", extensions: ["pdf"] }} write={write} onSave={(path) => write.mutate({ caseId, id, path })} onClose={onClose} below={hash} />;
}
