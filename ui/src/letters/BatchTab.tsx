import { useQuery } from "@tanstack/react-query";

import { call, refusalNote, refusalOf, useAct, within } from "../host";
import { useKeys } from "../keys";
import { Button, ErrorNote, Kbd, Note, Panel } from "../kit";
import { useKept, useSession } from "../session";
import type { BatchLine, BatchPick, CaseSelection } from "../wire";
import { useWords } from "../words";
import { askOf, type BatchSeen, type BatchTyped, emptyLetter, nothingSeen, picksOf } from "./batch";
import styles from "./batch.module.css";
import { BatchEnd } from "./BatchEnd";
import { BatchForm } from "./BatchForm";
import { BatchChecking, BatchRunning } from "./BatchRunning";
import { BatchTable } from "./BatchTable";

type Props = { of: CaseSelection; /** The cases in words. */ said: string; onCases: () => void; onCase: (id: string) => void; onNumbers: () => void; onSettings: () => void };
/** Letters for the cases of a list: what to write, what keeps each back, the run, and what it left. Ctrl+Enter checks, then issues. */
export function BatchTab({ of, said, onCases, onCase, onNumbers, onSettings }: Props) {
  const t = useWords();
  const { today, documents } = useSession();
  const [kept, keep] = useKept<BatchTyped | null>("batch", null);
  const [seen, see] = useKept<BatchSeen>("list batch", nothingSeen);
  const typed = kept ?? { to: "debtor", draft: emptyLetter("", today), folder: null, pastLimitation: false, bothSides: false };
  const ask = askOf(of, typed, today);
  const asked = JSON.stringify(ask);
  const check = useAct("check_batch", { onDone: (checked) => see((it) => ({ ...it, asked, checked, leftOut: [], at: 0 })) });
  const run = useAct("run_batch");
  const { data: state } = useProgress(check.isPending || run.isPending);
  const folder = typed.folder ?? within(documents, t.batch_folder_name({ day: ask.draft.dated }));
  const fresh = seen.checked !== null && seen.asked === asked;
  const picks = fresh ? picksOf(seen.checked?.lines ?? [], seen.leftOut, typed.pastLimitation) : [];
  const issue = (those: readonly BatchPick[]) => {
    if (those.length === 0 || run.isPending) return;
    run.mutate({ picks: [...those], order: { draft: ask.draft, folder: folder.trim(), pastLimitation: typed.pastLimitation, bothSides: typed.bothSides } });
  };
  const look = () => {
    if (!check.isPending) check.mutate(ask);
  };
  const next = fresh ? () => issue(picks) : look;
  const busy = run.isPending || state?.running === true;
  const ended = busy ? null : state?.ended ?? null;
  const done = ended !== null && ended.id !== seen.seen ? ended : null;
  useKeys([{ keys: "ctrl+enter", label: fresh ? t.batch_run({ count: picks.length }) : t.batch_check(), act: () => !busy && done === null && next() }]);
  if (busy) return <div className={styles.one}><BatchRunning state={state} /></div>;
  if (done !== null) {
    const again = (those: readonly BatchPick[]) => run.mutate({ picks: [...those], order: done.order });
    return <div className={styles.one}><BatchEnd done={done} onAgain={again} onAnother={() => see(() => ({ ...nothingSeen, seen: done.id }))} onCase={onCase} onNumbers={onNumbers} /></div>;
  }
  const checking = check.isPending || state?.checking === true;
  const cancelled = check.error !== null && refusalOf(check.error).code === "cancelled";
  return (
    <div className={styles.page}>
      <div className={styles.side}>
        <Panel title={t.batch_title()}>
          <BatchForm
            typed={typed}
            said={said}
            fields={fresh ? seen.checked?.fields ?? [] : []}
            refused={check.error ?? run.error}
            onChange={(now) => keep(() => now)}
            onSubmit={next}
            onCases={onCases}
            folder={folder}
            running={fresh}
          >
            {!fresh && (
              <div className={styles.acts}>
                <Button type="submit" look="primary" icon="check" busy={checking}>{t.batch_check()} <Kbd keys="Ctrl+Enter" /></Button>
                <span className={styles.soft}>{t.batch_check_note()}</span>
              </div>
            )}
            {fresh && (
              <div className={styles.acts}>
                <Button type="submit" look="primary" icon="print" disabled={picks.length === 0 || folder.trim() === ""}>{t.batch_run({ count: picks.length })} <Kbd keys="Ctrl+Enter" /></Button>
                <Button onPress={look} busy={checking}>{t.batch_check()}</Button>
                <span className={styles.soft}>{t.batch_run_note()}</span>
              </div>
            )}
          </BatchForm>
        </Panel>
      </div>
      <div className={styles.found}>
        {check.error && !cancelled && <ErrorNote {...refusalNote(t, check.error)} />}
        {run.error && <ErrorNote {...refusalNote(t, run.error)} />}
        {checking ? <BatchChecking state={state} /> : seen.checked !== null && (
          <>
            {!fresh && <Note tone="warn" actions={<Button size="small" onPress={look}>{t.batch_check()}</Button>}>{t.batch_stale()}</Note>}
            {lacksSender(seen.checked.lines) && <Note tone="warn" actions={<Button size="small" onPress={onSettings}>{t.letters_missing_settings()}</Button>}>{t.cases_organisation_missing()}</Note>}
            <BatchTable checked={seen.checked} seen={seen} onSee={see} pastLimitation={typed.pastLimitation} onCase={onCase} />
          </>
        )}
      </div>
    </div>
  );
}

/** Whether what every letter says of its sender is missing. */
function lacksSender(lines: readonly BatchLine[]): boolean {
  return lines.some((it) => it.hold?.why === "incomplete" && it.hold.missing.some((fact) => fact.startsWith("organisation") || fact.startsWith("account")));
}

/** How far it is; asked again while something runs. */
function useProgress(running: boolean) {
  return useQuery({
    queryKey: ["batch_progress", {}],
    queryFn: async () => ({ ...(await call("batch_progress", {})), at: performance.now() }),
    refetchInterval: (query) => (running || query.state.data?.running === true || query.state.data?.checking === true ? 250 : false),
    refetchOnMount: "always",
  });
}
