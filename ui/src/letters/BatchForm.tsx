import type { ReactNode } from "react";

import { canChoose, chooseFolder, refusalText, refusedField, useAsk } from "../host";
import { Button, Checkbox, DateField, Field, Form, Segments, Select, TextArea } from "../kit";
import { useMay } from "../session";
import type { BatchTo, LetterField } from "../wire";
import { useLanguage, useWords } from "../words";
import { AnswerFields } from "./AnswerFields";
import type { BatchTyped } from "./batch";
import styles from "./batch.module.css";
import { FollowUp } from "./FollowUp";
import { misfitWord, named } from "./words";

type Props = {
  typed: BatchTyped;
  said: string;
  /** What the letter asks for, once it was checked. */
  fields: readonly LetterField[];
  refused: Error | null;
  onChange: (typed: BatchTyped) => void;
  onSubmit: () => void;
  onCases: () => void;
  folder: string;
  /** Whether it is known what would be written, so that it can be said where to. */
  running: boolean;
  children: ReactNode;
};
/** Which letter to whom of which cases, and where to. */
export function BatchForm({ typed, said, fields, refused, onChange, onSubmit, onCases, folder, running, children }: Props) {
  const t = useWords();
  const language = useLanguage();
  const may = useMay();
  const { draft } = typed;
  const { data } = useAsk("batch_templates", { language: draft.language }, { keep: true });
  const templates = (data?.templates ?? []).filter((it) => !it.plan);
  const chosen = templates.find((it) => it.id === draft.template);
  const change = (part: Partial<BatchTyped>) => onChange({ ...typed, ...part });
  const write = (part: Partial<BatchTyped["draft"]>) => change({ draft: { ...draft, ...part } });
  const wrong = (name: string) => (refusedField(refused) === name ? refusalText(t, refused) : undefined);
  const browse = async () => {
    const picked = await chooseFolder({ title: t.batch_folder(), suggested: folder });
    if (picked !== null) change({ folder: picked });
  };
  return (
    <Form className={styles.form} onSubmit={onSubmit} label={t.batch_title()}>
      <p className={styles.cases}>
        <span className={styles.soft}>{t.batch_of_list()}</span>
        <strong>{said}</strong>
        <Button size="small" onPress={onCases}>{t.batch_change()}</Button>
      </p>
      <Select<BatchTo>
        label={t.batch_to()}
        name="to"
        value={typed.to}
        onChange={(to) => change({ to })}
        options={[
          { key: "debtor", text: t.batch_to_debtor() },
          { key: "guarantors", text: t.batch_to_guarantors() },
          { key: "everyone", text: t.batch_to_everyone() },
        ]}
      />
      <Select
        label={t.letters_template()}
        name="template"
        value={chosen ? draft.template : null}
        onChange={(template) => write({ template, answers: {} })}
        options={templates.map((it) => ({ key: it.id, text: named(language, it) }))}
        error={chosen?.misfit ? misfitWord(t, chosen.misfit) : undefined}
        hint={t.batch_templates_note()}
      />
      <div className={styles.choices}>
        <Segments
          label={t.letters_layout()}
          options={[{ key: "official", text: t.letters_layout_official() }, { key: "business", text: t.letters_layout_business() }]}
          value={draft.layout}
          onChange={(layout) => write({ layout })}
        />
        <Segments
          label={t.letters_language()}
          options={[{ key: "chinese", text: t.letters_language_chinese() }, { key: "english", text: t.letters_language_english() }]}
          value={draft.language}
          onChange={(language) => write({ language })}
        />
      </div>
      <div className={styles.pair}>
        <DateField label={t.letters_dated()} value={draft.dated} onChange={(dated) => write({ dated })} error={wrong("dated")} name="dated" />
        <DateField label={t.letters_pay_by()} value={draft.payBy} onChange={(payBy) => write({ payBy })} error={wrong("payBy")} name="payBy" />
      </div>
      <AnswerFields draft={draft} fields={fields.filter((it) => it.needed)} refused={refused} onChange={(now) => change({ draft: now })} />
      <TextArea label={t.letters_remark()} hint={t.letters_remark_hint()} value={draft.remark} onChange={(remark) => write({ remark })} error={wrong("remark")} name="remark" rows={2} />
      {running && (
        <>
          <Field
            label={t.batch_folder()}
            hint={t.batch_folder_hint()}
            name="folder"
            value={folder}
            onChange={(text) => change({ folder: text })}
            after={canChoose() && <Button icon="folder" onPress={() => void browse()}>{t.kit_browse()}</Button>}
          />
          <FollowUp value={draft.followUp} onChange={(followUp) => write({ followUp })} error={wrong("followUp")} />
          <Checkbox checked={typed.bothSides} onChange={(bothSides) => change({ bothSides })}>{t.batch_both_sides()}</Checkbox>
          {may("plead") && (
            <div className={styles.past}>
              <Checkbox checked={typed.pastLimitation} onChange={(pastLimitation) => change({ pastLimitation })}>{t.batch_past_limitation()}</Checkbox>
              <span className={styles.soft}>{t.batch_past_limitation_note()}</span>
            </div>
          )}
        </>
      )}
      <div className={styles.foot}>{children}</div>
    </Form>
  );
}
