import { useState } from "react";

import { CompareTab } from "../appraisal/CompareTab";
import { CaseHeader } from "../casefile/CaseHeader";
import { EventDialog } from "../casefile/EventDialog";
import { HistoryTab } from "../casefile/HistoryTab";
import { OverviewTab } from "../casefile/OverviewTab";
import { ReverseDialog } from "../casefile/ReverseDialog";
import { AssignDialog } from "../cases/AssignDialog";
import { useNeighbours } from "../cases/neighbours";
import { TagsDialog } from "../cases/TagsDialog";
import { ContactDialog, FinishDialog, PostponeDialog, StepDialog } from "../casework";
import { ClosingPanel } from "../closing/ClosingPanel";
import { ContactsTab } from "../contacts/ContactsTab";
import { CostsPanel } from "../costs/CostsPanel";
import { DeadlinesTab } from "../deadlines/DeadlinesTab";
import { BankPanel } from "../dossier/BankPanel";
import { DossierTab } from "../dossier/DossierTab";
import { EnforcementPanel } from "../enforcement/EnforcementPanel";
import { call, refusalNote, useAsk } from "../host";
import { useKeys } from "../keys";
import { Button, ErrorNote, type Revealed, Skeleton, Tabs } from "../kit";
import { LatenessPanel } from "../lateness/LatenessPanel";
import { LedgerActs } from "../ledger/LedgerActs";
import { LedgerTab } from "../ledger/LedgerTab";
import { LettersTab } from "../letters/LettersTab";
import { ObligorPanel } from "../obligors/ObligorPanel";
import { PapersTab } from "../papers/PapersTab";
import { PaymentDialog } from "../payments/PaymentDialog";
import { RedirectDialog } from "../payments/RedirectDialog";
import { back, type CaseTab, go } from "../places";
import { PlansPanel } from "../plans/PlansPanel";
import { useAsOf, useMay, useSession } from "../session";
import { TacticsTab } from "../tactics/TacticsTab";
import { TermsHistory } from "../terms/TermsHistory";
import type { BasisAsked, CaseOpened, MaskedField } from "../wire";
import { useWords } from "../words";
import styles from "./CasePage.module.css";
import { LedgerEntry, type LedgerEntryKind, useLedgerActs } from "./LedgerEntry";
import { type Fill, LetterFill } from "./LetterFill";

type Props = { id: string; tab: CaseTab; act: "payment" | "contact" | null };
/** One case file. `1`–`9` and `0` change the tab, `P` records a payment, `D` adds a paper, `A` assigns, `F2` corrects, `[` and `]` step to the cases beside it in the list. */
export function CasePage({ id, tab, act }: Props) {
  const t = useWords();
  const { data: file, error } = useAsk("open_case", { id });
  if (error) {
    return (
      <main className={styles.alone}>
        <ErrorNote {...refusalNote(t, error)} actions={<Button onPress={back}>{t.case_back()}</Button>} />
      </main>
    );
  }
  if (file) return <CaseFile key={file.id} file={file} tab={tab} act={act} />;
  return <main className={styles.alone}><Skeleton rows={10} label={t.case_loading()} /></main>;
}

type Open = { act: "payment" } | { act: "contact" } | { act: "entry"; kind: LedgerEntryKind } | { act: "reverse"; seq: number } | { act: "redirect"; seq: number } | { act: "event" } | { act: "fill"; fill: Fill };

function CaseFile({ file, tab, act }: { file: CaseOpened; tab: CaseTab; act: Props["act"] }) {
  const t = useWords();
  const { today } = useSession();
  const { asOf } = useAsOf();
  const { data: ledger, error } = useAsk("case_ledger", { caseId: file.id, asOf }, { keep: true });
  const [open, setOpen] = useState<Open | null>(act === null || file.stage === "withdrawn" || (file.stage === "closed" && act !== "payment") ? null : { act });
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const [assigning, setAssigning] = useState(false);
  const [tagging, setTagging] = useState(false);
  const [stepping, setStepping] = useState<"finish" | "postpone" | "plan" | null>(null);
  const [chosen, setBasis] = useState<BasisAsked>("inForce");
  const judged = ledger !== undefined && ledger.basis.judgment !== null && ledger.basis.by === "judgment";
  const basis = judged ? chosen : "inForce";
  const tabs = useTabs(file);
  const show = (key: CaseTab) => go({ room: "case", id: file.id, tab: key });
  const close = () => setOpen(null);
  const reverse = (seq: number) => setOpen({ act: "reverse", seq });
  const reversible = new Set(file.history.filter((it) => it.reversible).map((it) => it.seq));
  const amend = file.stage === "withdrawn" ? null : () => go({ room: "edit-case", id: file.id });
  const pay = () => file.stage !== "withdrawn" && setOpen({ act: "payment" });
  const live = file.stage !== "withdrawn";
  // On a closed file nobody works any more; what came in, its papers and letters are still recorded.
  const working = live && file.stage !== "closed";
  const contact = () => working && setOpen({ act: "contact" });
  const acts = useLedgerActs(file.guarantors.length, (kind) => file.stage !== "withdrawn" && setOpen({ act: "entry", kind }));
  const beside = useNeighbours(file.id, asOf);
  const step = (to: string | null, by: -1 | 1) => {
    if (to === null) return null;
    return () => {
      beside.go(by);
      go({ room: "case", id: to, tab });
    };
  };
  const previous = step(beside.previous, -1);
  const next = step(beside.next, 1);
  useKeys([
    ...tabs.map((it) => ({ keys: it.keys, label: it.title, act: () => show(it.key) })),
    { keys: "p", label: t.case_record_payment(), act: pay, palette: true },
    { keys: "c", label: t.contact_record(), act: contact, palette: true },
    { keys: "g>e", label: t.event_export(), act: () => setOpen({ act: "event" }), palette: true },
    { keys: "l", label: t.today_letter(), act: () => show("letters") },
    ...(live ? [
      { keys: "a", label: t.bulk_assign(), act: () => setAssigning(true), palette: true },
      { keys: "d", label: t.papers_add(), act: () => {
        setAdding(true);
        show("papers");
      }, palette: true },
      { keys: "f2", label: t.case_amend(), act: () => amend?.() },
    ] : []),
    { keys: "t", label: t.case_tab_tactics(), act: () => show("tactics") },
    { keys: "ctrl+p", label: t.keys_print(), act: () => show("letters") },
    ...(working ? [
      { keys: "e", label: t.step_finish(), act: () => setStepping(file.nextStep ? "finish" : "plan") },
      { keys: "s", label: file.nextStep ? t.step_postpone() : t.step_plan(), act: () => setStepping(file.nextStep ? "postpone" : "plan") },
    ] : []),
    ...(file.stage === "withdrawn" ? [] : acts.map((it) => ({ ...it, palette: true }))),
    { keys: "[", label: t.case_previous(), act: () => previous?.() },
    { keys: "]", label: t.case_next(), act: () => next?.() },
  ]);
  return (
    <main className={styles.page}>
      <CaseHeader file={file} ledger={ledger} refused={error} asOf={asOf} previous={previous} next={next} onPayment={pay} onCompensate={working ? amend : null} onTags={live ? () => setTagging(true) : null} onEvent={() => setOpen({ act: "event" })} />
      <Tabs label={t.case_tabs()} tabs={tabs} value={tab} onChange={show}>
        {tab === "overview" && <OverviewTab file={file} reversible={reversible} reveal={(party, field, reason) => revealed(file.id, party, field, reason)} onReverse={reverse} onRedirect={live ? (seq) => setOpen({ act: "redirect", seq }) : null} onAmend={amend} late={live && <LatenessPanel caseId={file.id} onDossier={() => show("dossier")} onTerms={live && may("plead") ? () => setOpen({ act: "entry", kind: "terms" }) : null} />} closing={<ClosingPanel caseId={file.id} live={live} />} />}
        {tab === "ledger" && (ledger && !error ? (
          <LedgerTab
            caseId={file.id}
            ledger={ledger}
            judged={judged}
            basis={basis}
            onBasis={setBasis}
            reversible={reversible}
            onReverse={reverse}
            acts={file.stage !== "withdrawn" && <LedgerActs acts={acts} />}
            costs={<CostsPanel caseId={file.id} live={live} onReverse={reverse} />}
            deals={<TermsHistory caseId={file.id} />}
            obligors={<ObligorPanel caseId={file.id} asOf={asOf} onEdit={file.stage === "withdrawn" || file.guarantors.length === 0 ? null : () => setOpen({ act: "entry", kind: "liabilities" })} />}
          />
        ) : <Waiting error={error} label={t.ledger_loading()} />)}
        {tab === "paths" && <CompareTab file={file} asOf={asOf} onBegin={() => show("tactics")} />}
        {tab === "letters" && <LettersTab file={file} onSettings={() => setOpen({ act: "fill", fill: { what: "organisation" } })} onObligors={() => setOpen({ act: "fill", fill: { what: "obligors" } })} onCase={amend && ((missing, to) => setOpen({ act: "fill", fill: { what: "facts", missing, to } }))} />}
        {tab === "papers" && <PapersTab caseId={file.id} number={file.number} live={live} onTakeBack={reverse} adding={adding && live} onAdded={() => setAdding(false)} />}
        {tab === "deadlines" && <DeadlinesTab caseId={file.id} live={live} onReverse={reverse} />}
        {tab === "contacts" && <ContactsTab caseId={file.id} number={file.number} live={working} onContact={contact} onReverse={reverse} />}
        {tab === "tactics" && <TacticsTab caseId={file.id} live={working} onReverse={reverse} bank={<BankPanel caseId={file.id} live={live} />} measures={<EnforcementPanel caseId={file.id} live={live} working={working} onReverse={reverse} />} plans={(shown) => <PlansPanel caseId={file.id} live={working} shown={shown} onReverse={reverse} />} />}
        {tab === "dossier" && <DossierTab caseId={file.id} live={live} onReverse={reverse} />}
        {tab === "history" && <HistoryTab caseId={file.id} lines={file.history} onReverse={reverse} />}
      </Tabs>
      {open?.act === "fill" && <LetterFill caseId={file.id} fill={open.fill} onClose={close} />}
      {open?.act === "event" && <EventDialog caseId={file.id} number={file.number} onClose={close} />}
      {open?.act === "redirect" && <RedirectDialog caseId={file.id} payment={open.seq} onClose={close} />}
      {open?.act === "payment" && <PaymentDialog caseId={file.id} today={today} guarantors={file.guarantors.map((it) => it.name)} heads={ledger?.heads ?? []} onClose={close} />}
      {assigning && <AssignDialog selection={{ of: "picked", ids: [file.id] }} count={1} onDone={() => undefined} onClose={() => setAssigning(false)} />}
      {tagging && <TagsDialog selection={{ of: "picked", ids: [file.id] }} count={1} now={file.tags} onDone={() => undefined} onClose={() => setTagging(false)} />}
      {stepping === "plan" && <StepDialog caseId={file.id} onClose={() => setStepping(null)} />}
      {stepping === "finish" && file.nextStep && <FinishDialog caseId={file.id} step={file.nextStep.seq} what={file.nextStep.what} onClose={() => setStepping(null)} />}
      {stepping === "postpone" && file.nextStep && <PostponeDialog caseId={file.id} step={file.nextStep.seq} what={file.nextStep.what} onClose={() => setStepping(null)} />}
      {open?.act === "contact" && <ContactDialog caseId={file.id} onClose={close} />}
      {open?.act === "entry" && ledger && <LedgerEntry kind={open.kind} file={file} ledger={ledger} basis={basis} asOf={asOf} onClose={close} />}
      {open?.act === "reverse" && <ReverseDialog caseId={file.id} seq={open.seq} opening={file.history.some((it) => it.seq === open.seq && it.kind === "caseOpened")} onClose={close} />}
    </main>
  );
}

function Waiting({ error, label }: { error: Error | null; label: string }) {
  const t = useWords();
  return <div className={styles.alone}>{error ? <ErrorNote {...refusalNote(t, error)} /> : <Skeleton rows={6} label={label} />}</div>;
}

function useTabs(file: CaseOpened) {
  const t = useWords();
  return [
    { key: "overview", keys: "1", title: t.case_tab_overview() },
    { key: "ledger", keys: "2", title: t.case_tab_ledger() },
    { key: "paths", keys: "3", title: t.case_tab_compare() },
    { key: "letters", keys: "4", title: t.case_tab_letters(), ...(file.letters.length > 0 ? { badge: file.letters.length } : {}) },
    { key: "papers", keys: "5", title: t.case_tab_papers() },
    { key: "dossier", keys: "6", title: t.case_tab_dossier() },
    { key: "tactics", keys: "7", title: t.case_tab_tactics() },
    { key: "deadlines", keys: "8", title: t.case_tab_deadlines() },
    { key: "contacts", keys: "9", title: t.case_tab_contacts() },
    { key: "history", keys: "0", title: t.case_tab_history() },
  ] as const satisfies readonly { key: CaseTab; /** The single key that shows it. */ keys: string; title: string; badge?: number }[];
}

async function revealed(id: string, party: number | null, field: MaskedField, reason: string): Promise<Revealed> {
  return call("reveal_field", { id, party, field, reason });
}
