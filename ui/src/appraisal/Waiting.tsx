import { titled } from "../casework/Clock";
import { Amount, Badge, Note, RowTh, showAmount, Table, Td, Th } from "../kit";
import type { AssetLevel, ExplainedRest, WaitingAct, WaitingWeighed } from "../wire";
import { useLanguage, useWords, type Words } from "../words";
import { pathWord } from "../words/paths";
import styles from "./appraisal.module.css";
import { restWords } from "./Explain";
import { briefly } from "./tried";
import { originTones, originWord } from "./words";

type Props = { it: WaitingWeighed };
/** Suing now against waiting for assets before the claim becomes time-barred, and what that rests on. */
export function Waiting({ it }: Props) {
  const t = useWords();
  const clock = titled(useLanguage(), it.clock);
  return (
    <>
      <h3>{t.waiting_title()}</h3>
      <Note tone={it.daysLeft < 0 || it.advice === "act" ? "warn" : "info"} title={adviceLine(t, it)}>
        <p>{t.waiting_clock({ clock, from: it.countedFrom, day: it.lastDay })}</p>
      </Note>
      <dl className={styles.figures}>
        <div><dt>{t.waiting_worth()}</dt><dd><Amount yuan={it.worth} /></dd></div>
        <div><dt>{t.waiting_month()}</dt><dd><Amount yuan={it.monthCosts} /></dd></div>
        <div><dt>{t.waiting_act_by()}</dt><dd>{it.actBy}</dd></div>
      </dl>
      <Table label={t.waiting_title()} dense>
        <thead>
          <tr>
            <Th>{t.waiting_level()}</Th>
            <Th figures>{t.waiting_chance()}</Th>
            <Th figures>{t.waiting_sue()}</Th>
            <Th figures>{t.waiting_wait_worth()}</Th>
            <Th>{t.waiting_now()}</Th>
            <Th>{t.waiting_by()}</Th>
            <Th figures>{t.waiting_letter()}</Th>
          </tr>
        </thead>
        <tbody>
          {it.levels.map((line) => (
            <tr key={line.level}>
              <RowTh>{levelWord(t, line.level)}</RowTh>
              <Td figures>{t.compare_percent({ percent: briefly(line.chancePercent, 1) })}</Td>
              <Td figures><Amount yuan={line.sue} /><br /><span className={styles.soft}>{pathWord(t, line.path)}</span></Td>
              <Td figures><Amount yuan={line.wait} /></Td>
              <Td>{actWord(t, line.now)}</Td>
              <Td>{line.interruptBy ?? "—"}</Td>
              <Td figures><Amount yuan={line.interruptWorth} /></Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <details className={styles.group}>
        <summary>{t.waiting_rests()}</summary>
        <ul className={styles.sources}>{it.rests.map((rest, at) => <Rest key={at} rest={rest} />)}</ul>
      </details>
    </>
  );
}

function Rest({ rest }: { rest: ExplainedRest }) {
  const t = useWords();
  const { name, value, origin } = restWords(t, rest);
  return <li>{name} <span className={styles.soft}>{value}</span> {origin !== null && <Badge tone={originTones[origin]}>{originWord(t, origin)}</Badge>}</li>;
}

function adviceLine(t: Words, it: WaitingWeighed): string {
  if (it.daysLeft < 0) return t.waiting_passed();
  const lines = {
    act: () => t.waiting_act({ cost: showAmount(it.monthCosts, "yuan"), by: it.actBy }),
    wait: () => t.waiting_wait({ worth: showAmount(it.worth, "yuan"), by: it.actBy }),
    lapse: () => t.waiting_lapse({ by: it.actBy }),
  } satisfies Record<WaitingWeighed["advice"], () => string>;
  return lines[it.advice]();
}

function levelWord(t: Words, level: AssetLevel): string {
  const names = { none: t.asset_level_none, some: t.asset_level_some, most: t.asset_level_most } satisfies Record<AssetLevel, () => string>;
  return names[level]();
}

function actWord(t: Words, act: WaitingAct): string {
  const names = { sue: t.waiting_act_sue, wait: t.waiting_act_wait, interrupt: t.waiting_act_interrupt, lapse: t.waiting_act_lapse } satisfies Record<WaitingAct, () => string>;
  return names[act]();
}
