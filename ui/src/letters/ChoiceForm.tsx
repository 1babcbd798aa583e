import { Segments, Select } from "../kit";
import type { LetterChoices, LetterDraft, TemplateChoice } from "../wire";
import { useLanguage, useWords } from "../words";
import styles from "./letters.module.css";
import { addresseeWord, misfitWord, named } from "./words";

type Props = { draft: LetterDraft; choices: LetterChoices | undefined; onChange: (draft: LetterDraft) => void };
/** To whom, which letter, in which language and layout. Letters that do not fit are listed with the reason. */
export function ChoiceForm({ draft, choices, onChange }: Props) {
  const t = useWords();
  const language = useLanguage();
  const templates = choices?.templates ?? [];
  const fitting = templates.filter((it) => it.misfit === null);
  const others = templates.filter((it) => it.misfit !== null);
  const chosen = templates.find((it) => it.id === draft.template);
  return (
    <>
      <Select
        label={t.letters_to()}
        options={(choices?.addressees ?? []).map((it) => ({ key: it.to, text: addresseeWord(t, it) }))}
        value={draft.to === "" ? "debtor" : draft.to}
        onChange={(to) => onChange({ ...draft, to })}
        name="to"
      />
      <Select
        label={t.letters_template()}
        options={fitting.map((it) => ({ key: it.id, text: named(language, it) }))}
        value={fitting.some((it) => it.id === draft.template) ? draft.template : null}
        onChange={(template) => onChange({ ...draft, template })}
        error={chosen?.misfit ? misfitWord(t, chosen.misfit) : undefined}
        name="template"
      />
      {chosen && <About template={chosen} />}
      {others.length > 0 && <Others templates={others} />}
      <div className={styles.choices}>
        <Segments
          label={t.letters_layout()}
          options={[
            { key: "official", text: t.letters_layout_official() },
            { key: "business", text: t.letters_layout_business() },
          ]}
          value={draft.layout}
          onChange={(layout) => onChange({ ...draft, layout })}
        />
        <Segments
          label={t.letters_language()}
          options={[
            { key: "chinese", text: t.letters_language_chinese() },
            { key: "english", text: t.letters_language_english() },
          ]}
          value={draft.language}
          onChange={(language) => onChange({ ...draft, language })}
        />
      </div>
    </>
  );
}

function About({ template }: { template: TemplateChoice }) {
  const t = useWords();
  return (
    <dl className={styles.about}>
      <dt>{t.letters_demands()}</dt>
      <dd>{template.demands}</dd>
      <dt>{t.letters_law()}</dt>
      <dd>{template.law}</dd>
    </dl>
  );
}

function Others({ templates }: { templates: readonly TemplateChoice[] }) {
  const t = useWords();
  const language = useLanguage();
  return (
    <details className={styles.others}>
      <summary>{t.letters_others({ count: templates.length })}</summary>
      <ul>
        {templates.map((it) => (
          <li key={it.id}>
            {named(language, it)} <span className={styles.soft}>{it.misfit && misfitWord(t, it.misfit)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
