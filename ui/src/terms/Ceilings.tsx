import { coded, Sources, useWrong } from "../claim";
import { Checkbox, DateField, Field } from "../kit";
import type { CeilingDraft, CeilingOffer } from "../wire";
import { useWords } from "../words";
import { offersOf, withCeiling } from "./draft";
import styles from "./terms.module.css";

type Props = { offers: readonly CeilingOffer[]; value: readonly CeilingDraft[]; onChange: (value: CeilingDraft[]) => void; refused: Error | null };
/** Ceilings, off at first, each with what speaks for it and against it. */
export function Ceilings({ offers, value, onChange, refused }: Props) {
  const t = useWords();
  const wrong = useWrong(refused);
  return offersOf(offers).map((offer) => {
    const kind = offer.ceiling.rule.ceiling;
    const used = value.find((it) => it.rule.ceiling === kind);
    const put = (it: CeilingDraft) => onChange(withCeiling(value, it, true));
    const name = coded(t, "ceiling", codes[kind]);
    return (
      <div key={kind} className={styles.ceiling}>
        <Checkbox checked={used !== undefined} onChange={(on) => onChange(withCeiling(value, offer.ceiling, on))}>
          {offer.annualPercent === "" || name.includes(`${offer.annualPercent}%`) ? name : t.terms_ceiling({ name, percent: offer.annualPercent })}
        </Checkbox>
        {offer.notes.map((note) => (
          <p key={note} className={styles.soft}>{coded(t, "note", note)}</p>
        ))}
        {used && (
          <div className={styles.used}>
            {used.rule.ceiling === "privateLending" && (
              <DateField
                label={t.terms_contract_formed_on()}
                value={used.rule.contractFormedOn}
                onChange={(contractFormedOn) => put({ ...used, rule: { ceiling: "privateLending", contractFormedOn } })}
                error={wrong("ceilings.contractFormedOn")}
              />
            )}
            {used.rule.ceiling === "agreed" && (
              <Field label={t.rate_percent_year()} value={used.rule.percent} onChange={(percent) => put({ ...used, rule: { ceiling: "agreed", percent } })} error={wrong("ceilings.percent")} kind="figures" />
            )}
            <Field label={t.cap_why()} value={used.reason} onChange={(reason) => put({ ...used, reason })} error={wrong("ceilings.reason")} required />
            <Sources sources={offer.sources} />
          </div>
        )}
      </div>
    );
  });
}

/** Ceilings as the rule packs call them. */
const codes = { financialClaims: "financial_claims", privateLending: "private_lending", agreed: "agreed" } as const;
