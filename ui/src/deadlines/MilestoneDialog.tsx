import { ChangeList, titled } from "../casework";
import { EntryDialog, Pair, useWritten, useWrong } from "../claim";
import { useAsk, useTrial } from "../host";
import { DateField, Field, readDay, Select } from "../kit";
import { useKept, useSession } from "../session";
import type { ObligorName, ObligorRef } from "../wire";
import { useLanguage, useWords } from "../words";

type Typed = { kind: string; on: string; until: string; whom: string; proof: string };
type Props = { caseId: string; people: readonly ObligorName[]; onClose: () => void };
/** Records a dated fact of a procedure; the periods it starts are shown before it is saved. */
export function MilestoneDialog({ caseId, people, onClose }: Props) {
  const t = useWords();
  const language = useLanguage();
  const { today } = useSession();
  const lists = useAsk("deadline_lists", {});
  const kept = `milestone ${caseId}`;
  const [typed, keep] = useKept<Typed | null>(kept, null);
  const now: Typed = typed ?? { kind: "judgment_received", on: today, until: "", whom: "", proof: "" };
  const kind = lists.data?.milestones.find((it) => it.id === now.kind);
  const obligor: ObligorRef | null = kind?.ofOne === true ? (people.find((it) => keyOf(it.obligor) === now.whom)?.obligor ?? null) : null;
  const day = (text: string) => readDay(text, today) ?? text;
  const draft = { caseId, kind: now.kind, on: day(now.on), until: kind?.ahead === true ? "" : day(now.until), obligor, proof: now.proof.trim(), note: "" };
  const onDone = useWritten({ caseId, kept, said: t.milestone_done(), onClose });
  const trial = useTrial({ preview: "preview_milestone", ask: { draft }, act: "record_milestone", write: { draft }, enabled: now.on.trim() !== "", onDone });
  const wrong = useWrong(trial.refused);
  const change = (part: Partial<Typed>) => {
    trial.reset();
    keep(() => ({ ...now, ...part }));
  };
  return (
    <EntryDialog size="large" title={t.milestone_record()} saveText={t.milestone_save()} ready={now.proof.trim() !== ""} trial={trial} fields={["kind", "on", "until", "proof"]} onClose={onClose} preview={trial.data ? <ChangeList change={trial.data} /> : null}>
      <Select label={t.milestone_kind()} value={now.kind} onChange={(it) => change({ kind: it })} options={(lists.data?.milestones ?? []).map((it) => ({ key: it.id, text: titled(language, it) }))} error={wrong("kind")} />
      <Pair>
        <DateField label={t.deadlines_column_date()} {...(kind?.ahead === true ? { hint: t.milestone_ahead_hint() } : {})} value={now.on} onChange={(on) => change({ on })} error={wrong("on")} name="on" required />
        {kind?.ahead !== true && <DateField label={t.milestone_until()} hint={t.milestone_until_hint()} value={now.until} onChange={(until) => change({ until })} error={wrong("until")} name="until" />}
        {kind?.ofOne === true && <Select label={t.deadlines_column_whom()} value={now.whom === "" ? null : now.whom} onChange={(whom) => change({ whom })} options={people.map((it) => ({ key: keyOf(it.obligor), text: it.name }))} />}
      </Pair>
      <Field label={t.deadline_proof()} hint={t.milestone_proof_hint()} value={now.proof} onChange={(proof) => change({ proof })} error={wrong("proof")} name="proof" required autoFocus />
    </EntryDialog>
  );
}

function keyOf(it: ObligorRef): string {
  return it.who === "debtor" ? "debtor" : String(it.index);
}
