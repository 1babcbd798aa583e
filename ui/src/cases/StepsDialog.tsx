import { Pair, useWrong } from "../claim";
import { call } from "../host";
import { DateField, Field, readDay } from "../kit";
import { forget, useKept, useSession } from "../session";
import type { CaseSelection } from "../wire";
import { useWords } from "../words";
import { useBulk } from "./bulk";
import { BulkDialog } from "./BulkDialog";

type Typed = { what: string; on: string; owner: string };

type Props = { selection: CaseSelection; count: number; onDone: () => void; onClose: () => void };
/** Plans the same next step on the chosen cases. */
export function StepsDialog({ selection, count, onDone, onClose }: Props) {
  const t = useWords();
  const { today } = useSession();
  const kept = "steps";
  const [typed, keep] = useKept<Typed | null>(kept, null);
  const now: Typed = typed ?? { what: "", on: "+7", owner: "" };
  const bulk = useBulk(selection, (ids) => call("plan_steps", { ids, what: now.what.trim(), on: readDay(now.on, today) ?? now.on, owner: now.owner.trim() }), {
    said: (done) => t.bulk_stepped({ done, what: now.what.trim() }),
    onDone: () => {
      forget(kept);
      onDone();
    },
    onClose,
  });
  const wrong = useWrong(bulk.state.at === "refused" ? bulk.state.why : null);
  const change = (part: Partial<Typed>) => {
    bulk.reset();
    keep(() => ({ ...now, ...part }));
  };
  return (
    <BulkDialog title={t.bulk_step()} saveText={t.step_save()} count={count} ready={now.what.trim() !== ""} bulk={bulk} fields={["what", "on", "owner"]} onDone={onDone} onClose={onClose}>
      <Field label={t.step_what()} value={now.what} onChange={(what) => change({ what })} error={wrong("what")} name="what" required autoFocus />
      <Pair>
        <DateField label={t.step_on()} hint={t.step_on_hint()} value={now.on} onChange={(on) => change({ on })} error={wrong("on")} name="on" required />
        <Field label={t.step_owner()} hint={t.step_owner_hint()} value={now.owner} onChange={(owner) => change({ owner })} error={wrong("owner")} name="owner" />
      </Pair>
    </BulkDialog>
  );
}
