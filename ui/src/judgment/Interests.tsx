import { CountFields, Pair, RateFields } from "../claim";
import { Button, Checkbox, DateField, type Option, Select } from "../kit";
import type { AwardDraft, InterestDraft } from "../wire";
import { useWords } from "../words";
import styles from "./judgment.module.css";

type Props = { value: readonly InterestDraft[]; amounts: readonly AwardDraft[]; choices: readonly Option<string>[]; onChange: (value: InterestDraft[]) => void; wrong: (name: string) => string | undefined };
/** Interest that the judgment lets go on until payment. */
export function Interests({ value, amounts, choices, onChange, wrong }: Props) {
  const t = useWords();
  const text = (id: string) => choices.find((it) => it.key === id)?.text ?? id;
  const start: InterestDraft = { head: "occupancy", base: ["principal"], rate: { rule: "annual", percent: "" }, dayCount: "act365", count: "excludeLast", from: "", until: "" };
  return (
    <>
      {value.length === 0 && <p className={styles.soft}>{t.judgment_interest_none()}</p>}
      {value.map((line, place) => {
        const change = (part: Partial<InterestDraft>) => onChange(value.with(place, { ...line, ...part }));
        return (
          // Lines have no name but their place.
          <div key={place} className={styles.block}>
            <RateFields rate={line.rate} onChange={(rate) => change({ rate })} error={wrong("generalInterest.rate")} name={`interest-${String(place)}`} />
            <Pair>
              <Select label={t.judgment_interest_head()} value={line.head} onChange={(head) => change({ head })} options={choices} error={wrong("generalInterest.head")} />
              <DateField label={t.terms_from()} value={line.from} onChange={(from) => change({ from })} error={wrong("generalInterest.from")} required />
              <DateField label={t.terms_until()} hint={t.judgment_until_hint()} value={line.until} onChange={(until) => change({ until })} error={wrong("generalInterest.until")} />
              <CountFields value={line} onChange={change} />
            </Pair>
            <fieldset className={styles.base}>
              <legend>{t.accrual_base()}</legend>
              {[...new Set(amounts.map((it) => it.head))].map((id) => (
                <Checkbox key={id} checked={line.base.includes(id)} onChange={(on) => change({ base: on ? [...line.base, id] : line.base.filter((head) => head !== id) })}>{text(id)}</Checkbox>
              ))}
            </fieldset>
            {wrong("generalInterest.base") !== undefined && <p className={styles.bad}>{wrong("generalInterest.base")}</p>}
            <div><Button size="small" icon="close" onPress={() => onChange(value.toSpliced(place, 1))}>{t.judgment_drop_interest()}</Button></div>
          </div>
        );
      })}
      <div><Button size="small" icon="plus" onPress={() => onChange([...value, start])}>{t.judgment_add_interest()}</Button></div>
    </>
  );
}
