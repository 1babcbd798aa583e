import { useState } from "react";

import { call, refusalNote, useAsk } from "../host";
import { Amount, Button, ErrorNote, Note, Panel, showAmount, Skeleton } from "../kit";
import type { AssumptionLine, PathsWeighed, Swing, Tried } from "../wire";
import { useWords } from "../words";
import styles from "./appraisal.module.css";
import { crossingOf, LeverCurve } from "./LeverCurve";
import { useRested } from "./live";
import { briefly, type Typed } from "./tried";
import { Waiting } from "./Waiting";
import { assumptionUnit, assumptionWord } from "./words";

/** Levers that are offered. */
const shown = 6;

type Props = {
  caseId: string;
  asOf: string;
  tried: Tried[];
  lines: readonly AssumptionLine[];
  typed: Typed;
  onType: (id: string, text: string) => void;
};
/** How to go about it, how firm the figures are, and what moves them most. */
export function Weighing({ caseId, asOf, tried, lines, typed, onType }: Props) {
  const t = useWords();
  const inForce = useAsk("weigh_paths", { caseId, asOf, tried: [] }, { keep: true });
  const rested = useRested("weigh_paths", { caseId, asOf, tried }, tried.length > 0);
  const weighed = tried.length > 0 && rested.data !== undefined ? rested : inForce;
  const [lever, setLever] = useState<string | null>(null);
  const snap = async (id: string) => {
    const value = crossingOf(await call("draw_lever", { caseId, asOf, tried, id }));
    if (value !== null) onType(id, value);
  };
  if (weighed.error) return <ErrorNote {...refusalNote(t, weighed.error)} />;
  if (weighed.data === undefined) return <Panel title={t.compare_weigh()}><Skeleton rows={5} label={t.compare_weighing()} /></Panel>;
  const it = weighed.data;
  return (
    <Panel title={t.compare_weigh()}>
      <FirstMove it={it} />
      <dl className={styles.figures}>
        <div><dt>{t.compare_sequencing()}</dt><dd><Amount yuan={it.valueOfSequencing} /></dd></div>
        <div><dt>{t.compare_knowing()}</dt><dd><Amount yuan={it.valueOfKnowing} /></dd></div>
        <div><dt>{t.compare_equal_fee()}</dt><dd><Amount yuan={it.equalFixedFee} /></dd></div>
        <div><dt>{t.compare_equal_share()}</dt><dd>{it.equalSharePercent === null ? t.compare_equal_share_none() : t.compare_percent({ percent: it.equalSharePercent })}</dd></div>
        <div><dt>{t.compare_band()}</dt><dd>± <Amount yuan={it.parameterBand} /></dd></div>
        <div><dt>{t.compare_evidence()}</dt><dd>{t.compare_percent({ percent: briefly(it.evidencePercent, 1) })}</dd></div>
      </dl>
      {it.waiting && <Waiting it={it.waiting} />}
      <h3>{t.compare_swings()}</h3>
      <ul>
        {(inForce.data ?? it).swings.slice(0, shown).map((before) => {
          // Levers stay where they are while one of them is dragged, however their strength changes.
          const swing = it.swings.find((now) => now.id === before.id) ?? before;
          return <Lever key={swing.id} swing={swing} line={lines.find((line) => line.id === swing.id)} text={typed[swing.id]} onType={onType} onCurve={() => setLever(swing.id)} onSnap={() => void snap(swing.id)} />;
        })}
      </ul>
      {lever !== null && <LeverCurve caseId={caseId} asOf={asOf} tried={tried} id={lever} />}
    </Panel>
  );
}

function FirstMove({ it }: { it: PathsWeighed }) {
  const t = useWords();
  const behind = it.firstMoveLead.startsWith("-");
  const said = { lead: showAmount(it.firstMoveLead.replace("-", ""), "yuan"), assumed: briefly(it.firstMoveAssumed, 1) };
  return (
    <Note title={behind ? t.compare_first_move_sue(said) : t.compare_first_move_demand(said)}>
      <p>{it.firstMoveThreshold === null ? t.compare_first_move_always() : t.compare_first_move_threshold({ threshold: briefly(it.firstMoveThreshold, 1) })}</p>
    </Note>
  );
}

type LeverProps = { swing: Swing; line: AssumptionLine | undefined; text: string | undefined; onType: (id: string, text: string) => void; onCurve: () => void; onSnap: () => void };
/** One lever: its name, a slider over its range, and what the best path is worth a little below and above. Home goes to where two paths cross. */
function Lever({ swing, line, text, onType, onCurve, onSnap }: LeverProps) {
  const t = useWords();
  const name = assumptionWord(t, swing.id);
  return (
    <li className={styles.swing}>
      <span>{name}</span>
      {line && (
        <input
          type="range"
          aria-label={name}
          min={line.minimum}
          max={line.maximum}
          step={line.unit === "months" || line.unit === "count" ? 1 : 0.5}
          value={text ?? line.value}
          onChange={(event) => onType(swing.id, event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Home") return;
            event.preventDefault();
            onSnap();
          }}
        />
      )}
      {line && <output className={styles.lever}>{text ?? line.value} {assumptionUnit(t, line)}</output>}
      <span className={styles.soft}>{t.compare_swing_range({ low: showAmount(swing.lowWorth, "yuan"), high: showAmount(swing.highWorth, "yuan") })}</span>
      <Button size="small" look="quiet" label={`${t.compare_lever_show()}: ${name}`} onPress={onCurve}>{t.compare_lever_show()}</Button>
    </li>
  );
}
