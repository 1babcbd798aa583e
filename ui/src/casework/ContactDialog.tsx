import { EntryDialog, Pair, useWritten, useWrong } from "../claim";
import { useAsk, useTrial } from "../host";
import { AmountField, Checkbox, DateField, Field, plainAmount, readDay, Select, TextArea } from "../kit";
import { useKept, useSession } from "../session";
import type { ContactChannel, ContactDirection, ContactDraft, ContactOutcome, ContactPurpose, ContactRef } from "../wire";
import { useLanguage, useWords } from "../words";
import { Breaches } from "./Breaches";
import { Care } from "./Care";
import styles from "./casework.module.css";
import { titled } from "./Clock";
import { channelName, outcomeName, purposeName } from "./contact";
import { FilesChosen } from "./FilesChosen";
import { personOf, personsOf } from "./persons";
import { Remarks } from "./Remarks";

type Typed = Omit<ContactDraft, "caseId" | "with" | "checks" | "recordings"> & { checks: readonly string[]; recordings: readonly number[]; who: string; person: string; relation: string };
const fields = ["on", "time", "person", "relation", "number", "summary", "recording", "reason", "promiseAmount", "promiseDue", "visitor", "staffNumber", "papers"];
const channels = ["phone", "message", "visit", "letter"] as const satisfies readonly ContactChannel[];
const outcomes = ["reached", "notReached", "invalid", "refused"] as const satisfies readonly ContactOutcome[];
const purposes = ["collect", "locate", "answerComplaint", "voluntaryPayment"] as const satisfies readonly ContactPurpose[];

type Props = { caseId: string; onClose: () => void };
/** Records a contact. The rules are checked while it is typed: a breach says rule and source, and whether a reason lets it through. */
export function ContactDialog({ caseId, onClose }: Props) {
  const t = useWords();
  const language = useLanguage();
  const { today, vault: { actor: user } } = useSession();
  const shown = useAsk("case_contacts", { caseId });
  const kept = `contact ${caseId}`;
  const [typed, keep] = useKept<Typed | null>(kept, null);
  const now: Typed = typed ?? { channel: "phone", direction: "outgoing", purpose: "collect", on: today, time: "", number: "", result: "reached", summary: "", recording: "", recordings: [], visitor: user, staffNumber: "", papers: "", checks: [], decides: false, reason: "", promiseAmount: "", promiseDue: "", who: "debtor", person: "", relation: "emergency_contact" };
  const { who, person, relation, ...plain } = now;
  const draft: ContactDraft = { ...plain, checks: [...now.checks], recordings: [...now.recordings], caseId, with: contactOf(who, person, relation), on: readDay(now.on, today) ?? now.on, promiseAmount: plainAmount(now.promiseAmount), promiseDue: now.promiseDue === "" ? "" : (readDay(now.promiseDue, today) ?? now.promiseDue) };
  const visiting = now.channel === "visit" && now.direction === "outgoing";
  const ready = (!visiting || [now.visitor, now.staffNumber, now.papers].every((it) => it.trim() !== "")) && (now.channel === "letter" || now.time.trim() !== "") && (person.trim() !== "" || who !== "other");
  const onDone = useWritten({ caseId, kept, said: t.contact_done(), onClose });
  const trial = useTrial({ preview: "check_contact", ask: { draft, planned: false }, act: "record_contact", write: { draft }, enabled: ready, onDone });
  const wrong = useWrong(trial.refused);
  const change = (part: Partial<Typed>) => {
    trial.reset();
    keep(() => ({ ...now, ...part }));
  };
  const persons = [...personsOf(t, shown.data), { key: "other", text: t.contact_other() }];
  const remarks = trial.data?.remarks ?? [];
  const reasoned = (trial.data?.breaches.some((it) => it.withReason) ?? false) || (remarks.length > 0 && trial.data?.wordsWithReason === true);
  return (
    <EntryDialog size="large" title={t.contact_record()} saveText={t.contact_save()} ready={ready} trial={trial} fields={fields} onClose={onClose}
      preview={
        <>
          {now.channel === "visit" && <Care lines={shown.data?.care ?? []} />}
          <Breaches breaches={trial.data?.breaches ?? []} />
          <Remarks remarks={remarks} withReason={trial.data?.wordsWithReason ?? true} />
          {trial.data && trial.data.breaches.length === 0 && remarks.length === 0 && <p>{t.contact_clean()}</p>}
          {trial.data?.keptUntil && <p>{t.contact_kept_until({ day: trial.data.keptUntil })}</p>}
        </>
      }
    >
      <Pair>
        <Select<ContactChannel> label={t.contact_channel()} value={now.channel} onChange={(channel) => change({ channel })} options={channels.map((key) => ({ key, text: channelName(t, key) }))} />
        <Select label={t.contact_person()} value={who} onChange={(it) => change({ who: it })} options={persons} />
        <Select<ContactOutcome> label={t.contact_result()} value={now.result} onChange={(result) => change({ result })} options={outcomes.map((key) => ({ key, text: outcomeName(t, key) }))} />
        <DateField label={t.deadlines_column_date()} value={now.on} onChange={(on) => change({ on })} error={wrong("on")} name="on" required />
        <Field label={t.contact_time()} placeholder="14:30" value={now.time} onChange={(time) => change({ time })} error={wrong("time")} kind="code" name="time" required={now.channel !== "letter"} autoFocus />
        <Field label={t.contact_number()} value={now.number} onChange={(number) => change({ number })} error={wrong("number")} kind="code" name="number" />
        {who === "other" && <Field label={t.contact_name()} value={person} onChange={(it) => change({ person: it })} error={wrong("person")} name="person" required />}
        {who === "other" && <Select label={t.contact_relation()} value={relation} onChange={(it) => change({ relation: it })} options={(shown.data?.relations ?? []).map((it) => ({ key: it.id, text: titled(language, it) }))} />}
        <Select<ContactDirection> label={t.contact_direction()} value={now.direction} onChange={(direction) => change({ direction })} options={[{ key: "outgoing", text: t.contact_outgoing() }, { key: "incoming", text: t.contact_incoming() }]} />
        <Select<ContactPurpose> label={t.contact_purpose()} value={now.purpose} onChange={(purpose) => change({ purpose })} options={purposes.map((key) => ({ key, text: purposeName(t, key) }))} />
      </Pair>
      <Checkbox checked={now.decides} onChange={(decides) => change({ decides })}>{t.contact_decides()}</Checkbox>
      {visiting && (
        <>
          <Pair>
            <Field label={t.visit_visitor()} value={now.visitor} onChange={(visitor) => change({ visitor })} error={wrong("visitor")} name="visitor" required />
            <Field label={t.visit_staff_number()} value={now.staffNumber} onChange={(staffNumber) => change({ staffNumber })} error={wrong("staffNumber")} kind="code" name="staffNumber" required />
            <Field label={t.visit_papers()} hint={t.visit_papers_hint()} value={now.papers} onChange={(papers) => change({ papers })} error={wrong("papers")} name="papers" required />
          </Pair>
          <fieldset className={styles.checks}>
            <legend className={styles.legend}>{t.visit_checks()}</legend>
            {(shown.data?.visitChecks ?? []).map((it) => <Checkbox key={it.id} checked={now.checks.includes(it.id)} onChange={(on) => change({ checks: on ? [...now.checks, it.id] : now.checks.filter((id) => id !== it.id) })}>{titled(language, it)}</Checkbox>)}
          </fieldset>
        </>
      )}
      <TextArea label={t.contact_summary()} value={now.summary} onChange={(summary) => change({ summary })} error={wrong("summary")} name="summary" rows={2} />
      <Pair>
        <Field label={t.contact_recording()} hint={t.contact_recording_hint()} value={now.recording} onChange={(recording) => change({ recording })} error={wrong("recording")} name="recording" />
        <AmountField label={t.promise_amount()} value={now.promiseAmount} onChange={(promiseAmount) => change({ promiseAmount })} error={wrong("promiseAmount")} name="promiseAmount" />
        {now.promiseAmount.trim() !== "" && <DateField label={t.promise_due()} value={now.promiseDue} onChange={(promiseDue) => change({ promiseDue })} error={wrong("promiseDue")} name="promiseDue" required />}
      </Pair>
      {now.channel !== "letter" && <FilesChosen caseId={caseId} legend={t.contact_recordings()} chosen={now.recordings} onChange={(recordings) => change({ recordings })} />}
      {(reasoned || now.reason !== "") && <Field label={t.contact_reason()} hint={t.contact_reason_hint()} value={now.reason} onChange={(reason) => change({ reason })} error={wrong("reason")} name="reason" required />}
    </EntryDialog>
  );
}

function contactOf(who: string, person: string, relation: string): ContactRef {
  return personOf(who) ?? { with: "other", name: person.trim(), relation };
}
