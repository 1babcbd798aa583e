import { owedZero } from "../claim";
import { refusalNote, useAsk } from "../host";
import { useKeys } from "../keys";
import { Amount, Button, copyText, Dialog, ErrorNote, Kbd, Note, Skeleton } from "../kit";
import { useWords } from "../words";
import styles from "./ledger.module.css";

type Props = { caseId: string; asOf: string; onClose: () => void };
/** The claim in the words of a complaint, to copy. Ctrl+Enter copies. */
export function ParagraphDialog({ caseId, asOf, onClose }: Props) {
  const t = useWords();
  const { data, error } = useAsk("claim_paragraph", { caseId, asOf });
  const copy = () => {
    if (data) copyText(t, data.text);
  };
  useKeys([{ keys: "ctrl+enter", label: t.paragraph_copy(), act: copy, dialog: true }]);
  return (
    <Dialog
      open
      size="large"
      title={`${t.paragraph_title()} · ${t.ledger_of({ day: asOf })}`}
      onClose={onClose}
      actions={<Button look="primary" onPress={copy} disabled={data === undefined} autoFocus>{t.paragraph_copy()} <Kbd keys="Ctrl+Enter" /></Button>}
    >
      {error && <ErrorNote {...refusalNote(t, error)} />}
      {!error && !data && <Skeleton rows={5} label={t.kit_loading()} />}
      {data && (
        <div className={styles.compare}>
          <p lang="zh-CN" className={styles.paragraph}>{data.text}</p>
          <p>{t.ledger_total()} <Amount yuan={data.total} unit="yuan" strong /></p>
          {data.leftOut.length > 0 && (
            <Note tone="warn" title={t.paragraph_left_out()}>
              {data.leftOut.map((it) => (
                <p key={it.guarantor}>{it.why === null ? t.paragraph_left_why_not_stated({ name: it.name }) : t.paragraph_left_why({ name: it.name, why: owedZero(t, it.why) })}</p>
              ))}
            </Note>
          )}
        </div>
      )}
    </Dialog>
  );
}
