import { useState } from "react";

import { refusalNote, useAct, useAsk } from "../host";
import { Badge, Button, classes, ErrorNote, Note, Panel, Segments, Skeleton, toast } from "../kit";
import { useKept, useMay } from "../session";
import type { LetterLanguage, WordingLine } from "../wire";
import { useLanguage, useWords } from "../words";
import { UseDialog } from "./UseDialog";
import styles from "./wording.module.css";
import { WordingEditor, type WordingTyped } from "./WordingEditor";
import { named } from "./words";

type Chosen = { language: LetterLanguage; id: string };
const first: Chosen = { language: "chinese", id: "demand" };

/** The wording of letters: what ships, the organisation's own versions, and the text of one to be changed. */
export function WordingTab() {
  const t = useWords();
  const said = useLanguage();
  const may = useMay();
  const [{ language, id }, choose] = useKept<Chosen>("list wording", first);
  const [typed, keep] = useKept<WordingTyped | null>(`wording ${language} ${id}`, null);
  const { data, error } = useAsk("wordings", { language }, { keep: true });
  const [using, setUsing] = useState<number | null>(null);
  const line = data?.wordings.find((it) => it.id === id) ?? data?.wordings[0];
  if (error) return <div className={styles.alone}><ErrorNote {...refusalNote(t, error)} /></div>;
  if (!data || !line) return <div className={styles.alone}><Skeleton rows={8} label={t.kit_loading()} /></div>;
  return (
    <div className={styles.page}>
      <div className={styles.side}>
        <Segments
          label={t.letters_language()}
          options={[{ key: "chinese", text: t.letters_language_chinese() }, { key: "english", text: t.letters_language_english() }]}
          value={language}
          onChange={(now) => choose((it) => ({ ...it, language: now }))}
        />
        <nav aria-label={t.wording_list()} className={styles.list}>
          {data.wordings.map((it) => (
            <button key={it.id} type="button" className={classes(styles.item, it.id === line.id && styles.here)} aria-current={it.id === line.id ? "true" : undefined} onClick={() => choose((before) => ({ ...before, id: it.id }))}>
              <span>{named(said, it)}</span>
              {it.used !== it.shipped && <Badge tone="accent">{it.used}</Badge>}
            </button>
          ))}
        </nav>
      </div>
      <div className={styles.main}>
        <Panel title={named(said, line)}>
          <p className={styles.soft}>{line.law}</p>
          {!may("manage") && <Note>{t.wording_manager_only()}</Note>}
          <Versions key={line.id} line={line} language={language} onEdit={(version, text) => keep(() => ({ version, text, note: "" }))} onUse={may("manage") ? setUsing : null} editing={typed !== null} />
        </Panel>
        {typed !== null && (
          <WordingEditor key={`${language} ${line.id}`} id={line.id} language={language} typed={typed} onChange={(now) => keep(() => now)} onDiscard={() => keep(() => null)} maySave={may("manage")} onSaved={(version) => {
            keep(() => null);
            toast({ text: t.wording_saved({ version }) });
          }} />
        )}
      </div>
      {using !== null && <UseDialog id={line.id} language={language} version={using} onClose={() => setUsing(null)} />}
    </div>
  );
}

type VersionsProps = { line: WordingLine; language: LetterLanguage; onEdit: (version: number, text: string) => void; onUse: ((version: number) => void) | null; editing: boolean };
/** What ships and what was saved; each can be the start of a new one. */
function Versions({ line, language, onEdit, onUse, editing }: VersionsProps) {
  const t = useWords();
  const read = useAct("read_wording", { onDone: ({ version, text }) => onEdit(version, text) });
  const versions = [...line.own, { version: line.shipped, savedAt: "", savedBy: "", note: "", broken: false }];
  return (
    <>
      {read.error && <ErrorNote {...refusalNote(t, read.error)} />}
      <ul className={styles.versions}>
        {versions.map((it) => (
          <li key={it.version}>
            <span>{it.version === line.shipped ? t.wording_shipped({ version: String(it.version) }) : t.wording_own({ version: String(it.version) })}</span>
            {it.version === line.used && <Badge tone="good">{t.wording_used()}</Badge>}
            {it.broken && <Badge tone="bad">{t.wording_broken()}</Badge>}
            {it.savedBy !== "" && <span className={styles.soft}>{it.savedAt.slice(0, 10)} {it.savedBy} · {it.note}</span>}
            <span className={styles.space} />
            {!editing && <Button size="small" icon="edit" busy={read.isPending} onPress={() => read.mutate({ template: line.id, language, version: it.version })}>{t.wording_edit()}</Button>}
            {onUse !== null && !it.broken && it.version !== line.used && <Button size="small" label={t.wording_use_name({ version: String(it.version) })} onPress={() => onUse(it.version)}>{t.wording_use()}</Button>}
          </li>
        ))}
      </ul>
    </>
  );
}
