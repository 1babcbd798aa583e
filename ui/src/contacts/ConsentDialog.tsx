import { personOf, personsOf, useWrite } from "../casework";
import { EntryDialog, Pair, useWrong } from "../claim";
import { Checkbox, DateField, Field, readDay, Select } from "../kit";
import { useKept, useSession } from "../session";
import type { ConsentRef, ContactsShown } from "../wire";
import { useWords } from "../words";

type Kind = ConsentRef["to"];
type Typed = { kind: Kind; who: string; on: string; from: string; until: string; recipient: string; withdrawn: boolean; proof: string };
type Props = { caseId: string; shown: ContactsShown; onClose: () => void };
/** Records consent of somebody who may be contacted, or that it was taken back. */
export function ConsentDialog({ caseId, shown, onClose }: Props) {
  const t = useWords();
  const { today } = useSession();
  const kept = `consent ${caseId}`;
  const [typed, keep] = useKept<Typed | null>(kept, null);
  const now: Typed = typed ?? { kind: "visit", who: "debtor", on: today, from: "09:00", until: "18:00", recipient: "", withdrawn: false, proof: "" };
  const to: ConsentRef = now.kind === "visit" ? { to: "visit" } : now.kind === "hours" ? { to: "hours", from: now.from, until: now.until } : { to: "passData", recipient: now.recipient.trim() };
  const by = personOf(now.who) ?? { with: "liable" as const, obligor: { who: "debtor" as const } };
  const write = useWrite("record_consent", { caseId, kept, ask: { draft: { caseId, to, by, on: readDay(now.on, today) ?? now.on, withdrawn: now.withdrawn, proof: now.proof.trim() } }, said: t.consent_done(), onClose });
  const wrong = useWrong(write.refused);
  const change = (part: Partial<Typed>) => keep(() => ({ ...now, ...part }));
  return (
    <EntryDialog title={t.consent_record()} saveText={t.consent_save()} ready={now.proof.trim() !== ""} trial={write} fields={["on", "from", "until", "recipient", "proof"]} onClose={onClose} preview={null}>
      <Pair>
        <Select<Kind> label={t.consent_to()} value={now.kind} onChange={(kind) => change({ kind })} options={[{ key: "visit", text: t.consent_visit() }, { key: "hours", text: t.consent_hours_kind() }, { key: "passData", text: t.consent_pass_kind() }]} />
        <Select label={t.contact_person()} value={now.who} onChange={(who) => change({ who })} options={personsOf(t, shown)} />
        <DateField label={t.deadlines_column_date()} value={now.on} onChange={(on) => change({ on })} error={wrong("on")} name="on" required />
        {now.kind === "hours" && <Field label={t.consent_from()} value={now.from} onChange={(from) => change({ from })} error={wrong("from")} kind="code" name="from" required />}
        {now.kind === "hours" && <Field label={t.consent_until()} value={now.until} onChange={(until) => change({ until })} error={wrong("until")} kind="code" name="until" required />}
        {now.kind === "passData" && <Field label={t.consent_recipient()} value={now.recipient} onChange={(recipient) => change({ recipient })} error={wrong("recipient")} name="recipient" required />}
      </Pair>
      <Field label={t.deadline_proof()} value={now.proof} onChange={(proof) => change({ proof })} error={wrong("proof")} name="proof" required autoFocus />
      <Checkbox checked={now.withdrawn} onChange={(withdrawn) => change({ withdrawn })}>{t.consent_take_back()}</Checkbox>
    </EntryDialog>
  );
}
