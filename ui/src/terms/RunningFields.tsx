import { CountFields, Details, Pair, RateFields } from "../claim";
import { DateField, Field, Select } from "../kit";
import type { RunningDraft, StartDay } from "../wire";
import { useWords } from "../words";

type Props = { value: RunningDraft; onChange: (value: RunningDraft) => void; /** `occupancy`, `damages` or `loss`: what the desk calls it. */ name: string; wrong: (name: string) => string | undefined };
/** A charge that runs by the day: its rate, and behind one line how its days are counted. */
export function RunningFields({ value, onChange, name, wrong }: Props) {
  const t = useWords();
  const change = (part: Partial<RunningDraft>) => onChange({ ...value, ...part });
  const inside = [`${name}.from`, `${name}.until`, `${name}.compounding`].some((it) => wrong(it) !== undefined);
  return (
    <>
      <RateFields rate={value.rate} onChange={(rate) => change({ rate })} error={wrong(`${name}.rate`)} name={name} />
      <Details title={t.terms_counting()} open={inside}>
        <Pair>
          <CountFields value={value} onChange={change} />
          <Select<StartDay>
            label={t.terms_start()}
            value={value.start}
            onChange={(start) => change({ start })}
            options={[{ key: "sameDay", text: t.start_same() }, { key: "nextDay", text: t.start_next() }]}
          />
          <DateField label={t.terms_from()} hint={t.terms_from_hint()} value={value.from} onChange={(from) => change({ from })} error={wrong(`${name}.from`)} name={`${name}.from`} />
          <DateField label={t.terms_until()} hint={t.terms_until_hint()} value={value.until} onChange={(until) => change({ until })} error={wrong(`${name}.until`)} name={`${name}.until`} />
          <Compounding value={value.compounding} onChange={(compounding) => change({ compounding })} error={wrong(`${name}.compounding`)} />
        </Pair>
      </Details>
    </>
  );
}

type CompoundingProps = { value: RunningDraft["compounding"]; onChange: (value: RunningDraft["compounding"]) => void; error: string | undefined };
function Compounding({ value, onChange, error }: CompoundingProps) {
  const t = useWords();
  const named = [
    { key: "", text: t.terms_compounding_none() },
    { key: "1,2,3,4,5,6,7,8,9,10,11,12", text: t.terms_compounding_monthly() },
    { key: "3,6,9,12", text: t.terms_compounding_quarterly() },
    { key: "6,12", text: t.terms_compounding_half() },
    { key: "12", text: t.terms_compounding_yearly() },
  ];
  const now = value?.months.join() ?? "";
  const options = named.some((it) => it.key === now) ? named : [...named, { key: now, text: t.terms_compounding_months({ months: now }) }];
  return (
    <>
      <Select label={t.terms_compounding()} value={now} onChange={(key) => onChange(key === "" ? null : { months: key.split(",").map(Number), day: value?.day ?? 20 })} options={options} />
      {value !== null && (
        <Field label={t.terms_compounding_day()} value={value.day === 0 ? "" : String(value.day)} onChange={(text) => onChange({ ...value, day: Number(text.replace(/\D/g, "")) })} error={error} kind="figures" />
      )}
    </>
  );
}
