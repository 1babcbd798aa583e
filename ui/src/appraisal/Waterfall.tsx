import { axisOf, position } from "../charts/scale";
import { Amount, RowTh, Table, Td, Th } from "../kit";
import type { WorthStep } from "../wire";
import { useWords } from "../words";
import styles from "./appraisal.module.css";
import { stepWord } from "./words";

type Props = { steps: readonly WorthStep[] };
/** From the claim down to what the path is worth: what each step takes, and where it leaves off. The table says the same. */
export function Waterfall({ steps }: Props) {
  const t = useWords();
  const spans = spansOf(steps);
  const axis = axisOf(spans.map(([low, high]) => ({ low, mid: low, high, mean: high })));
  return (
    <Table label={t.compare_steps()} dense>
      <thead>
        <tr>
          <Th>{t.compare_step()}</Th>
          <Th>{t.compare_plot()}</Th>
          <Th figures>{t.compare_cost_amount()}</Th>
        </tr>
      </thead>
      <tbody>
        {steps.map((line, at) => {
          const [low, high] = spans[at] ?? [0, 0];
          const whole = line.step === "claim" || line.step === "net";
          return (
            <tr key={line.step}>
              <RowTh>{stepWord(t, line.step)}</RowTh>
              <Td>
                <svg className={styles.fall} aria-hidden="true" data-step={whole ? "whole" : line.amount.startsWith("-") ? "less" : "more"}>
                  <line x1={`${axis.zero}%`} x2={`${axis.zero}%`} y1="0" y2="100%" />
                  <rect x={`${axis.place(low)}%`} y="22%" width={`${Math.max(axis.place(high) - axis.place(low), 0.4)}%`} height="56%" rx="2" />
                </svg>
              </Td>
              <Td figures><Amount yuan={line.amount} strong={whole} /></Td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

/** Where each step begins and ends on the screen. */
export function spansOf(steps: readonly WorthStep[]): [number, number][] {
  let left = 0;
  return steps.map(({ step, amount }) => {
    const size = position(amount);
    const [from, to] = step === "claim" || step === "net" ? [0, size] : [left, left + size];
    left = to;
    return [Math.min(from, to), Math.max(from, to)];
  });
}
