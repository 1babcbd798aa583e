import { useState } from "react";

import { call } from "../host";
import { Button, Panel, ProgressBar } from "../kit";
import type { BatchProgress } from "../wire";
import { useWords } from "../words";
import { paceOf } from "./batch";
import styles from "./batch.module.css";

type Timed = BatchProgress & { at: number };

/** How far the check is; it can be cancelled and has written nothing. */
export function BatchChecking({ state }: { state: Timed | undefined }) {
  const t = useWords();
  return (
    <Panel title={t.batch_checking()}>
      <div className={styles.running}>
        <ProgressBar label={t.batch_checking()} done={state?.done ?? 0} of={state?.of ?? 0} />
        {state && state.of > 0 && <p className={styles.soft} role="status">{t.batch_checking_count({ done: state.done, of: state.of })}</p>}
        <Cancel />
      </div>
    </Panel>
  );
}

/** How far the run is, how fast it goes and how long it still takes; cancelling keeps what was issued. */
export function BatchRunning({ state }: { state: Timed | undefined }) {
  const t = useWords();
  const [first, setFirst] = useState<{ at: number; done: number } | null>(null);
  const shown = state?.running === true && state.of > 0 ? state : null;
  if (shown !== null && first === null) setFirst({ at: shown.at, done: shown.done });
  const pace = shown !== null && first !== null ? paceOf(first, shown) : null;
  return (
    <Panel title={t.batch_running()}>
      <div className={styles.running}>
        <ProgressBar label={t.batch_running()} done={shown?.done ?? 0} of={shown?.of ?? 0} />
        {shown !== null && <p role="status">{t.batch_running_count({ done: shown.done, of: shown.of })}{pace !== null && <span className={styles.soft}> · {t.batch_running_rate(pace)}</span>}</p>}
        <p className={styles.soft}>{t.batch_running_note()}</p>
        <Cancel />
      </div>
    </Panel>
  );
}

function Cancel() {
  const t = useWords();
  const [cancelling, setCancelling] = useState(false);
  const cancel = () => {
    setCancelling(true);
    void call("cancel_batch", {}).catch(() => setCancelling(false));
  };
  return <div><Button busy={cancelling} onPress={cancel} autoFocus>{cancelling ? t.batch_cancelling() : t.kit_cancel()}</Button></div>;
}
