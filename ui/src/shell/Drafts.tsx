import { useAsk } from "../host";
import { Button, Dialog, EmptyState, Table, Td, Th, toast } from "../kit";
import { go } from "../places";
import { forget, putBack, useKeptForms } from "../session";
import { useWords } from "../words";
import { type Draft, draftName, draftsOf, placeOfDraft } from "./draftNames";
import styles from "./shell.module.css";

/** Forms half filled in: to be gone on with, or thrown away, which can be undone. */
export function Drafts({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const drafts = draftsOf(useKeptForms());
  const discard = (it: Draft) => {
    for (const { name } of it.parts) forget(name);
    toast({ text: t.drafts_discarded({ kind: draftName(t, it.kind) }), undo: () => putBack(it.parts) });
  };
  const open = (it: Draft) => {
    onClose();
    go(placeOfDraft(it));
  };
  return (
    <Dialog open size="large" title={t.drafts_title()} onClose={onClose}>
      {drafts.length === 0 ? <EmptyState title={t.drafts_none()}>{t.drafts_none_explain()}</EmptyState> : (
        <div className={styles.drafts}>
          <p className={styles.soft}>{t.drafts_explain()}</p>
          <Table label={t.drafts_title()}>
            <thead><tr><Th>{t.drafts_kind()}</Th><Th>{t.drafts_file()}</Th><Th>{t.drafts_when()}</Th><Th><span className="visually-hidden">{t.drafts_open()}</span></Th></tr></thead>
            <tbody>{drafts.map((it) => <Line key={it.key} draft={it} onOpen={() => open(it)} onDiscard={() => discard(it)} />)}</tbody>
          </Table>
        </div>
      )}
    </Dialog>
  );
}

/** Days stand as `2026-11-22` everywhere; Swedish writes them so, with the hour of this machine. */
const written = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short" });

function Line({ draft, onOpen, onDiscard }: { draft: Draft; onOpen: () => void; onDiscard: () => void }) {
  const t = useWords();
  const { data: file } = useAsk("open_case", { id: draft.caseId ?? "" }, { enabled: draft.caseId !== null });
  const kind = draftName(t, draft.kind);
  return (
    <tr>
      <th scope="row">{kind}</th>
      <Td>{draft.caseId === null ? t.drafts_no_file() : file ? `${file.debtor.name} · ${file.number}` : "…"}</Td>
      <Td>{draft.at === null ? t.drafts_unknown_when() : written.format(new Date(draft.at))}</Td>
      <Td>
        <span className={styles.draftActs}>
          <Button size="small" label={t.drafts_open_of({ kind })} onPress={onOpen}>{t.drafts_open()}</Button>
          <Button size="small" look="quiet" label={t.drafts_discard_of({ kind })} onPress={onDiscard}>{t.drafts_discard()}</Button>
        </span>
      </Td>
    </tr>
  );
}
