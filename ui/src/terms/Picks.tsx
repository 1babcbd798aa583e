import { Group, OrderFields, Pair, useWrong } from "../claim";
import { AmountField, Button, DateField, Field, Select } from "../kit";
import type { CeilingOffer, HeadName, LossDraft, RoundingAt, RoundingMode, TermsDraft } from "../wire";
import { useWords } from "../words";
import { headName } from "../words/heads";
import { Ceilings } from "./Ceilings";
import { type DamagesHow, damagesOf, running } from "./draft";
import { RunningFields } from "./RunningFields";
import styles from "./terms.module.css";

type Props = { terms: TermsDraft; offers: readonly CeilingOffer[]; heads: readonly HeadName[]; refused: Error | null; onChange: (part: Partial<TermsDraft>) => void };
/** What is picked instead of typing rules. */
export function Picks({ terms, offers, heads, refused, onChange }: Props) {
  const t = useWords();
  const wrong = useWrong(refused);
  return (
    <>
      <Group title={t.head_interest()}>
        <Select
          label={t.terms_charge()}
          value={terms.occupancy === null ? "none" : "runs"}
          onChange={(key) => onChange({ occupancy: key === "none" ? null : running() })}
          options={[{ key: "none", text: t.terms_none() }, { key: "runs", text: t.terms_runs() }]}
        />
        {terms.occupancy && <RunningFields value={terms.occupancy} onChange={(occupancy) => onChange({ occupancy })} name="occupancy" wrong={wrong} />}
      </Group>
      <Group title={t.head_damages()}>
        <Damages terms={terms} onChange={onChange} wrong={wrong} />
        {terms.damages !== null && <Loss terms={terms} onChange={onChange} wrong={wrong} />}
      </Group>
      <Group title={t.ledger_caps()}>
        <Ceilings offers={offers} value={terms.ceilings} onChange={(ceilings) => onChange({ ceilings })} refused={refused} />
      </Group>
      <Group title={t.terms_order()}>
        <Order terms={terms} heads={heads} onChange={onChange} wrong={wrong} />
      </Group>
      <Group title={t.terms_rounding()}>
        <Pair>
          <Select<RoundingMode> label={t.terms_rounding_mode()} value={terms.rounding} onChange={(rounding) => onChange({ rounding })} options={[{ key: "halfUp", text: t.rounding_half_up() }, { key: "halfEven", text: t.rounding_half_even() }]} />
          <Select<RoundingAt> label={t.terms_rounding_at()} value={terms.roundingAt} onChange={(roundingAt) => onChange({ roundingAt })} options={[{ key: "posting", text: t.rounding_at_posting() }, { key: "segment", text: t.rounding_at_segment() }]} />
        </Pair>
      </Group>
    </>
  );
}

type PartProps = Pick<Props, "terms" | "onChange"> & { wrong: (name: string) => string | undefined };
function Damages({ terms: { damages }, onChange, wrong }: PartProps) {
  const t = useWords();
  return (
    <>
      <Pair>
        <Select<DamagesHow>
          label={t.terms_damages()}
          value={damages?.how ?? "none"}
          onChange={(how) => onChange({ damages: damagesOf(how) })}
          options={[{ key: "none", text: t.terms_none() }, { key: "running", text: t.damages_running() }, { key: "oncePercent", text: t.damages_once_percent() }, { key: "onceAmount", text: t.damages_once_amount() }]}
        />
        {damages?.how === "oncePercent" && <Field label={t.damages_percent()} value={damages.percent} onChange={(percent) => onChange({ damages: { ...damages, percent } })} error={wrong("damages.percent")} kind="figures" />}
        {damages?.how === "onceAmount" && <AmountField label={t.payment_amount()} value={damages.amount} onChange={(amount) => onChange({ damages: { ...damages, amount } })} error={wrong("damages.amount")} />}
        {damages !== null && damages.how !== "running" && (
          <DateField label={t.charge_due_on()} hint={t.damages_due_hint()} value={damages.dueOn} onChange={(dueOn) => onChange({ damages: { ...damages, dueOn } })} error={wrong("damages.dueOn")} />
        )}
      </Pair>
      {damages?.how === "running" && <RunningFields value={damages.running} onChange={(it) => onChange({ damages: { how: "running", running: it } })} name="damages" wrong={wrong} />}
    </>
  );
}

/** How the loss is stated that damages are held against. */
function Loss({ terms: { loss }, onChange, wrong }: PartProps) {
  const t = useWords();
  const turn = (key: "none" | LossDraft["loss"]) => onChange({ loss: key === "none" ? null : key === "amount" ? { loss: key, amount: "" } : { loss: key, running: running() } });
  return (
    <>
      <Pair>
        <Select
          label={t.terms_loss()}
          hint={t.terms_loss_hint()}
          value={loss?.loss ?? "none"}
          onChange={turn}
          options={[{ key: "none", text: t.loss_unstated() }, { key: "rate", text: t.loss_rate() }, { key: "amount", text: t.loss_amount() }]}
        />
        {loss?.loss === "amount" && <AmountField label={t.payment_amount()} value={loss.amount} onChange={(amount) => onChange({ loss: { loss: "amount", amount } })} error={wrong("loss.amount")} />}
      </Pair>
      {loss?.loss === "rate" && <RunningFields value={loss.running} onChange={(it) => onChange({ loss: { loss: "rate", running: it } })} name="loss" wrong={wrong} />}
    </>
  );
}

function Order({ terms, heads, onChange, wrong }: PartProps & { heads: readonly HeadName[] }) {
  const t = useWords();
  const named = heads.map((it) => ({ id: it.id, name: headName(t, it) }));
  const { orderTurns } = terms;
  return (
    <>
      <OrderFields label={t.terms_order()} order={terms.order} heads={named} onChange={(order) => onChange({ order })} error={wrong("order")} />
      {orderTurns.map((turn, place) => (
        // Turns have no name but their place.
        <div key={place} className={styles.turn}>
          <DateField label={t.terms_turn_from()} value={turn.from} onChange={(from) => onChange({ orderTurns: orderTurns.with(place, { ...turn, from }) })} error={wrong("orderTurns.from")} />
          <OrderFields label={t.terms_turn_order()} order={turn.order} heads={named} onChange={(order) => onChange({ orderTurns: orderTurns.with(place, { ...turn, order }) })} error={wrong("orderTurns.order")} />
          <Button icon="close" label={t.terms_turn_drop()} onPress={() => onChange({ orderTurns: orderTurns.toSpliced(place, 1) })} />
        </div>
      ))}
      <div>
        <Button size="small" icon="plus" onPress={() => onChange({ orderTurns: [...orderTurns, { from: "", order: { order: "principalFirst" } }] })}>{t.terms_turn_add()}</Button>
      </div>
    </>
  );
}
