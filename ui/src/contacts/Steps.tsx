import { useState } from "react";

import { channelName, FinishDialog, PostponeDialog } from "../casework";
import { useAsk } from "../host";
import { Badge, Button, Kbd, Panel } from "../kit";
import { useSession } from "../session";
import type { StepLine } from "../wire";
import { useWords } from "../words";
import styles from "./contacts.module.css";

type Props = { caseId: string; live: boolean; onPlan: () => void };
/** What is planned on the file. A file without a next step says so. */
export function Steps({ caseId, live, onPlan }: Props) {
  const t = useWords();
  const { today } = useSession();
  const { data } = useAsk("case_steps", { caseId });
  const [open, setOpen] = useState<{ act: "finish" | "postpone"; step: StepLine } | null>(null);
  const planned = data?.steps.filter((it) => it.doneOn === null) ?? [];
  return (
    <Panel title={t.steps_title()} actions={live && <Button size="small" look="primary" onPress={onPlan}>{t.step_plan()} <Kbd keys="S" /></Button>}>
      {data && planned.length === 0 && <p className={styles.soft}>{t.steps_none()}</p>}
      <ul className={styles.stack}>
        {planned.map((it) => (
          <li key={it.seq} className={styles.line}>
            <Badge tone={it.due < today ? "bad" : it.due === today ? "warn" : "plain"}>{it.due}</Badge>
            <span>{it.what}</span>
            {it.channel !== null && <span className={styles.soft}>{channelName(t, it.channel)}</span>}
            {it.owner !== null && <span className={styles.soft}>{it.owner}</span>}
            {it.every !== null && <span className={styles.soft}>{t.step_every_days({ days: it.every })}</span>}
            {it.postponed > 0 && <span className={styles.soft}>{t.step_postponed({ count: it.postponed })}</span>}
            {live && (
              <span className={styles.push}>
                <Button size="small" onPress={() => setOpen({ act: "finish", step: it })}>{t.step_finish()}</Button>{" "}
                <Button size="small" look="quiet" onPress={() => setOpen({ act: "postpone", step: it })}>{t.step_postpone()}</Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {open?.act === "finish" && <FinishDialog caseId={caseId} step={open.step.seq} what={open.step.what} onClose={() => setOpen(null)} />}
      {open?.act === "postpone" && <PostponeDialog caseId={caseId} step={open.step.seq} what={open.step.what} onClose={() => setOpen(null)} />}
    </Panel>
  );
}
