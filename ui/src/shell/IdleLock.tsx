import { useEffect, useState } from "react";

import { Button, Dialog } from "../kit";
import { usePreferences } from "../session";
import { useWords } from "../words";

const warningSeconds = 30;
const signs = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

/** Locks after the minutes of the settings without a sign of life, and says so thirty seconds before. */
export function IdleLock({ onLock }: { onLock: () => void }) {
  const t = useWords();
  const { preferences } = usePreferences();
  const left = useIdleSeconds(preferences.idleMinutes * 60, onLock);
  if (left > warningSeconds) return null;
  return (
    <Dialog title={t.shell_idle_title()} open onClose={() => undefined} size="small" actions={<Button look="primary" autoFocus>{t.shell_idle_stay()}</Button>}>
      <p role="timer">{t.shell_idle_text({ seconds: left })}</p>
    </Dialog>
  );
}

/** Seconds until the lock. Any key or movement begins anew; a machine that slept through the end locks on waking. */
function useIdleSeconds(allowed: number, onEnd: () => void): number {
  const [left, setLeft] = useState(allowed);
  useEffect(() => {
    let last = Date.now();
    const alive = () => {
      // Timers stand still while the machine sleeps: the movement that wakes it may come before any of them.
      if (Date.now() - last >= allowed * 1000) return onEnd();
      last = Date.now();
      setLeft(allowed);
    };
    const timer = window.setInterval(() => {
      const rest = Math.max(0, Math.ceil(allowed - (Date.now() - last) / 1000));
      if (rest <= warningSeconds) setLeft(rest);
      if (rest === 0) onEnd();
    }, 1000);
    for (const sign of signs) window.addEventListener(sign, alive, { passive: true });
    return () => {
      window.clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, alive);
    };
  }, [allowed, onEnd]);
  return left;
}
