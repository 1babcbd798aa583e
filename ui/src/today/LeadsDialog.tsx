import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { EntryDialog, useWrong } from "../claim";
import { call, refusalNote, useAct, useAsk } from "../host";
import { Dialog, ErrorNote, Field, Note, Skeleton, Table, Td, Th, toast } from "../kit";
import { useMay } from "../session";
import type { DeadlineKind, LeadDraft, LeadLine, LeadsShown } from "../wire";
import { useWords, type Words } from "../words";
import styles from "./today.module.css";

/** What a lead is called; also in the header of the day. */
function kindName(t: Words, kind: DeadlineKind): string {
  const names = { limitation: t.deadline_kind_limitation, court: t.deadline_kind_court, date: t.deadline_kind_date, other: t.deadline_kind_other } satisfies Record<DeadlineKind, () => string>;
  return names[kind]();
}

/** The lead times in one line. */
export function leadsWord(t: Words, leads: readonly LeadLine[]): string {
  const of = (kind: DeadlineKind) => leads.find((it) => it.kind === kind)?.days ?? 0;
  return t.leads_short({ limitation: of("limitation"), court: of("court"), date: of("date"), other: of("other") });
}

/** How early periods are shown: to be changed with a reason by whoever manages, to be read by everybody. */
export function LeadsDialog({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const may = useMay();
  const { data, error } = useAsk("lead_times", {});
  if (!data) return <Dialog open title={t.leads_title()} onClose={onClose}>{error ? <ErrorNote {...refusalNote(t, error)} /> : <Skeleton rows={4} label={t.kit_loading()} />}</Dialog>;
  if (may("manage")) return <Change shown={data} onClose={onClose} />;
  return (
    <Dialog open title={t.leads_title()} onClose={onClose}>
      <div className={styles.leads}>
        <p>{leadsWord(t, data.leads)}</p>
        <Note>{t.leads_read_only()}</Note>
        <Changes shown={data} />
      </div>
    </Dialog>
  );
}

function Change({ shown, onClose }: { shown: LeadsShown; onClose: () => void }) {
  const t = useWords();
  const reads = useQueryClient();
  const refresh = () => void reads.invalidateQueries();
  const [typed, setTyped] = useState<Partial<Record<DeadlineKind, string>>>({});
  const [reason, setReason] = useState("");
  const drafts = (of: readonly LeadLine[]): LeadDraft[] => of.map((it) => ({ kind: it.kind, days: String(it.days) }));
  const leads = shown.leads.map((it) => ({ kind: it.kind, days: typed[it.kind] ?? String(it.days) }));
  const changed = shown.leads.some((it) => (typed[it.kind] ?? String(it.days)).trim() !== String(it.days));
  const write = useAct("set_leads", {
    onDone: (_reply, asked) => {
      onClose();
      const again = (to: readonly LeadDraft[], why: string) => call("set_leads", { leads: [...to], reason: why });
      toast({ text: t.leads_saved(), undo: () => again(drafts(shown.leads), t.undo_reason()).then(() => toast({ text: t.undone() })).finally(refresh), redo: () => again(asked.leads, asked.reason).finally(refresh) });
    },
  });
  const wrong = useWrong(write.error);
  return (
    <EntryDialog title={t.leads_title()} saveText={t.kit_save()} ready={changed && reason.trim() !== ""} trial={{ refused: write.error, saving: write.isPending, save: () => write.mutate({ leads, reason: reason.trim() }) }} fields={/^leads\./} onClose={onClose} preview={<Changes shown={shown} />}>
      <p className={styles.soft}>{t.leads_explain()}</p>
      <div className={styles.leadFields}>
        {shown.leads.map((it, place) => (
          <Field
            key={it.kind}
            label={t.leads_days({ kind: kindName(t, it.kind) })}
            hint={t.leads_shipped({ days: it.shipped })}
            name={`leads.${it.kind}`}
            kind="figures"
            required
            autoFocus={place === 0}
            value={typed[it.kind] ?? String(it.days)}
            onChange={(text) => {
              write.reset();
              setTyped((before) => ({ ...before, [it.kind]: text }));
            }}
            error={wrong(`leads.${it.kind}`)}
          />
        ))}
      </div>
      <Field label={t.leads_reason()} name="reason" required value={reason} onChange={setReason} />
    </EntryDialog>
  );
}

/** Who changed them, when and why, the latest first. */
function Changes({ shown }: { shown: LeadsShown }) {
  const t = useWords();
  if (shown.changes.length === 0) return <p className={styles.soft}>{t.leads_history_none()}</p>;
  return (
    <Table label={t.leads_history()} dense>
      <thead><tr><Th>{t.leads_change_when()}</Th><Th>{t.leads_change_who()}</Th><Th>{t.leads_change_what()}</Th><Th>{t.leads_reason()}</Th></tr></thead>
      <tbody>
        {shown.changes.map((it) => (
          <tr key={`${String(it.seq)} ${it.kind}`}>
            <Td>{it.at.slice(0, 10)}</Td>
            <Td>{it.actor}</Td>
            <Td>{t.leads_change_line({ kind: kindName(t, it.kind), before: it.before, after: it.after })}</Td>
            <Td wrap>{it.reason}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
