import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";

import { call } from "../host";
import { Button, Panel, ProgressBar } from "../kit";
import { useWords } from "../words";
import styles from "./import.module.css";

/** How far the dry run or the import is; it can be cancelled and then leaves no trace. */
export function Running({ title }: { title: string }) {
  const t = useWords();
  const [cancelling, setCancelling] = useState(false);
  const { data } = useQuery({ queryKey: ["import_progress", {}], queryFn: () => call("import_progress", {}), refetchInterval: 200, gcTime: 0 });
  const cancel = () => {
    setCancelling(true);
    void call("cancel_import", {}).catch(() => setCancelling(false));
  };
  return (
    <Panel title={title}>
      <div className={styles.running}>
        <ProgressBar label={title} done={data?.done ?? 0} of={data?.of ?? 0} />
        <p className={styles.soft}>{data && data.of > 0 ? t.import_progress({ done: data.done, of: data.of }) : t.import_reading()}</p>
        <div><Button busy={cancelling} onPress={cancel} autoFocus>{cancelling ? t.import_cancelling() : t.kit_cancel()}</Button></div>
      </div>
    </Panel>
  );
}

/** True once something has been going on for longer than an instant. */
export function useLate(on: boolean, ms = 400): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!on) return;
    const timer = setTimeout(() => setLate(true), ms);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [on, ms]);
  return on && late;
}
