import { EntryDialog, useWritten, useWrong } from "../claim";
import { useAsk, useTrial } from "../host";
import { AmountField, classes, DateField, Field, plainAmount, readDay, Select } from "../kit";
import { useKept, useSession } from "../session";
import type { ContactChannel, ContactDraft, ContactOutcome, ContactRef } from "../wire";
import { useWords } from "../words";
import { Breaches } from "./Breaches";
import { Care } from "./Care";
import styles from "./casework.module.css";
import { channelName, outcomeName } from "./contact";
import { ContactMore, needsMore, type TypedContact } from "./ContactMore";
import { personOf, personsOf } from "./persons";
import { Remarks } from "./Remarks";

const fields = ["on", "time", "person", "relation", "number", "summary", "recording", "reason", "promiseAmount", "promiseDue", "visitor", "staffNumber", "papers"];
const channels = ["phone", "message", "visit", "letter"] as const satisfies readonly ContactChannel[];
const outcomes = ["reached", "notReached", "invalid", "refused"] as const satisfies readonly ContactOutcome[];

type Props = { caseId: string; onClose: () => void };
/** Records a contact in one line: way, person, result, time; what was promised and said. The rules are checked while it is typed: a breach says rule and source, and whether a reason lets it through. */
export function ContactDialog({ caseId, onClose }: Props) {
  const t = useWords();
  const { today, vault: { actor: user } } = useSession();
  const shown = useAsk("case_contacts", { caseId });
  const kept = `contact ${caseId}`;
  const [typed, keep] = useKept<TypedContact | null>(kept, null);
  const now: TypedContact = typed ?? { channel: "phone", direction: "outgoing", purpose: "collect", on: today, time: "", number: "", result: "reached", summary: "", recording: "", recordings: [], visitor: user, staffNumber: "", papers: "", checks: [], decides: false, reason: "", promiseAmount: "", promiseDue: "", who: "debtor", person: "", relation: "emergency_contact" };
  const { who, person, relation, ...plain } = now;
  const draft: ContactDraft = { ...plain, checks: [...now.checks], recordings: [...now.recordings], caseId, with: contactOf(who, person, relation), on: readDay(now.on, today) ?? now.on, promiseAmount: plainAmount(now.promiseAmount), promiseDue: now.promiseDue === "" ? "" : (readDay(now.promiseDue, today) ?? now.promiseDue) };
  const visiting = now.channel === "visit" && now.direction === "outgoing";
  const ready = (!visiting || [now.visitor, now.staffNumber, now.papers].every((it) => it.trim() !== "")) && (now.channel === "letter" || now.time.trim() !== "") && (person.trim() !== "" || who !== "other");
  const onDone = useWritten({ caseId, kept, said: t.contact_done(), onClose });
  const trial = useTrial({ preview: "check_contact", ask: { draft, planned: false }, act: "record_contact", write: { draft }, enabled: ready, onDone });
  const wrong = useWrong(trial.refused);
  const change = (part: Partial<TypedContact>) => {
    trial.reset();
    keep(() => ({ ...now, ...part }));
  };
  const persons = [...personsOf(t, shown.data), { key: "other", text: t.contact_other() }];
  const remarks = trial.data?.remarks ?? [];
  const breaches = trial.data?.breaches ?? [];
  const reasoned = breaches.some((it) => it.withReason) || (remarks.length > 0 && trial.data?.wordsWithReason === true);
  const promised = now.promiseAmount.trim() !== "";
  return (
    <EntryDialog size="line" title={t.contact_record()} saveText={t.contact_save()} ready={ready} trial={trial} fields={fields} onClose={onClose}
      preview={
        <>
          {now.channel === "visit" && <Care lines={shown.data?.care ?? []} />}
          <Breaches breaches={breaches} />
          <Remarks remarks={remarks} withReason={trial.data?.wordsWithReason ?? true} />
          {trial.data && breaches.length === 0 && remarks.length === 0 && <p>{t.contact_clean()}{trial.data.keptUntil && <> · {t.contact_kept_until({ day: trial.data.keptUntil })}</>}</p>}
        </>
      }
      more={<ContactMore caseId={caseId} shown={shown.data} now={now} change={change} wrong={wrong} reasoned={reasoned} needs={needsMore(now, today, user, reasoned, fields.find((it) => wrong(it) !== undefined))} />}
    >
      <div className={styles.quick}>
        <Select<ContactChannel> label={t.contact_channel()} value={now.channel} onChange={(channel) => change({ channel })} options={channels.map((key) => ({ key, text: channelName(t, key) }))} />
        <Select label={t.contact_person()} value={who} onChange={(it) => change({ who: it })} options={persons} />
        <Select<ContactOutcome> label={t.contact_result()} value={now.result} onChange={(result) => change({ result })} options={outcomes.map((key) => ({ key, text: outcomeName(t, key) }))} />
        <Field label={t.contact_time()} placeholder="14:30" value={now.time} onChange={(time) => change({ time })} error={wrong("time")} kind="code" name="time" required={now.channel !== "letter"} autoFocus />
      </div>
      <div className={classes(styles.second, promised && styles.due)}>
        <AmountField label={t.promise_amount()} value={now.promiseAmount} onChange={(promiseAmount) => change({ promiseAmount })} error={wrong("promiseAmount")} name="promiseAmount" />
        {promised && <DateField label={t.promise_due()} value={now.promiseDue} onChange={(promiseDue) => change({ promiseDue })} error={wrong("promiseDue")} name="promiseDue" required />}
        <Field label={t.contact_summary()} value={now.summary} onChange={(summary) => change({ summary })} error={wrong("summary")} name="summary" />
      </div>
    </EntryDialog>
  );
}

function contactOf(who: string, person: string, relation: string): ContactRef {
  return personOf(who) ?? { with: "other", name: person.trim(), relation };
}
