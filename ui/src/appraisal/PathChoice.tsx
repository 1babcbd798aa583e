import { useId } from "react";

import { AxisTicks } from "../charts/AxisTicks";
import { RangeBar } from "../charts/RangeBar";
import { axisOf, position, type Range } from "../charts/scale";
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
  const axis = axisOf(paths.map(rangeOf));
  return (
    <div role="radiogroup" aria-label={t.compare_paths()} className={styles.options}>
      {ranked(paths).map((it) => (
        <label key={it.path} className={styles.option}>
          <input
            type="radio"
            className="visually-hidden"
            name={group}
            checked={it.path === value}
            aria-label={sentence(t.compare_option, pathWord(t, it.path), it)}
            onChange={() => onChange(it.path)}
          />
          <span className={styles.optionName}>
            <strong>{pathWord(t, it.path)}</strong>
            {it.path === recommended && <Badge tone="good">{t.compare_recommended()}</Badge>}
            {it.path === chosen && <Badge tone="accent">{t.compare_chosen_now()}</Badge>}
          </span>
          <RangeBar range={rangeOf(it)} axis={axis} chosen={it.path === value} />
          <span className={styles.optionFigure}>
            <Amount yuan={it.mean} strong />
            <span className={styles.soft}>{t.compare_loss()} {t.compare_percent({ percent: briefly(it.lossPercent, 1) })}</span>
          </span>
        </label>
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

/** Stopping spends nothing and receives nothing. */
const nothing: Range = { low: 0, mid: 0, high: 0, mean: 0 };

function rangeOf(it: PathAppraised): Range {
  return { low: position(it.p10), mid: position(it.p50), high: position(it.p90), mean: position(it.mean) };
}

type Say = (args: { path: string; mean: string; p10: string; p50: string; p90: string; loss: string }) => string;
function sentence(say: Say, path: string, it: PathAppraised): string {
  return say({ path, mean: it.mean, p10: it.p10, p50: it.p50, p90: it.p90, loss: briefly(it.lossPercent, 1) });
}
