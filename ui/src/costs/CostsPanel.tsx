import { useState } from "react";

import { costKind } from "../claim";
import { refusalNote, useAsk } from "../host";
import { useKeys } from "../keys";
import { Amount, Button, ErrorNote, Note, Panel, RowTh, showAmount, Skeleton, Table, Td, Th } from "../kit";
import type { CostsShown } from "../wire";
import { useWords } from "../words";
import styles from "./costs.module.css";
import { TimeDialog } from "./TimeDialog";

type Props = { caseId: string; live: boolean; onReverse: (seq: number) => void };
/** What the file cost so far, by kind, beside what was approved; the time of our own people. `G` `W` records time. */
export function CostsPanel({ caseId, live, onReverse }: Props) {
  const t = useWords();
  const { data, error } = useAsk("case_costs", { caseId });
  const [open, setOpen] = useState(false);
  useKeys([{ keys: "g>w", label: t.time_record(), act: () => live && setOpen(true), palette: true }]);
  return (
    <Panel title={t.costs_title()} actions={live && <Button size="small" onPress={() => setOpen(true)}>{t.time_record()}</Button>}>
      {error && <ErrorNote {...refusalNote(t, error)} />}
      {!error && !data && <Skeleton rows={3} label={t.kit_loading()} />}
      {data && <Kinds costs={data} />}
      {data && data.times.length > 0 && (
        <ul className={styles.times} aria-label={t.time_record()}>
          {data.times.map((it) => (
            <li key={it.seq}>
              <span>{it.on}</span> <strong>{t.costs_minutes({ minutes: it.minutes })}</strong> <span>{it.by}</span> <span>{it.what}</span>
              {live && <Button size="small" look="quiet" label={`${t.reverse_title({ seq: String(it.seq) })}${t.colon()}${it.what}`} onPress={() => onReverse(it.seq)}>{t.reverse_act()}</Button>}
            </li>
          ))}
        </ul>
      )}
      {open && <TimeDialog caseId={caseId} onClose={() => setOpen(false)} />}
    </Panel>
  );
}

function Kinds({ costs }: { costs: CostsShown }) {
  const t = useWords();
  const over = costs.left?.startsWith("-") ?? false;
  return (
    <>
      {costs.lines.length === 0 ? <p className={styles.soft}>{t.costs_none()}</p> : (
        <Table label={t.costs_title()} dense>
          <thead>
            <tr>
              <Th>{t.cost_kind()}</Th>
              <Th figures>{t.ledger_receipt_amount()}</Th>
              <Th figures>{t.costs_recoverable()}</Th>
              <Th figures>{t.cost_state_advanced()}</Th>
              <Th figures>{t.cost_state_unpaid()}</Th>
            </tr>
          </thead>
          <tbody>
            {costs.lines.map((it) => (
              <tr key={it.kind ?? ""}>
                <RowTh>{costKind(t, it.kind)} <span className={styles.soft}>{t.costs_count({ count: it.count })}</span></RowTh>
                <Td figures><Amount yuan={it.amount} /></Td>
                <Td figures><Amount yuan={it.recoverable} /></Td>
                <Td figures><Amount yuan={it.advanced} /></Td>
                <Td figures><Amount yuan={it.unpaid} /></Td>
              </tr>
            ))}
            <tr>
              <RowTh>{t.costs_total()}</RowTh>
              <Td figures><strong><Amount yuan={costs.total} /></strong></Td>
              <Td figures><Amount yuan={costs.recoverable} /></Td>
              <Td /><Td />
            </tr>
          </tbody>
        </Table>
      )}
      {costs.budget !== null && costs.left !== null && (over
        ? <Note tone="warn">{t.costs_over({ budget: showAmount(costs.budget), over: showAmount(costs.left.slice(1)) })}</Note>
        : <p>{t.costs_within({ budget: showAmount(costs.budget), left: showAmount(costs.left) })}</p>)}
      {costs.minutes > 0 && <p>{t.costs_time({ spent: t.costs_minutes({ minutes: costs.minutes }) })} <span className={styles.soft}>{t.costs_time_note()}</span></p>}
    </>
  );
}
