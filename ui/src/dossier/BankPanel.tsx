import { useState } from "react";

import { titled, Veiled } from "../casework";
import { refusalNote, useAsk } from "../host";
import { Badge, Button, ErrorNote, Panel, RowTh, Skeleton, Table, Td, Th } from "../kit";
import type { DossierLine, DossierShown, MoveLine, TrackLine } from "../wire";
import { useLanguage, useWords } from "../words";
import styles from "./dossier.module.css";
import { RecordDialog } from "./RecordDialog";
import { said } from "./said";

/** What the bank can be asked for, each a track of its own. */
const requests = ["bank_call", "bank_freeze", "bank_sue"];
type Kind = "bank_contact" | "bank_log";
type Props = { caseId: string; live: boolean };
/** The bank's people, what it was asked for and what came of it, and every talk with it. */
export function BankPanel({ caseId, live }: Props) {
  const t = useWords();
  const dossier = useAsk("case_dossier", { caseId });
  const tactics = useAsk("case_tactics", { caseId });
  const [open, setOpen] = useState<Kind | null>(null);
  const error = dossier.error ?? tactics.error;
  if (error) return <Panel title={t.bank_title()}><ErrorNote {...refusalNote(t, error)} /></Panel>;
  if (!dossier.data || !tactics.data) return <Panel title={t.bank_title()}><Skeleton rows={4} label={t.kit_loading()} /></Panel>;
  const { kinds, records, people } = dossier.data;
  const of = (kind: Kind) => records.filter((it) => it.of === kind);
  const kind = kinds.find((it) => it.id === open);
  const asked = tactics.data.tracks.filter((it) => requests.includes(it.id) && it.made.length > 0);
  const log = of("bank_log").toSorted((one, other) => value(other, "on").localeCompare(value(one, "on")) || other.seq - one.seq);
  return (
    <Panel title={t.bank_title()} actions={live && <><Button size="small" onPress={() => setOpen("bank_contact")}>{t.bank_add_contact()}</Button> <Button size="small" onPress={() => setOpen("bank_log")}>{t.bank_add_log()}</Button></>}>
      {asked.length === 0 ? <p className={styles.soft}>{t.bank_requests_none()}</p> : <Requests tracks={asked} />}
      {of("bank_contact").length === 0 ? <p className={styles.soft}>{t.bank_contacts_none()}</p> : <ul className={styles.lines}>{of("bank_contact").map((it) => <Person key={it.seq} caseId={caseId} record={it} shown={dossier.data} />)}</ul>}
      {log.length > 0 && (
        <Table label={t.bank_log()} dense>
          <thead><tr><Th>{t.log_day()}</Th><Th>{t.contact_person()}</Th><Th>{t.bank_what()}</Th><Th>{t.bank_answer()}</Th></tr></thead>
          <tbody>
            {log.map((it) => (
              <tr key={it.seq}>
                <RowTh>{value(it, "on")}</RowTh>
                <Td>{value(it, "with")}</Td>
                <Td wrap><Veiled caseId={caseId} entry={it.seq} name="values.what" label={t.bank_what()} text={value(it, "what")} /></Td>
                <Td wrap>{value(it, "answer") === "" ? "–" : <Veiled caseId={caseId} entry={it.seq} name="values.answer" label={t.bank_answer()} text={value(it, "answer")} />}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {kind && <RecordDialog caseId={caseId} kind={kind} record={null} people={people} pledges={dossier.data.pledges} onClose={() => setOpen(null)} />}
    </Panel>
  );
}

/** Each request with the day it was made, what the bank answered, and what it led to. */
function Requests({ tracks }: { tracks: readonly TrackLine[] }) {
  const t = useWords();
  const language = useLanguage();
  return (
    <Table label={t.bank_requests()} dense>
      <thead><tr><Th>{t.bank_request()}</Th><Th>{t.bank_asked_on()}</Th><Th>{t.bank_state()}</Th><Th>{t.bank_answer()}</Th><Th>{t.bank_effect()}</Th></tr></thead>
      <tbody>
        {tracks.map((it) => {
          const last = sinceAsked(it.made);
          const step = (...of: string[]) => last.find((made) => of.includes(made.step));
          return (
            <tr key={it.id}>
              <RowTh>{titled(language, it)}</RowTh>
              <Td>{step("ask", "again")?.on}</Td>
              <Td>{it.state && <Badge tone={it.state.id === "declined" ? "bad" : it.state.id === "done" ? "good" : "accent"}>{titled(language, it.state)}</Badge>}</Td>
              <Td wrap>{words(step("answer", "decline"))}</Td>
              <Td wrap>{words(step("effect"))}</Td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

/** The moves since it was last asked for; the latest comes first. */
function sinceAsked(made: readonly MoveLine[]): readonly MoveLine[] {
  const at = made.findIndex((it) => it.step === "ask" || it.step === "again");
  return at === -1 ? made : made.slice(0, at + 1);
}

function words(it: MoveLine | undefined): string {
  return it === undefined ? "–" : `${it.on} ${it.said}`;
}

function Person({ caseId, record, shown }: { caseId: string; record: DossierLine; shown: DossierShown }) {
  const t = useWords();
  const language = useLanguage();
  const field = shown.kinds.find((it) => it.id === record.of)?.fields.find((it) => it.id === "phone_source");
  const source = value(record, "source") || (field && value(record, "phone_source") !== "" ? said(language, field, value(record, "phone_source")) : "");
  return (
    <li>
      <strong>{value(record, "name")}</strong> {value(record, "bank")} · {value(record, "function")}
      {value(record, "phone") !== "" && <> · <Veiled caseId={caseId} entry={record.seq} name="values.phone" label={t.case_party_phone()} text={value(record, "phone")} /> <span className={styles.soft}>{source === "" ? t.detail_none() : t.detail_from({ source })}</span></>}
    </li>
  );
}

function value(record: DossierLine, field: string): string {
  return record.values.find((it) => it.field === field)?.value ?? "";
}
