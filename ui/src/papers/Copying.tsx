import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { call } from "../host";
import { Button, ProgressBar } from "../kit";
import { useWords } from "../words";
import styles from "./papers.module.css";
import { showSize } from "./size";

/** How far the copy is; it can be stopped and then leaves no trace. */
export function Copying({ label }: { label: string }) {
  const t = useWords();
  const [stopping, setStopping] = useState(false);
  const { data } = useQuery({ queryKey: ["copying_progress", {}], queryFn: () => call("copying_progress", {}), refetchInterval: 200, gcTime: 0 });
  const stop = () => {
    setStopping(true);
    void call("stop_copying", {}).catch(() => setStopping(false));
  };
  const kib = (amount: number) => showSize(String(amount * 1024));
  return (
    <div className={styles.copying}>
      <ProgressBar label={label} done={data?.done ?? 0} of={data?.of ?? 0} />
      <p className={styles.soft}>{data && data.of > 0 ? t.papers_copying({ done: kib(data.done), of: kib(data.of) }) : label}</p>
      <Button size="small" busy={stopping} onPress={stop}>{stopping ? t.papers_stopping() : t.papers_stop()}</Button>
    </div>
  );
}
