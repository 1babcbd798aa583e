import { answerWord, refusalText, refusedField } from "../host";
import { AmountField, DateField, Field, TextArea } from "../kit";
import type { LetterDraft, LetterField } from "../wire";
import { useWords } from "../words";
import styles from "./letters.module.css";

type Props = { draft: LetterDraft; fields: readonly LetterField[]; refused: Error | null; onChange: (draft: LetterDraft) => void };
/** What the chosen letter asks the writer for; what the file knows stands in the field until it is changed. */
export function AnswerFields({ draft, fields, refused, onChange }: Props) {
  const t = useWords();
  if (fields.length === 0) return null;
  return (
    <fieldset className={styles.form}>
      <legend className={styles.legend}>{t.letters_fields()}</legend>
      {fields.map((it) => (
        <Answer
          key={it.name}
          field={it}
          typed={draft.answers[it.name]}
          error={refusedField(refused) === `answers.${it.name}` ? refusalText(t, refused) : undefined}
          onChange={(text) => onChange({ ...draft, answers: { ...draft.answers, [it.name]: text } })}
        />
      ))}
    </fieldset>
  );
}

type AnswerProps = { field: LetterField; typed: string | undefined; error: string | undefined; onChange: (text: string) => void };
function Answer({ field, typed, error, onChange }: AnswerProps) {
  const t = useWords();
  const hint = field.known ? t.letters_field_known() : field.needed ? undefined : t.letters_field_optional();
  const common = {
    label: answerWord(t, field.name),
    value: typed ?? field.value,
    onChange,
    required: field.needed,
    error,
    name: `answers.${field.name}`,
    ...(hint === undefined ? {} : { hint }),
  };
  switch (field.kind) {
    case "day":
      return <DateField {...common} />;
    case "amount":
      return <AmountField {...common} />;
    case "lines":
      return <TextArea {...common} rows={2} />;
    case "code":
      return <Field {...common} kind="code" />;
    case "line":
      return <Field {...common} />;
  }
}
