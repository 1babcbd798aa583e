import { ChangeList, titled } from "../casework";
import { EntryDialog, useWritten, useWrong } from "../claim";
import { useAsk, useTrial } from "../host";
import { Checkbox, DateField, Field, Note, readDay, Select } from "../kit";
import { useKept, useSession } from "../session";
import type { ObligorName, ObligorRef } from "../wire";
import { useLanguage, useWords } from "../words";
import styles from "./deadlines.module.css";

type Typed = { kind: string; on: string; reached: readonly string[]; proof: string; note: string };
type Props = { caseId: string; people: readonly ObligorName[]; onClose: () => void };
/** Records an act that starts limitation anew, for those it reached; says whom it does not reach before it is saved. */
export function ActDialog({ caseId, people, onClose }: Props) {
  const t = useWords();
  const language = useLanguage();
  const { today } = useSession();
  const lists = useAsk("deadline_lists", {});
  const kept = `act ${caseId}`;
  const [typed, keep] = useKept<Typed | null>(kept, null);
  const now: Typed = typed ?? { kind: "paper", on: today, reached: people.map(idOf), proof: "", note: "" };
  const reached = people.filter((it) => now.reached.includes(idOf(it))).map((it) => it.obligor);
  const draft = { caseId, kind: now.kind, on: readDay(now.on, today) ?? now.on, reached, proof: now.proof.trim(), note: now.note.trim() };
  const ready = now.proof.trim() !== "" && reached.length > 0;
  const onDone = useWritten({ caseId, kept, said: t.act_done(), onClose });
  const trial = useTrial({ preview: "preview_act", ask: { draft }, act: "record_act", write: { draft }, enabled: reached.length > 0, onDone });
  const wrong = useWrong(trial.refused);
  const change = (part: Partial<Typed>) => {
    trial.reset();
    keep(() => ({ ...now, ...part }));
  };
  return (
    <EntryDialog size="large" title={t.act_record()} saveText={t.act_save()} ready={ready} trial={trial} fields={["kind", "on", "reached", "proof", "note"]} onClose={onClose}
      preview={
        <>
          {trial.data && trial.data.missed.length > 0 && <Note tone="warn">{t.act_missed({ names: trial.data.missed.map((it) => it.name).join("、") })}</Note>}
          {trial.data && <ChangeList change={trial.data} />}
        </>
      }
    >
      <Select label={t.act_kind()} value={now.kind} onChange={(kind) => change({ kind })} options={(lists.data?.acts ?? []).map((it) => ({ key: it.id, text: titled(language, it) }))} error={wrong("kind")} />
      <DateField label={t.act_on()} hint={t.act_on_hint()} value={now.on} onChange={(on) => change({ on })} error={wrong("on")} name="on" required />
      <fieldset className={styles.people}>
        <legend>{t.act_reached()}</legend>
        {people.map((it) => (
          <Checkbox key={idOf(it)} checked={now.reached.includes(idOf(it))} onChange={(on) => change({ reached: on ? [...now.reached, idOf(it)] : now.reached.filter((id) => id !== idOf(it)) })}>{it.name}</Checkbox>
        ))}
      </fieldset>
      <Field label={t.deadline_proof()} hint={t.act_proof_hint()} value={now.proof} onChange={(proof) => change({ proof })} error={wrong("proof")} name="proof" required autoFocus />
      <Field label={t.act_note()} value={now.note} onChange={(note) => change({ note })} error={wrong("note")} name="note" />
    </EntryDialog>
  );
}

function idOf({ obligor }: { obligor: ObligorRef }): string {
  return obligor.who === "debtor" ? "debtor" : String(obligor.index);
}
