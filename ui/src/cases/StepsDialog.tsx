import { Pair } from "../claim";
import { call } from "../host";
import { DateField, Field, readDay } from "../kit";
import { useSession } from "../session";
import type { CaseSelection } from "../wire";
import { useWords } from "../words";
import { useBulkForm } from "./bulk";
import { BulkDialog } from "./BulkDialog";

type Typed = { what: string; on: string; owner: string };

type Props = { selection: CaseSelection; count: number; onDone: () => void; onClose: () => void };
/** Plans the same next step on the chosen cases. */
export function StepsDialog({ selection, count, onDone, onClose }: Props) {
  const t = useWords();
  const { today } = useSession();
  const { now, change, wrong, bulk } = useBulkForm<Typed>("steps", { what: "", on: "+7", owner: "" }, {
    selection,
    write: (it, ids) => call("plan_steps", { ids, what: it.what.trim(), on: readDay(it.on, today) ?? it.on, owner: it.owner.trim() }),
    said: (it, done) => t.bulk_stepped({ done, what: it.what.trim() }),
    onDone,
    onClose,
  });
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
