import styles from "./charts.module.css";
import { axisOf } from "./scale";

type Line = { readonly name: string; readonly values: readonly number[] };
type Props = { label: string; lines: readonly [Line, Line]; write: (value: number) => string };
/** Two lines over the same points, from left to right. A table beside it says the same. */
export function Lines({ label, lines, write }: Props) {
  const all = lines.flatMap((it) => it.values).map((value) => ({ low: value, mid: value, high: value, mean: value }));
  const axis = axisOf(all);
  const at = (values: readonly number[]) =>
    values.map((value, place) => `${(place / Math.max(values.length - 1, 1)) * 100},${100 - axis.place(value)}`).join(" ");
  return (
    <svg className={styles.lines} role="img" aria-label={label} viewBox="0 0 100 100" preserveAspectRatio="none">
      <title>{axis.ticks.map(write).join(" · ")}</title>
      {axis.ticks.map((tick) => (
        <line key={tick} className={tick === 0 ? styles.zero : styles.guide} x1="0" x2="100" y1={100 - axis.place(tick)} y2={100 - axis.place(tick)} />
      ))}
      <polyline className={styles.first} points={at(lines[0].values)} />
      <polyline className={styles.second} points={at(lines[1].values)} />
    </svg>
  );
}

/** Where the two lines change places, as the point before and the point after; `null` where they never do. */
export function crossing(one: readonly number[], other: readonly number[]): readonly [number, number] | null {
  for (let at = 1; at < one.length; at += 1) {
    const before = (one[at - 1] ?? 0) - (other[at - 1] ?? 0);
    const after = (one[at] ?? 0) - (other[at] ?? 0);
    if (before !== 0 && before * after <= 0) return [at - 1, at];
  }
  return null;
}
