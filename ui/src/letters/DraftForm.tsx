import { answerWord, missingFactWord, refusalText, refusedField, wordingRuleWord } from "../host";
import { useKeys } from "../keys";
import { Amount, Button, DateField, Field, Form, Note, TextArea } from "../kit";
import type { LetterChoices, LetterDraft, LetterPreviewed, MissingFact } from "../wire";
import { useWords } from "../words";
import { AnswerFields } from "./AnswerFields";
import { ChoiceForm } from "./ChoiceForm";
import { FollowUp } from "./FollowUp";
import styles from "./letters.module.css";
import { PlanFields } from "./PlanFields";
import { Rests } from "./Rests";
import { SealField } from "./SealField";

/** Where what is missing can be entered. */
export type Jumps = { onSettings: () => void; onObligors: () => void; onCase: ((missing: readonly MissingFact[], to: string) => void) | null };

type Props = {
  draft: LetterDraft;
  /** The same with its days read. */
  asked: LetterDraft;
  choices: LetterChoices | undefined;
  preview: LetterPreviewed | undefined;
  /** Whether the pages on the screen are those of this very draft; nothing else may be issued. */
  shown: boolean;
  /** Why there is no preview, if it was refused. */
  refused: Error | null;
  issuing: boolean;
  onChange: (draft: LetterDraft) => void;
  onIssue: () => void;
  jumps: Jumps;
  /** Whether it stands in a dialog, whose keys are its own. */
  dialog: boolean;
};
/** To whom, which letter, what can be said freely in a letter, what is still missing, and the button that issues it. Ctrl+Enter issues. */
export function DraftForm({ draft, asked, choices, preview, shown, refused, issuing, onChange, onIssue, jumps, dialog }: Props) {
  const t = useWords();
  const wrong = (name: keyof LetterDraft) => (refusedField(refused) === name ? refusalText(t, refused) : undefined);
  const ready = shown && preview !== undefined && preview.missing.length === 0 && preview.unprintable === "" && preview.remarks.length === 0 && preview.pdf !== "";
  const listed = choices?.templates.some((it) => it.id === draft.template && it.plan) ?? false;
  const issue = () => {
    if (ready && !issuing) onIssue();
  };
  useKeys([{ keys: "ctrl+enter", label: t.letters_issue(), act: issue, dialog }]);
  return (
    <Form className={styles.form} onSubmit={issue}>
      <ChoiceForm draft={draft} choices={choices} onChange={onChange} />
      <div className={styles.pair}>
        <DateField label={t.letters_dated()} value={draft.dated} onChange={(dated) => onChange({ ...draft, dated })} error={wrong("dated")} name="dated" />
        <DateField label={t.letters_pay_by()} value={draft.payBy} onChange={(payBy) => onChange({ ...draft, payBy })} error={wrong("payBy")} name="payBy" />
      </div>
      {preview && <AnswerFields draft={draft} fields={preview.fields} refused={refused} onChange={onChange} />}
      {listed && <PlanFields plan={draft.plan} known={preview?.plan ?? []} error={refusedField(refused)?.startsWith("plan") ? refusalText(t, refused) : undefined} onChange={(plan) => onChange({ ...draft, plan })} />}
      <Field label={t.letters_watermark()} hint={t.letters_watermark_hint()} value={draft.watermark} onChange={(watermark) => onChange({ ...draft, watermark })} error={wrong("watermark")} name="watermark" />
      <TextArea label={t.letters_remark()} hint={t.letters_remark_hint()} value={draft.remark} onChange={(remark) => onChange({ ...draft, remark })} error={wrong("remark")} name="remark" rows={2} />
      {preview && <SealField draft={draft} asked={asked} preview={preview} shown={shown} onChange={onChange} />}
      <FollowUp value={draft.followUp} onChange={(followUp) => onChange({ ...draft, followUp })} error={wrong("followUp")} />
      {preview && <Readiness preview={preview} to={draft.to} jumps={jumps} />}
      {preview && <Rests sources={preview.sources} />}
      <div className={styles.acts}>
        <Button type="submit" look="primary" icon="print" disabled={!ready} busy={issuing}>{t.letters_issue()}</Button>
        <span className={styles.soft}>{t.letters_issue_note()}</span>
      </div>
    </Form>
  );
}

const inFile: readonly MissingFact[] = ["loanBank", "loanContract", "loanAmount", "debtorAddress", "debtorIdentity"];
/** Whose address stands in the file; that of others is typed with the letter. */
const party = /^(|debtor|guarantor-[0-9]+)$/;

function Readiness({ preview, to, jumps }: { preview: LetterPreviewed; to: string; jumps: Jumps }) {
  const t = useWords();
  const inSettings = preview.missing.some((it) => it.startsWith("organisation") || it.startsWith("account"));
  const actions = (
    <>
      {inSettings && <Button size="small" onPress={jumps.onSettings}>{t.letters_missing_settings()}</Button>}
      {preview.missing.includes("liability") && <Button size="small" onPress={jumps.onObligors}>{t.letters_missing_obligors()}</Button>}
      {jumps.onCase !== null && preview.missing.some((it) => inFile.includes(it) || (it === "addresseeAddress" && party.test(to))) && <Button size="small" onPress={() => jumps.onCase?.(preview.missing, to)}>{t.letters_missing_case()}</Button>}
    </>
  );
  return (
    <>
      {preview.missing.length > 0 && (
        <Note tone="warn" title={t.letters_missing()} actions={actions}>
          <ul className={styles.missing}>
            {preview.missing.filter((it) => it !== "answer").map((it) => (
              <li key={it}>{missingFactWord(t, it)}</li>
            ))}
            {preview.fields.filter((it) => it.missing).map((it) => (
              <li key={it.name}>{answerWord(t, it.name)}</li>
            ))}
          </ul>
        </Note>
      )}
      {preview.remarks.length > 0 && (
        <Note tone="bad" title={t.letters_remarks()}>
          <ul className={styles.missing}>
            {preview.remarks.map((it) => (
              <li key={it.rule}>
                {wordingRuleWord(t, it.rule)} <q>{it.words}</q>
              </li>
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
