import { DateField, Field, Select } from "../kit";
import type { LprTerm, RateDraft } from "../wire";
import { useWords } from "../words";
import { Pair } from "./Group";

type Props = { rate: RateDraft; onChange: (rate: RateDraft) => void; /** What is wrong with it. */ error: string | undefined; name: string };
/** An agreed rate: yearly, daily, or a multiple of LPR, floating unless a day fixes it. */
export function RateFields({ rate, onChange, error, name }: Props) {
  const t = useWords();
  const turn = (rule: RateDraft["rule"]) => {
    if (rule === "lpr") return onChange({ rule, term: "oneYear", multiplier: "1", margin: "", fixedOn: "" });
    onChange({ rule, percent: rate.rule === "lpr" ? "" : rate.percent });
  };
  return (
    <Pair>
      <Select<RateDraft["rule"]>
        label={t.accrual_rate()}
        value={rate.rule}
        onChange={turn}
        options={[{ key: "annual", text: t.rate_rule_annual() }, { key: "daily", text: t.rate_rule_daily() }, { key: "lpr", text: t.rate_rule_lpr() }]}
      />
      {rate.rule === "lpr" ? (
        <>
          <Select<LprTerm>
            label={t.rate_term()}
            value={rate.term}
            onChange={(term) => onChange({ ...rate, term })}
            options={[{ key: "oneYear", text: t.series_lpr_1y() }, { key: "fiveYears", text: t.series_lpr_5y_plus() }]}
          />
          <Field label={t.rate_multiplier()} value={rate.multiplier} onChange={(multiplier) => onChange({ ...rate, multiplier })} error={error} kind="figures" name={`${name}.multiplier`} />
          <Field label={t.rate_margin_points()} hint={t.rate_margin_hint()} value={rate.margin} onChange={(margin) => onChange({ ...rate, margin })} kind="figures" name={`${name}.margin`} />
          <DateField label={t.rate_fixed_on()} hint={t.rate_fixed_hint()} value={rate.fixedOn} onChange={(fixedOn) => onChange({ ...rate, fixedOn })} name={`${name}.fixedOn`} />
        </>
      ) : (
        <Field
          label={rate.rule === "annual" ? t.rate_percent_year() : t.rate_percent_day()}
          value={rate.percent}
          onChange={(percent) => onChange({ ...rate, percent })}
          error={error}
          kind="figures"
          name={`${name}.percent`}
        />
      )}
    </Pair>
  );
}
