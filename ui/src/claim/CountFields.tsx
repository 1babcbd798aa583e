import { Select } from "../kit";
import type { DayCount, DayEnds } from "../wire";
import { useWords } from "../words";
import { dayCountWord, endsWord } from "./counting";

const counts = ["act365", "act360", "actAct"] as const satisfies readonly DayCount[];
const ends = ["excludeLast", "includeBoth"] as const satisfies readonly DayEnds[];

type Counting = { dayCount: DayCount; count: DayEnds };
type Props = { value: Counting; onChange: (part: Partial<Counting>) => void };
/** By how many days a year has, and whether the last day counts. */
export function CountFields({ value, onChange }: Props) {
  const t = useWords();
  return (
    <>
      <Select label={t.count_basis()} value={value.dayCount} onChange={(dayCount) => onChange({ dayCount })} options={counts.map((key) => ({ key, text: dayCountWord(t, key) }))} />
      <Select label={t.count_ends()} value={value.count} onChange={(count) => onChange({ count })} options={ends.map((key) => ({ key, text: endsWord(t, key) }))} />
    </>
  );
}
