import styles from "./charts.module.css";
import type { Axis } from "./scale";

type Props = { axis: Axis; write: (value: number) => string };
/** The numbers under a set of bars. */
export function AxisTicks({ axis, write }: Props) {
  const last = axis.ticks.length - 1;
  return (
    <svg className={styles.axis} aria-hidden="true">
      {axis.ticks.map((tick, place) => {
        const at = axis.place(tick);
        const anchor = place === 0 && at < 4 ? "start" : place === last && at > 96 ? "end" : "middle";
        return (
          <text key={tick} x={`${at}%`} y="70%" textAnchor={anchor}>
            {write(tick)}
          </text>
        );
      })}
    </svg>
  );
}
