import styles from "./charts.module.css";
import type { Axis } from "./scale";

type Props = { axis: Axis; write: (value: number) => string };
/** The numbers under a set of bars. The outermost may reach beyond them; leave room at both sides. */
export function AxisTicks({ axis, write }: Props) {
  return (
    <svg className={styles.axis} aria-hidden="true">
      {axis.ticks.map((tick) => (
        <text key={tick} x={`${axis.place(tick)}%`} y="70%" textAnchor="middle">
          {write(tick)}
        </text>
      ))}
    </svg>
  );
}
