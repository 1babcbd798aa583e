import { useSyncExternalStore } from "react";

import { useWords } from "../words";
import { Button } from "./Button";
import { Icon } from "./Icon";
import { dropToast, type Toast, toasts } from "./toast";
import styles from "./Toasts.module.css";

const icons = { good: "check", bad: "alert", plain: "info" } as const;

/** Where the latest message appears, below any dialog: a polite live region that is always there. Ctrl+Z reaches the ones before it, too. */
export function Toasts() {
  const t = useWords();
  const shown = useSyncExternalStore(toasts.watch, toasts.current);
  return (
    <div className={styles.region} role="region" aria-label={t.kit_messages()}>
      <div role="status" aria-live="polite">{shown.slice(-1).map((it) => <One key={it.id} it={it} />)}</div>
    </div>
  );
}

function One({ it }: { it: Toast }) {
  const t = useWords();
  return (
    <div className={`${styles.toast ?? ""} ${styles[it.tone] ?? ""}`}>
      <Icon name={icons[it.tone]} />
      <div className={styles.words}>
        <p>{it.text}</p>
        {it.detail !== undefined && <p className={styles.detail}>{it.detail}</p>}
      </div>
      {it.undo && (
        <Button
          size="small"
          icon="undo"
          label={`${t.kit_undo()}${t.colon()}${it.text}`}
          onPress={() => it.undo?.()}
        >
          {t.kit_undo()}
        </Button>
      )}
      <Button size="small" look="quiet" icon="close" label={t.kit_close()} onPress={() => dropToast(it.id)} />
    </div>
  );
}
