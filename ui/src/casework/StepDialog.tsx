import { EntryDialog, Pair, useWrong } from "../claim";
import { useAsk } from "../host";
import { DateField, Field, readDay, Select } from "../kit";
import { useKept, useSession } from "../session";
import type { ContactChannel, PlannedContactDraft } from "../wire";
import { useWords } from "../words";
import { Care } from "./Care";
import { channelName } from "./contact";
import { personOf, personsOf } from "./persons";
import { RemarkReason, useRemarks } from "./Remarks";
import { useWrite } from "./write";

type Typed = { what: string; on: string; owner: string; channel: ContactChannel | "none"; who: string; time: string; reason: string; every: string };
/** What is filled in already where a step is offered. */
export type StepOffer = { what: string; on: string; every?: number | null };
const channels = ["phone", "message", "visit", "letter"] as const satisfies readonly ContactChannel[];

type Props = { caseId: string; offer?: StepOffer; onClose: () => void };
/** Plans what comes next on a file. A contact that is planned keeps to the same rules as one that took place. */
export function StepDialog({ caseId, offer, onClose }: Props) {
  const t = useWords();
  const { today } = useSession();
  const shown = useAsk("case_contacts", { caseId });
  const kept = `step ${caseId}${offer ? ` ${offer.what}` : ""}`;
  const [typed, keep] = useKept<Typed | null>(kept, null);
  const now: Typed = typed ?? { what: offer?.what ?? "", on: offer?.on ?? "+7", owner: "", channel: "none", who: "debtor", time: "", reason: "", every: String(offer?.every ?? "") };
  const contact: PlannedContactDraft | null = now.channel === "none" ? null : { channel: now.channel, with: personOf(now.who) ?? { with: "liable", obligor: { who: "debtor" } }, purpose: "collect", time: now.time, reason: now.reason.trim() };
  const write = useWrite("plan_step", { caseId, kept, ask: { draft: { caseId, what: now.what.trim(), on: readDay(now.on, today) ?? now.on, owner: now.owner.trim(), contact, every: now.every.trim(), reason: now.reason.trim() } }, said: t.step_done_planning({ what: now.what }), onClose });
  const wrong = useWrong(write.refused);
  const remarks = useRemarks(caseId, now.what);
  const change = (part: Partial<Typed>) => {
    write.reset();
    keep(() => ({ ...now, ...part }));
  };
  return (
    <EntryDialog title={t.step_plan()} saveText={t.step_save()} ready={now.what.trim() !== ""} trial={write} fields={["what", "on", "owner", "time", "reason", "every"]} onClose={onClose} preview={now.channel === "visit" ? <Care lines={shown.data?.care ?? []} /> : null}>
      <Field label={t.step_what()} value={now.what} onChange={(what) => change({ what })} error={wrong("what")} name="what" required autoFocus />
      <Pair>
        <DateField label={t.step_on()} hint={t.step_on_hint()} value={now.on} onChange={(on) => change({ on })} error={wrong("on")} name="on" required />
        <Field label={t.step_owner()} hint={t.step_owner_hint()} value={now.owner} onChange={(owner) => change({ owner })} error={wrong("owner")} name="owner" />
        <Field label={t.step_every()} hint={t.step_every_hint()} value={now.every} onChange={(every) => change({ every })} error={wrong("every")} kind="figures" name="every" />
        <Select label={t.step_contact()} value={now.channel} onChange={(channel) => change({ channel })} options={[{ key: "none" as const, text: t.step_no_contact() }, ...channels.map((key) => ({ key, text: channelName(t, key) }))]} />
      </Pair>
      {now.channel !== "none" && (
        <Pair>
          <Select label={t.contact_person()} value={now.who} onChange={(who) => change({ who })} options={personsOf(t, shown.data)} />
          <Field label={t.contact_time()} placeholder="14:30" value={now.time} onChange={(time) => change({ time })} error={wrong("time")} kind="code" name="time" />
          {remarks.length === 0 && <Field label={t.contact_reason()} hint={t.contact_reason_hint()} value={now.reason} onChange={(reason) => change({ reason })} error={wrong("reason")} name="reason" />}
        </Pair>
      )}
      {(remarks.length > 0 || (now.channel === "none" && now.reason !== "")) && <RemarkReason remarks={remarks} value={now.reason} onChange={(reason) => change({ reason })} error={wrong("reason")} />}
    </EntryDialog>
  );
}
