import { type ReactNode, use } from "react";

import { useLatest } from "../host";
import { Button, Kbd, showAmount, UnitContext } from "../kit";
import type { CaseList as Found, CaseSelection } from "../wire";
import { useWords } from "../words";
import styles from "./cases.module.css";

type Props = {
  list: Found | undefined;
  narrowed: boolean;
  unit: string;
  asOf: string;
  selection: CaseSelection | null;
  onClear: () => void;
  /** Left out where whoever works here may not. */
  onAssign: (() => void) | null;
  onStep: (() => void) | null;
  onTags: (() => void) | null;
  acts: ((selection: CaseSelection, count: number) => ReactNode) | undefined;
};
/** What the list comes to; with rows chosen, what those come to and what can be done with them. */
export function Foot({ list, narrowed, unit, asOf, selection, onClear, onAssign, onStep, onTags, acts }: Props) {
  const t = useWords();
  const shown = use(UnitContext);
  const [{ data }] = useLatest("sum_selection", { selection: selection ?? { of: "picked", ids: [] }, asOf }, { enabled: selection !== null });
  const said = list && { total: list.total, compensated: showAmount(list.compensated, shown), unit };
  if (selection === null || !data) return <div className={styles.totals} role="status">{said && (narrowed ? t.cases_total_found(said) : t.cases_total(said))}</div>;
  const sums = { count: data.count, compensated: showAmount(data.compensated, shown), received: showAmount(data.received, shown), unit };
  return (
    <div className={styles.chosenFoot}>
      <span role="status">{data.balance === null ? t.cases_chosen_without(sums) : t.cases_chosen({ ...sums, balance: showAmount(data.balance, shown) })}</span>
      <span className={styles.space} />
      {acts?.(selection, data.count)}
      {onAssign && <Button size="small" onPress={onAssign}>{t.bulk_assign()} <Kbd keys="A" /></Button>}
      {onStep && <Button size="small" onPress={onStep}>{t.bulk_step()} <Kbd keys="N" /></Button>}
      {onTags && <Button size="small" onPress={onTags}>{t.tags_edit()}</Button>}
      <Button size="small" look="quiet" icon="close" onPress={onClear}>{t.cases_choose_none()}</Button>
    </div>
  );
}
