import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { anyCase } from "../casework";
import { answerWord, call, missingFactWord, pause, refusalNote, useAct, useAsk, wordingRuleWord } from "../host";
import { useKeys } from "../keys";
import { Button, ErrorNote, Field, Form, Kbd, Note, Panel, TextArea } from "../kit";
import { useSession } from "../session";
import { Pages } from "../viewer";
import type { LetterLanguage, LetterPreviewed, WordingFlaw, WordingMistake } from "../wire";
import { useWords, type Words } from "../words";
import { emptyLetter } from "./batch";
import styles from "./wording.module.css";

export type WordingTyped = { version: number; text: string; note: string };

type Props = { id: string; language: LetterLanguage; typed: WordingTyped; maySave: boolean; onChange: (typed: WordingTyped) => void; onDiscard: () => void; onSaved: (version: string) => void };
/** The text of a letter, checked while it is typed, with the pages it makes of a real case. Ctrl+Enter saves. */
export function WordingEditor({ id, language, typed, maySave, onChange, onDiscard, onSaved }: Props) {
  const t = useWords();
  const [number, setNumber] = useState("");
  const found = useCase(number);
  const checked = useChecked(id, language, typed.text, found.data ?? null);
  const save = useAct("save_wording", { onDone: ({ version }) => onSaved(String(version)) });
  const fresh = checked.isSuccess && !checked.isPlaceholderData;
  const sound = checked.data !== undefined && checked.data.flaws.length === 0 && checked.data.remarks.length === 0;
  const ready = maySave && fresh && sound && typed.note.trim() !== "";
  const keep = () => {
    if (ready && !save.isPending) save.mutate({ template: id, language, text: typed.text, note: typed.note.trim() });
  };
  useKeys([{ keys: "ctrl+enter", label: t.wording_save(), act: keep }]);
  return (
    <>
      <Panel title={t.wording_text()}>
        <Form className={styles.form} onSubmit={keep} label={t.wording_text()}>
          <p className={styles.soft}>{t.wording_text_note({ example: "{bank}" })}</p>
          <div className={styles.text}><TextArea label={t.wording_text()} name="text" value={typed.text} onChange={(text) => onChange({ ...typed, text })} rows={22} /></div>
          <div role="status">
            {checked.error && <ErrorNote {...refusalNote(t, checked.error)} />}
            {fresh && sound && <Note tone="good">{t.wording_sound()}</Note>}
            {checked.data && !sound && (
              <Note tone="warn" title={t.wording_flaws()}>
                <ul className={styles.flaws}>
                  {checked.data.flaws.map((it) => <li key={`${String(it.line)} ${String(it.column)} ${it.what}`}>{t.wording_at({ line: it.line, column: it.column })}: {mistakeWord(t, it)}</li>)}
                  {checked.data.remarks.map((it) => <li key={`${String(it.line)} ${it.rule}`}>{t.wording_at({ line: it.line, column: 1 })}: {wordingRuleWord(t, it.rule)} <q>{it.words}</q></li>)}
                </ul>
              </Note>
            )}
          </div>
          <Help id={id} language={language} />
          {maySave && <Field label={t.wording_note()} name="note" value={typed.note} onChange={(note) => onChange({ ...typed, note })} required />}
          {save.error && <ErrorNote {...refusalNote(t, save.error)} />}
          <div className={styles.acts}>
            {maySave && <Button type="submit" look="primary" disabled={!ready} busy={save.isPending}>{t.wording_save()} <Kbd keys="Ctrl+Enter" /></Button>}
            <Button onPress={onDiscard}>{t.wording_discard()}</Button>
          </div>
        </Form>
      </Panel>
      <Panel title={t.wording_preview()}>
        <div className={styles.form}>
          <Field label={t.wording_preview_case()} name="case" value={number} onChange={setNumber} hint={t.wording_preview_hint()} kind="code" />
          {found.data === null && number.trim() !== "" && !found.isFetching && <Note tone="warn">{t.cases_none_found()}</Note>}
          {checked.data?.preview && <Preview preview={checked.data.preview} busy={checked.isFetching} />}
        </div>
      </Panel>
    </>
  );
}

function Preview({ preview, busy }: { preview: LetterPreviewed; busy: boolean }) {
  const t = useWords();
  const missing = [...preview.missing.filter((it) => it !== "answer").map((it) => missingFactWord(t, it)), ...preview.fields.filter((it) => it.missing).map((it) => answerWord(t, it.name))];
  return (
    <>
      {missing.length > 0 && <Note tone="warn">{t.wording_preview_missing({ missing: missing.join(t.list_comma()) })}</Note>}
      {preview.remarks.map((it) => <Note key={it.rule} tone="bad">{wordingRuleWord(t, it.rule)} <q>{it.words}</q></Note>)}
      {preview.unprintable !== "" && <Note tone="bad">{t.letters_unprintable({ characters: preview.unprintable })}</Note>}
      {preview.pdf !== "" && <div className={styles.preview}><Pages pdf={preview.pdf} busy={busy} /></div>}
    </>
  );
}

/** Names that may be used, folded away. */
function Help({ id, language }: { id: string; language: LetterLanguage }) {
  const t = useWords();
  const { data } = useAsk("read_wording", { template: id, language, version: null });
  if (!data) return null;
  return (
    <details className={styles.help}>
      <summary>{t.wording_help()}</summary>
      <h3>{t.wording_variables()}</h3>
      <p className={styles.soft}>{t.wording_variable_conditional({ example: "{?per_diem}…{/}" })}</p>
      <p className={styles.names}>{data.variables.map((it) => <code key={it.name}>{it.always ? it.name : `?${it.name}`}</code>)}</p>
      <h3>{t.wording_tables()}</h3>
      <p className={styles.names}>{data.tables.map((it) => <code key={it}>{it}</code>)}</p>
      <h3>{t.wording_lists()}</h3>
      <p className={styles.names}>{data.lists.map((it) => <code key={it}>@{it}</code>)}</p>
      <h3>{t.wording_parts()}</h3>
      {data.parts.map((it) => (
        <details key={it.name}>
          <summary><code>{it.name}</code></summary>
          <pre className={styles.part}>{it.text}</pre>
        </details>
      ))}
    </details>
  );
}

/** The case of that file number; null where there is none. */
function useCase(number: string) {
  const { today } = useSession();
  const asked = number.trim();
  return useQuery({
    queryKey: ["list_cases", "wording", asked],
    queryFn: async ({ signal }) => {
      await pause(300, signal);
      const ask = { query: asked, stage: null, narrow: anyCase, sort: "number", descending: true, offset: 0, limit: 1, asOf: today } as const;
      const { rows } = await call("list_cases", ask, signal);
      return rows[0]?.id ?? null;
    },
    enabled: asked !== "",
  });
}

/** What is wrong with the text, and its pages; asked once typing rests. */
function useChecked(id: string, language: LetterLanguage, text: string, caseId: string | null) {
  const { today } = useSession();
  const draft = caseId === null ? null : { ...emptyLetter(caseId, today), template: id, language };
  return useQuery({
    queryKey: ["preview_wording", { id, language, text, draft }],
    queryFn: async ({ signal }) => {
      await pause(300, signal);
      return call("preview_wording", { template: id, language, text, draft }, signal);
    },
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}

function mistakeWord(t: Words, { what, name }: WordingFlaw): string {
  const names = {
    noSuchBlock: () => t.wording_mistake_no_such_block({ name }),
    badHeader: () => t.wording_mistake_bad_header({ name }),
    unbalanced: t.wording_mistake_unbalanced,
    noSuchVariable: () => t.wording_mistake_no_such_variable({ name }),
    unconditional: () => t.wording_mistake_unconditional({ name }),
    noSuchTable: () => t.wording_mistake_no_such_table({ name }),
    noSuchList: () => t.wording_mistake_no_such_list({ name }),
    noSuchPart: () => t.wording_mistake_no_such_part({ name }),
    misplaced: t.wording_mistake_misplaced,
    noWords: () => t.wording_mistake_no_words({ name }),
    noHeader: () => t.wording_mistake_no_header({ name }),
    otherHeader: () => t.wording_mistake_other_header({ name }),
  } satisfies Record<WordingMistake, () => string>;
  return names[what]();
}
