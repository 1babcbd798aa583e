import { useState } from "react";

import { Pair } from "../claim";
import { Checkbox, DateField, Field, readDay, Select } from "../kit";
import type { ContactDirection, ContactDraft, ContactPurpose, ContactsShown } from "../wire";
import { useLanguage, useWords } from "../words";
import styles from "./casework.module.css";
import { titled } from "./Clock";
import { purposeName } from "./contact";
import { FilesChosen } from "./FilesChosen";

export type TypedContact = Omit<ContactDraft, "caseId" | "with" | "checks" | "recordings"> & { checks: readonly string[]; recordings: readonly number[]; who: string; person: string; relation: string };
const purposes = ["collect", "locate", "answerComplaint", "voluntaryPayment"] as const satisfies readonly ContactPurpose[];
const inLine = ["time", "summary", "promiseAmount", "promiseDue"];

/** What of the fold is filled in or asked for, as one text; empty where it may stay shut. */
export function needsMore(now: TypedContact, today: string, user: string, reasoned: boolean, wrong: string | undefined): string {
  const filled = {
    on: (readDay(now.on, today) ?? now.on) !== today,
    visit: now.channel === "visit" && now.direction === "outgoing",
    other: now.who === "other",
    number: now.number !== "",
    recording: now.recording !== "" || now.recordings.length > 0,
    visitor: now.visitor !== user || now.staffNumber !== "" || now.papers !== "" || now.checks.length > 0,
    way: now.direction !== "outgoing" || now.purpose !== "collect" || now.decides,
    reason: reasoned || now.reason !== "",
    wrong: wrong !== undefined && !inLine.includes(wrong),
  };
  return Object.entries(filled).filter(([, is]) => is).map(([name]) => name).join(" ");
}

type Props = {
  caseId: string;
  shown: ContactsShown | undefined;
  now: TypedContact;
  change: (part: Partial<TypedContact>) => void;
  wrong: (name: string) => string | undefined;
  /** A reason lets something through. */
  reasoned: boolean;
  /** What asks for the fold to be open. */
  needs: string;
};
/** The rest of a contact, folded; it opens by itself when something new in it is filled in or needed. */
export function ContactMore({ caseId, shown, now, change, wrong, reasoned, needs }: Props) {
  const t = useWords();
  const language = useLanguage();
  const [chosen, setChosen] = useState<{ open: boolean; needs: string }>({ open: false, needs: "" });
  const grown = needs.split(" ").some((it) => it !== "" && !chosen.needs.split(" ").includes(it));
  const visiting = now.channel === "visit" && now.direction === "outgoing";
  return (
    <details className={styles.fold} open={chosen.open || grown} onToggle={(event) => setChosen({ open: event.currentTarget.open, needs })}>
      <summary>{t.contact_more()}</summary>
      <div>
        {(reasoned || now.reason !== "") && <Field label={t.contact_reason()} hint={t.contact_reason_hint()} value={now.reason} onChange={(reason) => change({ reason })} error={wrong("reason")} name="reason" required />}
        <Pair>
          {now.who === "other" && <Field label={t.contact_name()} value={now.person} onChange={(person) => change({ person })} error={wrong("person")} name="person" required />}
          {now.who === "other" && <Select label={t.contact_relation()} value={now.relation} onChange={(relation) => change({ relation })} options={(shown?.relations ?? []).map((it) => ({ key: it.id, text: titled(language, it) }))} />}
          {visiting && <Field label={t.visit_visitor()} value={now.visitor} onChange={(visitor) => change({ visitor })} error={wrong("visitor")} name="visitor" required />}
          {visiting && <Field label={t.visit_staff_number()} value={now.staffNumber} onChange={(staffNumber) => change({ staffNumber })} error={wrong("staffNumber")} kind="code" name="staffNumber" required />}
          {visiting && <Field label={t.visit_papers()} hint={t.visit_papers_hint()} value={now.papers} onChange={(papers) => change({ papers })} error={wrong("papers")} name="papers" required />}
          <Field label={t.contact_recording()} hint={t.contact_recording_hint()} value={now.recording} onChange={(recording) => change({ recording })} error={wrong("recording")} name="recording" />
          <Field label={t.contact_number()} value={now.number} onChange={(number) => change({ number })} error={wrong("number")} kind="code" name="number" />
          <DateField label={t.deadlines_column_date()} value={now.on} onChange={(on) => change({ on })} error={wrong("on")} name="on" required />
          <Select<ContactDirection> label={t.contact_direction()} value={now.direction} onChange={(direction) => change({ direction })} options={[{ key: "outgoing", text: t.contact_outgoing() }, { key: "incoming", text: t.contact_incoming() }]} />
          <Select<ContactPurpose> label={t.contact_purpose()} value={now.purpose} onChange={(purpose) => change({ purpose })} options={purposes.map((key) => ({ key, text: purposeName(t, key) }))} />
        </Pair>
        <Checkbox checked={now.decides} onChange={(decides) => change({ decides })}>{t.contact_decides()}</Checkbox>
        {visiting && (
          <fieldset className={styles.checks}>
            <legend className={styles.legend}>{t.visit_checks()}</legend>
            {(shown?.visitChecks ?? []).map((it) => <Checkbox key={it.id} checked={now.checks.includes(it.id)} onChange={(on) => change({ checks: on ? [...now.checks, it.id] : now.checks.filter((id) => id !== it.id) })}>{titled(language, it)}</Checkbox>)}
          </fieldset>
        )}
        {now.channel !== "letter" && <FilesChosen caseId={caseId} legend={t.contact_recordings()} chosen={now.recordings} onChange={(recordings) => change({ recordings })} />}
      </div>
    </details>
  );
}
