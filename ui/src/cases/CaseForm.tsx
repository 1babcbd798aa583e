import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react";

import { refusalNote, refusedField, ruleWord, useAsk } from "../host";
import { useKeys } from "../keys";
import { Amount, AmountField, Button, Checkbox, DateField, ErrorNote, Field, Form, Kbd, Note, Panel, Select, TextArea } from "../kit";
import type { CaseChecked, CaseDraft, CaseLine, FieldProblem, OccupancyRule, PartyDraft } from "../wire";
import { useWords } from "../words";
import styles from "./cases.module.css";
import { DetailSource } from "./DetailSource";
import { nobody, plainDraft, shownAt, type TextField } from "./draft";
import type { Unchecked } from "./paste";
import { PasteChecks } from "./PasteChecks";

type Props = {
  title: string;
  note?: string;
  draft: CaseDraft;
  today: string;
  onChange: (part: Partial<CaseDraft>) => void;
  /** Receives the draft in plain form, once nothing but warnings is left. */
  onSave: (draft: CaseDraft) => void;
  onLeave: () => void;
  onOpen: (id: string) => void;
  saving: boolean;
  refused: unknown;
  saveText: string;
  /** The case that is being corrected is no duplicate of itself. */
  own?: string;
  /** Guarantors that the case has already: acts name them by their place, so they are corrected and not left out. */
  settled?: number;
  /** Guesses that a paste put in; nothing is saved before each was looked at. */
  paste?: { unchecked: readonly Unchecked[]; onRight: (fields: readonly string[]) => void; onOpen: () => void };
  reason?: { text: string; onChange: (text: string) => void; missing: boolean };
};
/** The facts of a case in four blocks. Fields are checked when they are left; Ctrl+Enter saves, Esc goes back and keeps what was typed. */
export function CaseForm(props: Props) {
  const { title, note, draft, today, onSave, onLeave, onOpen, saving, refused, saveText, own, settled = 0, reason, paste } = props;
  const unchecked = paste?.unchecked ?? [];
  const t = useWords();
  const body = useRef<HTMLDivElement>(null);
  const first = useFirstWrong(body);
  const onChange = (part: Partial<CaseDraft>) => {
    first.forget();
    props.onChange(part);
  };
  const { compensated, duplicates, problems, asked, left, check } = useChecked(draft, today, own);
  const blocking = problems.filter((it) => !it.warning);
  const save = async () => {
    if (saving) return;
    first.asked();
    const good = await check();
    if (!good || reason?.text.trim() === "" || unchecked.length > 0) return first.refused();
    first.forget();
    onSave(plainDraft(draft, today));
  };
  useKeys([{ keys: "ctrl+enter", label: t.keys_save(), act: () => void save(), palette: true }]);
  const said = (name: string): Said => {
    const first = problems.find((it) => it.at === name && !it.warning);
    const doubt = problems.find((it) => it.at === name && it.warning);
    const guessed = unchecked.some((it) => it.field === name);
    const server = refusedField(refused) === name ? refusalNote(t, refused).what : undefined;
    return { error: first ? ruleWord(t, first.rule) : server, warning: doubt ? ruleWord(t, doubt.rule) : guessed ? t.paste_unchecked() : undefined };
  };
  const field: Bind = (name) => ({
    name,
    value: draft[name],
    onChange: (text: string) => onChange({ [name]: text }),
    onBlur: () => left(name),
    ...said(name),
  });
  return (
    <Form onSubmit={() => void save()} onFocus={first.forget} className={styles.sheet} label={title}>
      <div className={styles.formBody} ref={body}>
        <header className={styles.formHead}>
          <h1>{title}</h1>
          <p className={styles.soft}>{note ?? t.case_required_note()}</p>
          {paste && <Button size="small" icon="import" onPress={paste.onOpen}>{t.paste_open()}</Button>}
        </header>
        <div className={styles.messages}>
          {refused !== null && refusedField(refused) === null && <ErrorNote {...refusalNote(t, refused)} />}
          {paste && unchecked.length > 0 && <PasteChecks guesses={unchecked} onRight={paste.onRight} />}
          {duplicates.length > 0 && <Duplicates cases={duplicates} onOpen={onOpen} />}
        </div>
        <div className={styles.blocks}>
          <People field={field} draft={draft} settled={settled} onChange={onChange} onLeft={left} said={said} />
          <Debt field={field} expected={draft.expected} onExpected={(expected) => onChange({ expected })} occupancy={<Occupancy draft={draft} onChange={onChange} onLeft={left} rule={said("occupancy")} figure={said("occupancy.figure")} />} />
        </div>
      </div>
      <footer className={styles.formFoot}>
        <p className={styles.sum}>{draft.expected ? t.case_expected_total() : t.case_compensated_total()} {compensated ? <b><Amount yuan={compensated} unit="yuan" /> {t.unit_name_yuan()}</b> : "—"}</p>
        {asked && blocking.length > 0 && <span className={styles.wrong} role="status">{t.case_problems({ count: blocking.length })}</span>}
        {asked && unchecked.length > 0 && <span className={styles.wrong} role="status">{t.paste_unchecked_save({ count: unchecked.length })}</span>}
        {reason && <div className={styles.reason}><Field label={t.case_reason()} name="reason" required value={reason.text} onChange={reason.onChange} placeholder={t.case_reason_hint()} error={asked && reason.missing ? t.refusal_reason_missing() : undefined} /></div>}
        <Button onPress={onLeave}>{t.kit_back()}</Button>
        <Button type="submit" look="primary" busy={saving}>{saveText} <Kbd keys="Ctrl+Enter" /></Button>
      </footer>
    </Form>
  );
}

/** What the desk says of the draft: fields once they were left, all of them once saving was asked. `check` answers whether it may be saved. */
function useChecked(draft: CaseDraft, today: string, own: string | undefined) {
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState(false);
  const [checked, setChecked] = useState(draft);
  const { data, refetch } = useAsk("check_case", { draft: plainDraft(checked, today), correcting: own ?? null }, { keep: true });
  const others = (it: CaseChecked) => it.duplicates.filter((other) => other.id !== own);
  const standing = (it: CaseChecked) => (own === undefined ? it.problems : it.problems.filter((problem) => !isOfItself(problem, draft, others(it))));
  const left = (field: string) => {
    setTouched((it) => new Set(it).add(field));
    setChecked(draft);
  };
  const check = async () => {
    setAsked(true);
    setChecked(draft);
    // What was typed since the last answer is checked by the desk when it saves.
    const now = JSON.stringify(checked) === JSON.stringify(draft) ? (await refetch()).data : undefined;
    return now === undefined || standing(now).every((it) => it.warning);
  };
  return {
    compensated: data?.compensated,
    duplicates: data ? others(data) : [],
    problems: problemsOf(data ? standing(data) : [], draft, (field) => asked || touched.has(field)),
    asked,
    left,
    check,
  };
}

type Bind = (name: TextField) => Said & { name: TextField; value: string; onChange: (text: string) => void; onBlur: () => void };

type PeopleProps = { field: Bind; draft: CaseDraft; settled: number; onChange: (part: Partial<CaseDraft>) => void; onLeft: (field: string) => void; said: (name: string) => Said };
/** Who owes, who stands behind the debt, who works on it. */
function People({ field, draft, settled, onChange, onLeft, said }: PeopleProps) {
  const t = useWords();
  const { guarantors } = draft;
  const bind = (place: number): BindPart => (name) => {
    const path = `guarantors.${String(place)}.${name}`;
    return {
      name: path,
      value: guarantors[place]?.[name] ?? "",
      onChange: (text: string) => onChange({ guarantors: guarantors.map((it, at) => (at === place ? { ...it, [name]: text } : it)) }),
      onBlur: () => onLeft(path),
      ...said(path),
    };
  };
  return (
    <div className={styles.column}>
      <Panel title={t.case_block_debtor()}>
        <div className={styles.fields}>
          <Field label={t.field_debtor()} required {...field("debtor")} autoFocus />
          <Field label={t.field_debtor_identity()} required kind="code" hint={t.field_identity_hint()} {...field("debtorIdentity")} />
          <Field label={t.field_debtor_phone()} kind="code" {...field("debtorPhone")} />
          <DetailSource label={t.detail_source_phone()} of={draft.debtorPhone.trim()} {...field("debtorPhoneSource")} />
          <Field label={t.field_debtor_address()} {...field("debtorAddress")} />
          <DetailSource label={t.detail_source_address()} of={draft.debtorAddress.trim()} {...field("debtorAddressSource")} />
        </div>
      </Panel>
      <Panel title={t.case_block_guarantor()} actions={<Button size="small" icon="plus" onPress={() => onChange({ guarantors: [...guarantors, nobody] })}>{t.case_guarantor_add()}</Button>}>
        {guarantors.map((_, place) => (
          // Rows are told apart by their place alone: nothing else of them stays.
          <Guarantor key={place} place={place} field={bind(place)} onRemove={place < settled ? null : () => onChange({ guarantors: guarantors.filter((__, at) => at !== place) })} />
        ))}
        <div className={styles.fields}>
          <Field label={t.field_collateral()} {...field("collateral")} />
          <Field label={t.field_officer()} {...field("officer")} />
          <div className={styles.whole}><TextArea label={t.field_note()} rows={2} {...field("note")} /></div>
        </div>
      </Panel>
    </div>
  );
}

type BindPart = (name: keyof PartyDraft) => Said & { name: string; value: string; onChange: (text: string) => void; onBlur: () => void };

function Guarantor({ place, field, onRemove }: { place: number; field: BindPart; onRemove: (() => void) | null }) {
  const t = useWords();
  const title = t.case_guarantor({ number: place + 1 });
  return (
    <fieldset className={styles.guarantor}>
      <legend>{title} {onRemove && <Button size="small" look="quiet" icon="close" label={t.case_guarantor_remove({ number: place + 1 })} onPress={onRemove} />}</legend>
      <div className={styles.fields}>
        <Field label={t.field_guarantor()} {...field("name")} />
        <Field label={t.field_guarantor_identity()} kind="code" {...field("identity")} />
        <Field label={t.field_guarantor_phone()} kind="code" {...field("phone")} />
        <DetailSource label={t.detail_source_phone()} of={field("phone").value.trim()} {...field("phoneSource")} />
        <Field label={t.field_guarantor_address()} {...field("address")} />
        <DetailSource label={t.detail_source_address()} of={field("address").value.trim()} {...field("addressSource")} />
      </div>
    </fieldset>
  );
}

/** What was paid for the debtor, or is to be, and on which loan. */
function Debt({ field, expected, onExpected, occupancy }: { field: Bind; expected: boolean; onExpected: (expected: boolean) => void; occupancy: ReactNode }) {
  const t = useWords();
  return (
    <div className={styles.column}>
      <Panel title={t.case_block_compensation()}>
        <div className={styles.expected}>
          <Checkbox checked={expected} onChange={onExpected}>{t.case_expected()}</Checkbox>
          {expected && <p className={styles.soft}>{t.case_expected_explain()}</p>}
        </div>
        <div className={styles.fields}>
          <Field label={t.field_contract()} required {...field("contract")} />
          <DateField label={expected ? t.field_expected_on() : t.field_compensated_on()} required {...field("compensatedOn")} />
          <AmountField label={t.field_principal()} required hint={t.case_ten_thousand_hint()} {...field("principal")} />
          <AmountField label={t.field_interest()} {...field("interest")} />
          <AmountField label={t.field_penalty()} {...field("penalty")} />
          <AmountField label={t.field_fees()} {...field("fees")} />
          {occupancy}
        </div>
      </Panel>
      <Panel title={t.case_block_loan()}>
        <div className={styles.fields}>
          <Field label={t.field_bank()} {...field("bank")} />
          <Field label={t.field_loan_contract()} {...field("loanContract")} />
          <AmountField label={t.field_loan_amount()} {...field("loanAmount")} />
        </div>
      </Panel>
    </div>
  );
}

type Said = { error: string | undefined; warning: string | undefined };
type OccupancyProps = { draft: CaseDraft; onChange: (part: Partial<CaseDraft>) => void; onLeft: (field: string) => void; rule: Said; figure: Said };
function Occupancy({ draft, onChange, onLeft, rule, figure }: OccupancyProps) {
  const t = useWords();
  const { occupancy } = draft;
  const names = { notAgreed: t.occupancy_rule_not_agreed(), annual: t.occupancy_rule_annual(), daily: t.occupancy_rule_daily(), lpr: t.occupancy_rule_lpr() };
  const rules: readonly Exclude<OccupancyRule, "unset">[] = ["notAgreed", "annual", "daily", "lpr"];
  const figureName = occupancy.rule === "unset" || occupancy.rule === "notAgreed" ? null : names[occupancy.rule];
  return (
    <>
      <Select<OccupancyRule>
        label={t.field_occupancy()}
        name="occupancy"
        required
        value={occupancy.rule === "unset" ? null : occupancy.rule}
        placeholder={t.case_occupancy_choose()}
        onChange={(key) => onChange({ occupancy: { ...occupancy, rule: key } })}
        onBlur={() => onLeft("occupancy")}
        options={rules.map((key) => ({ key, text: names[key] }))}
        {...rule}
      />
      {figureName !== null && <Field label={figureName} name="occupancy.figure" kind="figures" required value={occupancy.figure} onChange={(text) => onChange({ occupancy: { ...occupancy, figure: text } })} onBlur={() => onLeft("occupancy.figure")} {...figure} />}
    </>
  );
}

function Duplicates({ cases, onOpen }: { cases: readonly CaseLine[]; onOpen: (id: string) => void }) {
  const t = useWords();
  return (
    <Note tone="warn" title={t.case_duplicates()}>
      <p>{t.case_duplicates_note()}</p>
      <ul className={styles.duplicates}>
        {cases.map((it) => (
          <li key={it.id}>
            <span>{it.debtor} · {it.contract} · {it.compensatedOn}</span>
            <Button size="small" look="quiet" onPress={() => onOpen(it.id)}>{t.case_duplicate_open({ number: it.number })}</Button>
          </li>
        ))}
      </ul>
    </Note>
  );
}

function problemsOf(problems: readonly FieldProblem[], draft: CaseDraft, shows: (field: string) => boolean) {
  return problems.map((it) => ({ ...it, at: shownAt(it, draft) })).filter((it) => shows(it.at));
}

/** A case that is being corrected has its own contract and debtor; only other cases make a duplicate of it. */
function isOfItself({ rule }: FieldProblem, draft: CaseDraft, others: readonly CaseLine[]): boolean {
  if (rule === "duplicateContract") return !others.some((it) => it.contract === draft.contract.trim());
  return rule === "duplicateDebtor" && !others.some((it) => it.debtor === draft.debtor.trim());
}

/** After a refused save the focus goes to the first field that is wrong, unless the user has gone on by then. */
function useFirstWrong(body: RefObject<HTMLDivElement | null>) {
  const step = useRef<"none" | "asked" | "refused">("none");
  const focus = () => {
    const wrong = step.current === "refused" ? body.current?.closest("form")?.querySelector<HTMLElement>("[aria-invalid=true], [data-invalid]") : null;
    if (!wrong) return;
    step.current = "none";
    wrong.scrollIntoView({ block: "center" });
    wrong.focus();
  };
  // The answer may be drawn after the one who asked has it.
  useEffect(focus);
  return {
    asked: () => void (step.current = "asked"),
    forget: () => void (step.current = "none"),
    refused: () => {
      if (step.current === "asked") step.current = "refused";
      focus();
    },
  };
}
