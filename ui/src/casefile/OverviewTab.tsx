import type { ReactNode } from "react";

import { Veiled } from "../casework";
import { Amount, Button, Note, Panel, showAmount } from "../kit";
import type { CaseOpened, CreditorKind, CreditorLine, FileCondition, OccupancyTerms } from "../wire";
import { useWords, type Words } from "../words";
import styles from "./casefile.module.css";
import { Parties, type Reveal } from "./Parties";
import { Payments } from "./Payments";

type Props = { file: CaseOpened; /** Entries that can still be taken back. */ reversible: ReadonlySet<number>; reveal: Reveal; onReverse: (seq: number) => void; onRedirect: ((seq: number) => void) | null; onAmend: (() => void) | null; /** How late it is. */ late: ReactNode; /** How the file is closed, or can be. */ closing: ReactNode };
/** The facts of the case on one page: what was compensated, who is liable, what has come in. */
export function OverviewTab({ file, reversible, reveal, onReverse, onRedirect, onAmend, late, closing }: Props) {
  const t = useWords();
  return (
    <div className={styles.page}>
      {file.stage === "withdrawn" && <Note tone="warn">{t.case_withdrawn_note()}</Note>}
      {file.stage === "closed" && closing}
      {file.conditions.map((it) => <Condition key={`${it.condition} ${it.condition === "creditDiffers" ? it.on : ""}`} it={it} />)}
      {file.expected !== null && file.stage !== "withdrawn" && file.stage !== "closed" && (
        <Note tone="warn" title={t.case_expected_note({ day: file.compensatedOn, amount: showAmount(file.expected) })} actions={onAmend && <Button size="small" onPress={onAmend}>{t.case_compensate()}</Button>}>
          <p>{t.case_expected_explain()}</p>
        </Note>
      )}
      <Panel title={t.case_facts()} actions={onAmend && <Button size="small" icon="edit" onPress={onAmend}>{t.case_amend()}</Button>}>
        <Facts file={file} />
      </Panel>
      <Panel title={t.case_parties()}>
        <Parties debtor={file.debtor} guarantors={file.guarantors} reveal={reveal} />
      </Panel>
      <Panel title={t.case_payments()}>
        <Payments lines={file.payments} reversible={reversible} onReverse={onReverse} onRedirect={onRedirect} />
      </Panel>
      {late}
      {file.stage !== "closed" && closing}
    </div>
  );
}

/** What somebody should see to, by name. */
function Condition({ it }: { it: FileCondition }) {
  const t = useWords();
  switch (it.condition) {
    case "creditDiffers":
      return <Note tone="warn" title={t.file_condition_credit_differs({ on: it.on, difference: showAmount(it.difference) })}>{t.file_condition_credit_differs_remedy()}</Note>;
    case "strayPayments":
      return <Note tone="warn" title={t.file_condition_stray_payments({ count: it.count, amount: showAmount(it.amount) })}>{t.file_condition_stray_payments_remedy()}</Note>;
  }
}

function Facts({ file }: { file: CaseOpened }) {
  const t = useWords();
  const none = <span className={styles.soft}>{t.case_facts_none()}</span>;
  const text = (name: string, label: string, it: string | null) => (it === null ? none : <Veiled key={name} caseId={file.id} entry={null} name={name} label={label} text={it} />);
  const facts = [
    [file.expected === null ? t.case_facts_compensated_on() : t.field_expected_on(), file.compensatedOn],
    [t.case_facts_compensated(), <Amount key="compensated" yuan={file.compensated} strong />],
    [t.case_facts_principal(), <Amount key="principal" yuan={file.principal} />],
    [t.case_facts_interest(), <Amount key="interest" yuan={file.interest} />],
    [t.case_facts_penalty(), <Amount key="penalty" yuan={file.penalty} />],
    [t.case_facts_fees(), <Amount key="fees" yuan={file.fees} />],
    [t.case_facts_occupancy(), occupancyWord(t, file.occupancy)],
    [t.case_facts_contract(), file.contract],
    [t.case_facts_loan_contract(), file.loanContract ?? none],
    [t.case_facts_bank(), file.bank ?? none],
    [t.case_facts_loan_amount(), file.loanAmount === null ? none : <Amount key="loan" yuan={file.loanAmount} />],
    [t.case_facts_collateral(), text("collateral", t.case_facts_collateral(), file.collateral)],
    [t.case_facts_note(), text("note", t.case_facts_note(), file.note)],
    [t.case_facts_creditor(), <Creditors key="creditors" lines={file.creditors} />],
  ] as const;
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Whose the claim is now, since when and by which rule; whose it was before stands behind. */
function Creditors({ lines }: { lines: readonly CreditorLine[] }) {
  const t = useWords();
  const last = lines.at(-1);
  if (!last) return null;
  const names = { bank: t.creditor_bank, us: t.creditor_us, buyer: t.creditor_buyer } satisfies Record<CreditorKind, () => string>;
  const called = (it: CreditorLine) => it.name ?? names[it.who]();
  const told = [
    last.name === null ? null : names[last.who](),
    last.since === null ? null : t.creditor_since({ day: last.since }),
    lines.length > 1 ? t.creditor_before({ names: lines.slice(0, -1).map(called).join(" → ") }) : null,
    ...last.sources.map((it) => `${it.title}${it.article}`),
  ];
  return <>{called(last)} <span className={styles.soft}>{told.filter((it) => it !== null).join(" · ")}</span></>;
}

function occupancyWord(t: Words, terms: OccupancyTerms): string {
  switch (terms.rule) {
    case "notAgreed":
      return t.occupancy_not_agreed();
    case "annual":
      return t.occupancy_annual({ percent: terms.percent });
    case "daily":
      return t.occupancy_daily({ percent: terms.percent });
    case "lpr":
      return t.occupancy_lpr({ multiplier: terms.multiplier });
  }
}
