import { useState } from "react";

import { canChoose, chooseSavePath, refusalNote, useAct, useAsk } from "../host";
import { Badge, Button, DateField, EmptyState, ErrorNote, Field, Form, Note, Panel, readDay, RowTh, Select, Skeleton, Table, Td, Th } from "../kit";
import { useSession } from "../session";
import type { AskAudit, AuditLine } from "../wire";
import { useWords } from "../words";
import styles from "./audit.module.css";
import { accessWords, fieldName, kinds, kindWord, lineWord, valueWord } from "./words";

const everything: AskAudit = { actor: "", kind: "", number: "", from: "", until: "", before: null, limit: 100 };
/** Days stand as `2026-11-22` in every table; Swedish writes them so, with the hour of this machine. */
const written = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "medium" });

/** Who saw and changed what, when, from what to what, and why. Older entries come on request. */
export function AuditScreen({ onCase }: { onCase: (id: string) => void }) {
  const t = useWords();
  const [filter, setFilter] = useState(everything);
  const [trail, setTrail] = useState<readonly (number | null)[]>([]);
  const { data, error } = useAsk("audit_log", filter, { keep: true });
  const oldest = data?.lines.at(-1)?.seq ?? null;
  return (
    <>
      <header className={styles.head}>
        <h1>{t.audit_title()}</h1>
        <p className={styles.soft}>{t.audit_note()}</p>
      </header>
      <Filters
        filter={filter}
        actors={data?.actors ?? []}
        onChange={(next) => {
          setTrail([]);
          setFilter({ ...next, before: null });
        }}
      />
      <Proof filter={filter} />
      {error && <ErrorNote {...refusalNote(t, error)} />}
      {!data && !error && <Skeleton rows={8} label={t.kit_loading()} />}
      {data?.lines.length === 0 && <EmptyState title={t.audit_none()} actions={<Button onPress={() => setFilter(everything)}>{t.audit_clear()}</Button>} />}
      {data && data.lines.length > 0 && <div className={styles.lines}><Lines lines={data.lines} onCase={onCase} /></div>}
      <div className={styles.acts}>
        {trail.length > 0 && (
          <Button
            onPress={() => {
              setFilter((it) => ({ ...it, before: trail.at(-1) ?? null }));
              setTrail((it) => it.slice(0, -1));
            }}
          >
            {t.audit_newer()}
          </Button>
        )}
        {data?.more === true && (
          <Button
            onPress={() => {
              setTrail((it) => [...it, filter.before]);
              setFilter((it) => ({ ...it, before: oldest }));
            }}
          >
            {t.audit_older()}
          </Button>
        )}
      </div>
    </>
  );
}

type FilterProps = { filter: AskAudit; actors: readonly string[]; onChange: (filter: AskAudit) => void };
function Filters({ filter, actors, onChange }: FilterProps) {
  const t = useWords();
  const { today } = useSession();
  const [typed, setTyped] = useState(filter);
  const [before, setBefore] = useState(filter);
  if (before !== filter) {
    setBefore(filter);
    setTyped(filter);
  }
  const day = (text: string) => readDay(text, today) ?? text;
  const apply = (part: Partial<AskAudit> = {}) => onChange({ ...typed, from: day(typed.from), until: day(typed.until), ...part });
  return (
    <Form onSubmit={() => apply()} label={t.audit_filters()} className={styles.filters}>
      <Select label={t.history_actor()} value={typed.actor === "" ? "*" : typed.actor} onChange={(actor) => apply({ actor: actor === "*" ? "" : actor })} options={[{ key: "*", text: t.audit_everybody() }, ...actors.map((key) => ({ key, text: key }))]} />
      <Select label={t.history_what()} value={typed.kind === "" ? "*" : typed.kind} onChange={(kind) => apply({ kind: kind === "*" ? "" : kind })} options={[{ key: "*", text: t.audit_every_kind() }, ...kinds.map((key) => ({ key, text: kindWord(t, key) }))]} />
      <Field label={t.audit_number()} name="number" value={typed.number} onChange={(number) => setTyped((it) => ({ ...it, number }))} onBlur={() => typed.number !== filter.number && apply()} />
      <DateField label={t.audit_from()} name="from" value={typed.from} onChange={(from) => setTyped((it) => ({ ...it, from }))} onBlur={() => day(typed.from) !== filter.from && apply()} />
      <DateField label={t.audit_until()} name="until" value={typed.until} onChange={(until) => setTyped((it) => ({ ...it, until }))} onBlur={() => day(typed.until) !== filter.until && apply()} />
      <div className={styles.acts}>
        <Button type="submit" look="primary">{t.audit_show()}</Button>
        <Button look="quiet" onPress={() => onChange(everything)}>{t.audit_clear()}</Button>
      </div>
    </Form>
  );
}

/** Recomputes every link, or hands the journal out with its proof. */
function Proof({ filter }: { filter: AskAudit }) {
  const t = useWords();
  const { documents, today } = useSession();
  const check = useAct("check_vault");
  const bundle = useAct("export_audit");
  const [path, setPath] = useState<string | null>(null);
  const suggested = `${documents}/${t.audit_file({ day: today })}.jsonl`;
  const write = (to: string) => bundle.mutate({ path: to, number: filter.number, from: filter.from, until: filter.until });
  const choose = async () => {
    if (!canChoose()) return setPath(suggested);
    const chosen = await chooseSavePath({ title: t.audit_export(), suggested, filters: [{ name: t.audit_bundle(), extensions: ["jsonl"] }] });
    if (chosen !== null) write(chosen);
  };
  return (
    <Panel
      title={t.audit_proof()}
      actions={
        <>
          <Button size="small" icon="check" busy={check.isPending} onPress={() => check.mutate({})}>{t.audit_verify()}</Button>
          <Button size="small" icon="file" busy={bundle.isPending} onPress={() => void choose()}>{t.audit_export()}</Button>
        </>
      }
    >
      <p className={styles.soft}>{t.audit_proof_note()}</p>
      {path !== null && (
        <Form onSubmit={() => write(path)} label={t.audit_export()} className={styles.path}>
          <Field label={t.field_path()} name="bundlePath" value={path} onChange={setPath} after={<Button type="submit" look="primary" busy={bundle.isPending}>{t.audit_export()}</Button>} />
        </Form>
      )}
      {check.data && (check.data.problems.length === 0 ? (
        <Note tone="good">{t.settings_checked_good({ entries: check.data.entries, cases: check.data.cases })}</Note>
      ) : (
        <Note tone="bad" title={t.settings_checked_bad({ count: check.data.problems.length })}>
          <ul>{check.data.problems.map((it) => <li key={it}><code>{it}</code></li>)}</ul>
        </Note>
      ))}
      {check.error && <ErrorNote {...refusalNote(t, check.error)} />}
      {bundle.error && <ErrorNote {...refusalNote(t, bundle.error)} />}
      {bundle.data && (
        <Note tone="good" title={t.audit_exported_to({ path: bundle.data.path, entries: bundle.data.entries, told: bundle.data.told })}>
          <p>{t.audit_bundle_note()}</p>
          <dl className={styles.keys}>
            <dt>{t.audit_bundle_key()}</dt>
            <dd><code>{bundle.data.publicKey}</code></dd>
            <dt>{t.audit_bundle_chain()}</dt>
            <dd><code>{bundle.data.chain}</code></dd>
          </dl>
        </Note>
      )}
    </Panel>
  );
}

type LinesProps = { lines: readonly AuditLine[]; onCase: (id: string) => void };
function Lines({ lines, onCase }: LinesProps) {
  const t = useWords();
  return (
    <Table label={t.audit_title()} dense>
      <thead>
        <tr>
          <Th figures>{t.history_seq()}</Th>
          <Th>{t.history_at()}</Th>
          <Th>{t.history_actor()}</Th>
          <Th>{t.history_what()}</Th>
          <Th>{t.audit_number()}</Th>
          <Th>{t.audit_change()}</Th>
          <Th>{t.audit_reason()}</Th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.seq}>
            <Td figures>{line.seq}</Td>
            <Td><time dateTime={line.at}>{written.format(new Date(line.at))}</time></Td>
            <Td>{line.actor}</Td>
            <RowTh>{line.access?.act === "denied" ? <Badge tone="bad">{t.audit_denied()}</Badge> : lineWord(t, line)}</RowTh>
            <Td>{line.caseId !== null && line.number !== null && <Button look="quiet" size="small" onPress={() => line.caseId !== null && onCase(line.caseId)}>{line.number}</Button>}</Td>
            <Td wrap>{line.access === null ? <Changes line={line} /> : accessWords(t, line.access)}</Td>
            <Td wrap>{line.reason}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

const shownAtFirst = 4;

function Changes({ line }: { line: AuditLine }) {
  const t = useWords();
  const [all, setAll] = useState(false);
  const told = all ? line.changes : line.changes.slice(0, shownAtFirst);
  return (
    <>
      <ul className={styles.changes}>
        {told.map((it) => (
          <li key={it.field}>
            <span className={styles.soft}>{fieldName(t, it.field)}</span> {it.old !== null && <><del>{valueWord(t, it.field, it.old)}</del> → </>}{it.new === null ? t.audit_removed() : valueWord(t, it.field, it.new)}
          </li>
        ))}
      </ul>
      {line.changes.length > shownAtFirst && !all && <Button look="quiet" size="small" onPress={() => setAll(true)}>{t.audit_all_changes({ count: line.changes.length - shownAtFirst })}</Button>}
    </>
  );
}
