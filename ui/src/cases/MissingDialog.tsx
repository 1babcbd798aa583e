import { EntryDialog, Pair, useWrong } from "../claim";
import { refusalNote, useAct, useAsk } from "../host";
import { AmountField, Dialog, ErrorNote, Field, Skeleton } from "../kit";
import { forget, useKept, useSession } from "../session";
import type { CaseDraft, MissingFact, PartyDraft } from "../wire";
import { useWords } from "../words";
import { DetailSource } from "./DetailSource";
import { plainDraft, withSources } from "./draft";

type Props = { caseId: string; /** What a letter lacks. */ missing: readonly MissingFact[]; /** To whom it goes. */ to: string; onSaved: (number: string) => void; onClose: () => void };
/** The facts of a case that a letter lacks, and no others. */
export function MissingDialog(props: Props) {
  const t = useWords();
  const { data, error } = useAsk("edit_case", { id: props.caseId });
  if (data) return <Facts {...props} start={data.draft} />;
  return <Dialog open title={t.letters_missing_facts()} onClose={props.onClose}>{error ? <ErrorNote {...refusalNote(t, error)} /> : <Skeleton rows={4} label={t.kit_loading()} />}</Dialog>;
}

type Changed = Omit<Partial<CaseDraft>, "guarantors">;
type Typed = { changed: Changed; /** What was typed of the guarantor it goes to. */ party: Partial<PartyDraft>; reason: string | null };

/** The guarantor of the file that an addressee is, by place from 0; none for others. */
function guarantorOf(to: string): number | null {
  const place = Number(/^guarantor-([0-9]+)$/.exec(to)?.[1] ?? 0);
  return place > 0 ? place - 1 : null;
}

function Facts({ caseId, missing, to, start, onSaved, onClose }: Props & { start: CaseDraft }) {
  const t = useWords();
  const { today } = useSession();
  const place = guarantorOf(to);
  // What is kept belongs to this letter's addressee and to what it lacks: nothing unseen is written.
  const kept = `missing ${caseId} ${to} ${missing.join()}`;
  const [{ changed, party, reason }, keep] = useKept<Typed>(kept, { changed: {}, party: {}, reason: null });
  const draft = { ...start, ...changed, guarantors: start.guarantors.map((it, at) => (at === place ? { ...it, ...party } : it)) };
  const why = reason ?? t.letters_missing_reason();
  const act = useAct("amend_case", {
    onDone: ({ number }) => {
      forget(kept);
      onSaved(number);
    },
  });
  const wrong = useWrong(act.error);
  const change = (part: Changed) => {
    act.reset();
    keep((it) => ({ ...it, changed: { ...it.changed, ...withSources(start, { ...start, ...it.changed }, part) } }));
  };
  const put = (part: Partial<PartyDraft>) => {
    act.reset();
    keep((it) => ({ ...it, party: { ...it.party, ...part } }));
  };
  const trial = { refused: act.error, saving: act.isPending, save: () => !act.isPending && act.mutate({ id: caseId, draft: plainDraft(draft, today), reason: why.trim() }) };
  const asks = (it: MissingFact) => missing.includes(it);
  const ofDebtor = asks("debtorAddress") || (asks("addresseeAddress") && ["", "debtor"].includes(to));
  const line = (name: "bank" | "loanContract" | "debtorIdentity" | "debtorAddress" | "debtorAddressSource") => ({ name, value: draft[name], onChange: (text: string) => change({ [name]: text }), error: wrong(name) });
  const fields = ["bank", "loanContract", "loanAmount", "debtorIdentity", "debtorAddress", "debtorAddressSource", "reason", ...(place === null ? [] : [`guarantors.${String(place)}.address`, `guarantors.${String(place)}.addressSource`])];
  return (
    <EntryDialog title={t.letters_missing_facts()} saveText={t.case_save_changes()} ready={Object.keys(changed).length + Object.keys(party).length > 0 && why.trim() !== ""} trial={trial} fields={fields} onClose={onClose} preview={null}>
      <Pair>
        {asks("loanBank") && <Field label={t.field_bank()} {...line("bank")} />}
        {asks("loanContract") && <Field label={t.field_loan_contract()} kind="code" {...line("loanContract")} />}
        {asks("loanAmount") && <AmountField label={t.field_loan_amount()} name="loanAmount" value={draft.loanAmount} onChange={(loanAmount) => change({ loanAmount })} error={wrong("loanAmount")} />}
        {asks("debtorIdentity") && <Field label={t.field_debtor_identity()} kind="code" {...line("debtorIdentity")} />}
        {ofDebtor && <Field label={t.field_debtor_address()} {...line("debtorAddress")} />}
        {ofDebtor && <DetailSource label={t.detail_source_address()} of={draft.debtorAddress.trim()} onBlur={() => undefined} warning={undefined} {...line("debtorAddressSource")} />}
        {asks("addresseeAddress") && place !== null && <OfGuarantor place={place} draft={draft} onChange={put} wrong={wrong} />}
      </Pair>
      <Field label={t.case_reason()} name="reason" value={why} onChange={(text) => keep((it) => ({ ...it, reason: text }))} error={wrong("reason")} required />
    </EntryDialog>
  );
}

type GuarantorProps = { place: number; draft: CaseDraft; onChange: (part: Partial<PartyDraft>) => void; wrong: (name: string) => string | undefined };
function OfGuarantor({ place, draft, onChange: put, wrong }: GuarantorProps) {
  const t = useWords();
  const it = draft.guarantors[place];
  if (!it) return null;
  const path = `guarantors.${String(place)}`;
  return (
    <>
      <Field label={`${t.field_guarantor_address()} · ${it.name}`} name={`${path}.address`} value={it.address} onChange={(address) => put({ address })} error={wrong(`${path}.address`)} />
      <DetailSource label={t.detail_source_address()} name={`${path}.addressSource`} of={it.address.trim()} value={it.addressSource} onChange={(addressSource) => put({ addressSource })} onBlur={() => undefined} error={wrong(`${path}.addressSource`)} warning={undefined} />
    </>
  );
}
