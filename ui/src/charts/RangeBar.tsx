import styles from "./charts.module.css";
import type { Axis, Range } from "./scale";

type Props = { range: Range; axis: Axis; chosen?: boolean };
/** One bar on a shared scale: P10 to P90, a tick at P50, a dot at the mean. The text beside it says the same. */
export function RangeBar({ range, axis, chosen = false }: Props) {
  const left = axis.place(range.low);
  const right = axis.place(range.high);
  return (
    <svg className={styles.bar} aria-hidden="true" data-chosen={chosen || undefined}>
      {axis.ticks.map((tick) => (
        <line key={tick} className={tick === 0 ? styles.zero : styles.guide} x1={`${axis.place(tick)}%`} x2={`${axis.place(tick)}%`} y1="0" y2="100%" />
      ))}
      <rect className={styles.span} x={`${left}%`} y="30%" width={`${Math.max(right - left, 0.4)}%`} height="40%" rx="3" />
      <line className={styles.middle} x1={`${axis.place(range.mid)}%`} x2={`${axis.place(range.mid)}%`} y1="18%" y2="82%" />
      <circle className={styles.mean} cx={`${axis.place(range.mean)}%`} cy="50%" r="4.5" />
    </svg>
  );
}
