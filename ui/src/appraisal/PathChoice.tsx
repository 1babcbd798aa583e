import { useId } from "react";

import { AxisTicks } from "../charts/AxisTicks";
import { RangeBar } from "../charts/RangeBar";
import { type Axis, axisBetween, endsOf, position, type Range } from "../charts/scale";
import { Amount, Badge } from "../kit";
import type { Candidate, PathAppraised, RecoveryPath, Unit } from "../wire";
import { useWords } from "../words";
import { pathWord } from "../words/paths";
import styles from "./appraisal.module.css";
import { axisFigure, ranked } from "./figures";
import { briefly } from "./tried";

type Props = {
  paths: readonly PathAppraised[];
  value: RecoveryPath;
  recommended: Candidate | null;
  chosen: RecoveryPath | null;
  unit: Unit;
  onChange: (path: RecoveryPath) => void;
};
/** The paths as options on one scale. Arrows move between them, Enter chooses the one that has the focus. */
export function PathChoice({ paths, value, recommended, chosen, unit, onChange }: Props) {
  const t = useWords();
  const group = useId();
  // A lever that leaves the ends where they are leaves the scale, and with it every bar it does not move.
  const [from, to] = endsOf(paths.map(rangeOf));
  const axis = axisBetween(from, to);
  return (
    <div role="radiogroup" aria-label={t.compare_paths()} className={styles.options}>
      {ranked(paths).map((it) => (
        <Option key={it.path} it={it} axis={axis} group={group} marked={it.path === value} recommended={it.path === recommended} chosen={it.path === chosen} onChange={onChange} />
      ))}
      <div className={styles.baseline}>
        <span className={styles.optionName}>{t.compare_baseline()}</span>
        <RangeBar range={nothing} axis={axis} />
        <span className={styles.optionFigure}><Amount yuan="0.00" /></span>
      </div>
      <div className={styles.axisRow}>
        <AxisTicks axis={axis} write={(figure) => axisFigure(figure, unit)} />
      </div>
    </div>
  );
}

type OptionProps = { it: PathAppraised; axis: Axis; group: string; marked: boolean; recommended: boolean; chosen: boolean; onChange: (path: RecoveryPath) => void };
/** One path. Its figures are named beside the button and not on it: React takes a radio button out of its group and puts it back whenever one of its attributes changes. */
function Option({ it, axis, group, marked, recommended, chosen, onChange }: OptionProps) {
  const t = useWords();
  const name = pathWord(t, it.path);
  return (
    <label className={styles.option}>
      <Choice group={group} path={it.path} marked={marked} onChange={onChange} />
      <span id={`${group}${it.path}`} className="visually-hidden">{sentence(t.compare_option, name, it)}</span>
      <span className={styles.optionName}>
        <strong>{name}</strong>
        {recommended && <Badge tone="good">{t.compare_recommended()}</Badge>}
        {chosen && <Badge tone="accent">{t.compare_chosen_now()}</Badge>}
      </span>
      <RangeBar range={rangeOf(it)} axis={axis} chosen={marked} />
      <span className={styles.optionFigure}>
        <Amount yuan={it.mean} strong />
        <span className={styles.soft}>{t.compare_loss()} {t.compare_percent({ percent: briefly(it.lossPercent, 1) })}</span>
      </span>
    </label>
  );
}

type ChoiceProps = { group: string; path: RecoveryPath; marked: boolean; onChange: (path: RecoveryPath) => void };
function Choice({ group, path, marked, onChange }: ChoiceProps) {
  return <input type="radio" className="visually-hidden" name={group} checked={marked} aria-labelledby={`${group}${path}`} onChange={() => onChange(path)} />;
}

/** Stopping spends nothing and receives nothing. */
const nothing: Range = { low: 0, mid: 0, high: 0, mean: 0 };

function rangeOf(it: PathAppraised): Range {
  return { low: position(it.p10), mid: position(it.p50), high: position(it.p90), mean: position(it.mean) };
}

type Say = (args: { path: string; mean: string; p10: string; p50: string; p90: string; loss: string }) => string;
function sentence(say: Say, path: string, it: PathAppraised): string {
  return say({ path, mean: it.mean, p10: it.p10, p50: it.p50, p90: it.p90, loss: briefly(it.lossPercent, 1) });
}
