import { useState } from "react";

import { anyCase, titled, Veiled } from "../casework";
import { call, refusalNote, useAsk } from "../host";
import { Button, EmptyState, ErrorNote, Panel, Skeleton } from "../kit";
import { go } from "../places";
import type { CreditLine, DossierKindLine, DossierLine, PledgeLine } from "../wire";
import { useLanguage, useWords } from "../words";
import { Credit } from "./Credit";
import styles from "./dossier.module.css";
import { RecordDialog } from "./RecordDialog";
import { pledged, said } from "./said";

type Open = { kind: DossierKindLine; record: DossierLine | null };
type Props = { caseId: string; live: boolean; onReverse: (seq: number) => void };
/** What the file knows beside its parties and its claim: security, assets, agents, heirs, causes, objections. */
export function DossierTab({ caseId, live, onReverse }: Props) {
  const t = useWords();
  const language = useLanguage();
  const { data, error } = useAsk("case_dossier", { caseId });
  const [open, setOpen] = useState<Open | null>(null);
  if (error) return <div className={styles.page}><ErrorNote {...refusalNote(t, error)} /></div>;
  if (!data) return <div className={styles.page}><Skeleton rows={8} label={t.kit_loading()} /></div>;
  return (
    <div className={styles.page}>
      {live && (
        <Panel title={t.dossier_add()}>
          <div className={styles.kinds}>{data.kinds.map((kind) => <Button key={kind.id} size="small" onPress={() => setOpen({ kind, record: null })}>{titled(language, kind)}</Button>)}</div>
        </Panel>
      )}
      {data.records.length === 0 && <EmptyState title={t.dossier_none()}>{t.dossier_none_explain()}</EmptyState>}
      {data.kinds.map((kind) => {
        const records = data.records.filter((it) => it.of === kind.id);
        return records.length > 0 && (
          <Panel key={kind.id} title={titled(language, kind)}>
            {records.map((it) => <Record key={it.seq} caseId={caseId} kind={kind} record={it} live={live} pledges={data.pledges} credit={data.credit.find((line) => line.seq === it.seq)} onEdit={() => setOpen({ kind, record: it })} onReverse={() => onReverse(it.seq)} />)}
          </Panel>
        );
      })}
      {open && <RecordDialog caseId={caseId} kind={open.kind} record={open.record} people={data.people} pledges={data.pledges} onClose={() => setOpen(null)} />}
    </div>
  );
}

type RecordProps = { caseId: string; kind: DossierKindLine; record: DossierLine; live: boolean; pledges: readonly PledgeLine[]; /** Its figures beside those of the ledger. */ credit: CreditLine | undefined; onEdit: () => void; onReverse: () => void };
function Record({ caseId, kind, record, live, pledges, credit, onEdit, onReverse }: RecordProps) {
  const t = useWords();
  const language = useLanguage();
  return (
    <div className={styles.record}>
      <dl className={styles.line}>
        {record.obligor !== null && <div><dt>{t.deadlines_column_whom()}</dt><dd>{record.obligor.name}</dd></div>}
        {kind.fields.map((field) => {
          const value = record.values.find((it) => it.field === field.id)?.value;
          if (value !== undefined && kind.id === "related" && field.id === "number") return <div key={field.id}><dt>{titled(language, field)}</dt><dd><RelatedCase number={value} /></dd></div>;
          if (value !== undefined && field.is === "pledge") return <div key={field.id}><dt>{titled(language, field)}</dt><dd>{pledged(t, pledges, value)}</dd></div>;
          return value !== undefined && <div key={field.id}><dt>{titled(language, field)}</dt><dd><Veiled caseId={caseId} entry={record.seq} name={`values.${field.id}`} label={titled(language, field)} text={value} said={(it) => said(language, field, it)} /></dd></div>;
        })}
        {live && <div className={styles.push}><dt className="visually-hidden">{t.dossier_acts()}</dt><dd><Button size="small" look="quiet" icon="edit" onPress={onEdit}>{t.dossier_edit()}</Button> <Button size="small" look="quiet" onPress={onReverse}>{t.reverse_act()}</Button></dd></div>}
      </dl>
      {credit && <Credit line={credit} />}
    </div>
  );
}

/** A number of ours opens its file; any other stays a number. */
function RelatedCase({ number }: { number: string }) {
  const t = useWords();
  const [none, setNone] = useState(false);
  const open = async () => {
    const found = await call("list_cases", { query: number, stage: null, narrow: anyCase, sort: "number", descending: false, offset: 0, limit: 2, asOf: null });
    const one = found.rows.find((it) => it.number === number) ?? (found.total === 1 ? found.rows[0] : undefined);
    if (one) go({ room: "case", id: one.id, tab: "overview" });
    else setNone(true);
  };
  return <><Button size="small" look="quiet" label={t.dossier_open_related({ number })} onPress={() => void open().catch(() => setNone(true))}>{number}</Button>{none && <span role="status"> {t.dossier_related_none()}</span>}</>;
}
