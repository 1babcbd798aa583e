import { Pair } from "../claim";
import { call, useAsk } from "../host";
import { Field, Select } from "../kit";
import type { CaseSelection } from "../wire";
import { useWords } from "../words";
import { useBulkForm } from "./bulk";
import { BulkDialog } from "./BulkDialog";

type Typed = { who: string; name: string; reason: string };
const nobody = "-";
const another = "+";
const officerOf = ({ who, name }: Typed): string => (who === nobody ? "" : who === another ? name.trim() : who.slice(1));

type Props = { selection: CaseSelection; count: number; onDone: () => void; onClose: () => void };
/** Gives the chosen cases to an officer. */
export function AssignDialog({ selection, count, onDone, onClose }: Props) {
  const t = useWords();
  const { data } = useAsk("list_choices", {});
  const { now, change, wrong, bulk } = useBulkForm<Typed>("assign", { who: "", name: "", reason: "" }, {
    selection,
    write: (it, ids) => call("assign_cases", { ids, officer: officerOf(it), reason: it.reason.trim() }),
    said: (it, done) => (officerOf(it) === "" ? t.bulk_unassigned({ done }) : t.bulk_assigned({ done, officer: officerOf(it) })),
    onDone,
    onClose,
  });
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
