import { useState } from "react";

import { RedactedDialog } from "../claim";
import { activeWord, refusalNote, refusalOf, useAct, useAsk, useDrop } from "../host";
import { Badge, Button, Dialog, EmptyState, ErrorNote, Note, Panel, RowTh, Skeleton, Table, Td, Th, toast } from "../kit";
import { useMay } from "../session";
import type { AttachmentLine } from "../wire";
import { useWords } from "../words";
import { AddDialog } from "./AddDialog";
import { ExportDialog } from "./ExportDialog";
import styles from "./papers.module.css";
import { Proofs } from "./Proofs";
import { showSize } from "./size";
import { paperWord } from "./words";

type Open = { act: "add"; dropped?: string } | { act: "list" | "bundle" } | { act: "export" | "warn"; line: AttachmentLine };
type Props = { caseId: string; /** The file number. */ number: string; /** Whether files may still be added. */ live: boolean; onTakeBack: (seq: number) => void; /** Whether one is to be added at once. */ adding: boolean; onAdded: () => void };
/** The files of the case: what they are, since when, by whom, and what in them may act. */
export function PapersTab({ caseId, number, live, onTakeBack, adding, onAdded }: Props) {
  const t = useWords();
  const { data, error } = useAsk("case_attachments", { caseId });
  const [open, setOpen] = useState<Open | null>(null);
  const may = useMay();
  const show = useAct("open_attachment", {
    onDone: () => {
      setOpen(null);
      toast({ text: t.papers_opened(), tone: "plain" });
    },
  });
  const view = (line: AttachmentLine) => (line.active.length > 0 ? setOpen({ act: "warn", line }) : show.mutate({ caseId, seq: line.seq, accepted: false }));
  const add = () => live && setOpen({ act: "add" });
  useDrop(([path]) => {
    if (live && path !== undefined) setOpen((now) => now ?? { act: "add", dropped: path });
  });
  if (error) return <div className={styles.page}><ErrorNote {...refusalNote(t, error)} /></div>;
  if (!data) return <div className={styles.page}><Skeleton rows={5} label={t.papers_loading()} /></div>;
  const lines = data.attachments.filter((it) => !it.reversed);
  const button = live && <Button size="small" icon="plus" onPress={add}>{t.papers_add()}</Button>;
  const copies = may("export") && (
    <>
      <Button size="small" look="quiet" onPress={() => setOpen({ act: "list" })}>{t.redacted_papers()}</Button>
      <Button size="small" look="quiet" onPress={() => setOpen({ act: "bundle" })}>{t.redacted_bundle()}</Button>
    </>
  );
  const failed = show.error !== null && refusalOf(show.error).code !== "cancelled";
  return (
    <div className={styles.page}>
      {lines.length === 0 ? (
        <EmptyState title={t.papers_empty_title()} actions={<>{button}{copies}</>}>{t.papers_empty_note()}</EmptyState>
      ) : (
        <Panel title={t.papers_title()} actions={<>{copies}{button}</>}>
          <Papers lines={lines} live={live} busy={show.isPending} onOpen={view} onExport={(line) => setOpen({ act: "export", line })} onTakeBack={onTakeBack} />
        </Panel>
      )}
      <Proofs shown={data} />
      {failed && <ErrorNote {...refusalNote(t, show.error)} />}
      {(open?.act === "add" || (open === null && adding)) && <AddDialog caseId={caseId} {...(open?.act !== "add" || open.dropped === undefined ? {} : { dropped: open.dropped })} onClose={() => {
        setOpen(null);
        onAdded();
      }} />}
      {(open?.act === "list" || open?.act === "bundle") && <RedactedDialog caseId={caseId} copy={{ of: open.act === "list" ? "papers" : "bundle" }} name={t.redacted_name({ what: `${open.act === "list" ? t.papers_title() : t.redacted_bundle_name()} ${number}` })} onClose={() => setOpen(null)} />}
      {open?.act === "export" && <ExportDialog caseId={caseId} line={open.line} onClose={() => setOpen(null)} />}
      {open?.act === "warn" && (
        <Dialog
          open
          size="small"
          title={t.papers_open_title()}
          onClose={() => setOpen(null)}
          actions={<Button look="danger" busy={show.isPending} onPress={() => show.mutate({ caseId, seq: open.line.seq, accepted: true })}>{t.papers_open_anyway()}</Button>}
        >
          <Note tone="warn" title={`${open.line.name} · ${open.line.active.map((it) => activeWord(t, it)).join(t.list_comma())}`}><p>{t.papers_open_warning()}</p></Note>
        </Dialog>
      )}
    </div>
  );
}

type ListProps = { lines: readonly AttachmentLine[]; live: boolean; busy: boolean; onOpen: (line: AttachmentLine) => void; onExport: (line: AttachmentLine) => void; onTakeBack: (seq: number) => void };
function Papers({ lines, live, busy, onOpen, onExport, onTakeBack }: ListProps) {
  const t = useWords();
  return (
    <Table label={t.papers_title()} dense>
      <thead>
        <tr>
          <Th>{t.papers_column_name()}</Th>
          <Th>{t.papers_column_paper()}</Th>
          <Th>{t.papers_column_added()}</Th>
          <Th figures>{t.papers_column_size()}</Th>
          <Th>{t.papers_column_by()}</Th>
          <Th>{t.papers_column_warning()}</Th>
          <Th>{t.history_act()}</Th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const { name } = line;
          const program = line.active.includes("program");
          return (
            <tr key={line.seq}>
              <RowTh>{name}</RowTh>
              <Td>{paperWord(t, line.paper)}</Td>
              <Td><time dateTime={line.addedAt}>{written.format(new Date(line.addedAt))}</time></Td>
              <Td figures>{showSize(line.size)}</Td>
              <Td>{line.addedBy}</Td>
              <Td wrap>{line.active.length === 0 ? <span className={styles.soft}>{t.papers_active_clean()}</span> : line.active.map((it) => <Badge key={it} tone="warn">{activeWord(t, it)}</Badge>)}</Td>
              <Td>
                <span className={styles.acts}>
                  {!program && <Button look="quiet" size="small" disabled={busy} label={t.papers_open_label({ name })} onPress={() => onOpen(line)}>{t.papers_open()}</Button>}
                  <Button look="quiet" size="small" label={t.papers_export_label({ name })} onPress={() => onExport(line)}>{t.papers_export()}</Button>
                  {live && <Button look="quiet" size="small" label={t.papers_take_back_label({ name })} onPress={() => onTakeBack(line.seq)}>{t.papers_take_back()}</Button>}
                </span>
              </Td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

/** Days stand as `2026-11-22` in every table; Swedish writes them so, with the hour of this machine. */
const written = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short" });
