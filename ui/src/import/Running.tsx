import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { call } from "../host";
import { Button, Panel, ProgressBar } from "../kit";
import { useWords } from "../words";
import styles from "./import.module.css";

/** How far the import is; it can be cancelled and then leaves no trace. */
export function Running() {
  const t = useWords();
  const [cancelling, setCancelling] = useState(false);
  const { data } = useQuery({ queryKey: ["import_progress", {}], queryFn: () => call("import_progress", {}), refetchInterval: 200, gcTime: 0 });
  const cancel = () => {
    setCancelling(true);
    void call("cancel_import", {});
  };
  return (
    <Panel title={t.import_running()}>
      <ProgressBar label={t.import_running()} done={data?.done ?? 0} of={data?.of ?? 0} />
      <p className={styles.soft} role="status">{data && data.of > 0 ? t.import_progress({ done: data.done, of: data.of }) : ""}</p>
      <div><Button busy={cancelling} onPress={cancel}>{cancelling ? t.import_cancelling() : t.import_cancel()}</Button></div>
    </Panel>
  );
}
