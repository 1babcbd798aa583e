import { missingFactWord, refusalText, refusedField } from "../host";
import { useKeys } from "../keys";
import { Amount, Button, DateField, Form, Note, TextArea } from "../kit";
import type { LetterDraft, LetterPreviewed } from "../wire";
import { useWords } from "../words";
import styles from "./letters.module.css";

type Props = {
  draft: LetterDraft;
  preview: LetterPreviewed | undefined;
  /** Whether the pages on the screen are those of this very draft; nothing else may be issued. */
  shown: boolean;
  /** Why there is no preview, if it was refused. */
  refused: Error | null;
  issuing: boolean;
  onChange: (draft: LetterDraft) => void;
  onIssue: () => void;
  onSettings: () => void;
};
/** What can be said freely in a letter, what is still missing, and the button that issues it. Ctrl+Enter issues. */
export function DraftForm({ draft, preview, shown, refused, issuing, onChange, onIssue, onSettings }: Props) {
  const t = useWords();
  const wrong = (name: keyof LetterDraft) => (refusedField(refused) === name ? refusalText(t, refused) : undefined);
  const ready = shown && preview !== undefined && preview.missing.length === 0 && preview.unprintable === "" && preview.pdf !== "";
  const issue = () => {
    if (ready && !issuing) onIssue();
  };
  useKeys([{ keys: "ctrl+enter", label: t.letters_issue(), act: issue }]);
  return (
    <Form className={styles.form} onSubmit={issue}>
      <div className={styles.pair}>
        <DateField label={t.letters_dated()} value={draft.dated} onChange={(dated) => onChange({ ...draft, dated })} error={wrong("dated")} name="dated" />
        <DateField label={t.letters_pay_by()} value={draft.payBy} onChange={(payBy) => onChange({ ...draft, payBy })} error={wrong("payBy")} name="payBy" />
      </div>
      <TextArea label={t.letters_remark()} hint={t.letters_remark_hint()} value={draft.remark} onChange={(remark) => onChange({ ...draft, remark })} error={wrong("remark")} name="remark" rows={2} />
      {preview && <Readiness preview={preview} onSettings={onSettings} />}
      <div className={styles.acts}>
        <Button type="submit" look="primary" icon="print" disabled={!ready} busy={issuing}>{t.letters_issue()}</Button>
        <span className={styles.soft}>{t.letters_issue_note()}</span>
      </div>
    </Form>
  );
}

function Readiness({ preview, onSettings }: { preview: LetterPreviewed; onSettings: () => void }) {
  const t = useWords();
  const inSettings = preview.missing.some((it) => it.startsWith("organisation") || it.startsWith("account"));
  return (
    <>
      {preview.missing.length > 0 && (
        <Note tone="warn" title={t.letters_missing()} actions={inSettings && <Button size="small" onPress={onSettings}>{t.letters_missing_settings()}</Button>}>
          <ul className={styles.missing}>
            {preview.missing.map((it) => (
              <li key={it}>{missingFactWord(t, it)}</li>
            ))}
          </ul>
        </Note>
      )}
      {preview.unprintable !== "" && <Note tone="bad">{t.letters_unprintable({ characters: preview.unprintable })}</Note>}
      {preview.capitals !== "" && (
        <p>
          {t.letters_total()} <Amount yuan={preview.total} unit="yuan" strong />
          <br />
          <span lang="zh-CN">{preview.capitals}</span>
        </p>
      )}
    </>
  );
}
