import { Pair, useWrong } from "../claim";
import { call, useAsk } from "../host";
import { Field, Select } from "../kit";
import { forget, useKept } from "../session";
import type { CaseSelection } from "../wire";
import { useWords } from "../words";
import { useBulk } from "./bulk";
import { BulkDialog } from "./BulkDialog";

type Typed = { who: string; name: string; reason: string };
const nobody = "-";
const another = "+";

type Props = { selection: CaseSelection; count: number; onDone: () => void; onClose: () => void };
/** Gives the chosen cases to an officer. */
export function AssignDialog({ selection, count, onDone, onClose }: Props) {
  const t = useWords();
  const { data } = useAsk("list_choices", {});
  const kept = "assign";
  const [typed, keep] = useKept<Typed | null>(kept, null);
  const now: Typed = typed ?? { who: "", name: "", reason: "" };
  const officer = now.who === nobody ? "" : now.who === another ? now.name.trim() : now.who.slice(1);
  const bulk = useBulk(selection, (ids) => call("assign_cases", { ids, officer, reason: now.reason.trim() }), {
    said: (done) => (officer === "" ? t.bulk_unassigned({ done }) : t.bulk_assigned({ done, officer })),
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
  const ready = now.who !== "" && (now.who !== another || now.name.trim() !== "") && now.reason.trim() !== "";
  return (
    <BulkDialog title={t.bulk_assign()} saveText={t.bulk_assign()} count={count} ready={ready} bulk={bulk} fields={["officer", "reason"]} onDone={onDone} onClose={onClose}>
      <Pair>
        <Select label={t.cases_column_officer()} name="officer" value={now.who === "" ? null : now.who} onChange={(who) => change({ who })} placeholder={t.bulk_officer_choose()} options={[...(data?.officers ?? []).map((it) => ({ key: `=${it}`, text: it })), { key: another, text: t.bulk_officer_other() }, { key: nobody, text: t.case_officer_none() }]} required error={wrong("officer")} />
        {now.who === another && <Field label={t.bulk_officer_name()} value={now.name} onChange={(name) => change({ name })} name="officerName" required />}
      </Pair>
      <Field label={t.adjust_reason()} value={now.reason} onChange={(reason) => change({ reason })} error={wrong("reason")} name="reason" required autoFocus />
    </BulkDialog>
  );
}
