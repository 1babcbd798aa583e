import { useEffect, useState } from "react";

import { Button, Dialog } from "../kit";
import { usePreferences, useSession } from "../session";
import { useWords } from "../words";

const warningSeconds = 30;
const signs = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

/** Locks after the minutes of the settings without a sign of life, and at the end of the longest session; says so thirty seconds before. */
export function IdleLock({ onLock }: { onLock: () => void }) {
  const t = useWords();
  const { preferences } = usePreferences();
  const { sessionSeconds } = useSession().vault;
  const idle = useSecondsLeft(preferences.idleMinutes * 60, onLock, true);
  const session = useSecondsLeft(sessionSeconds, onLock, false);
  if (Math.min(idle, session) > warningSeconds) return null;
  const ends = session <= warningSeconds;
  const action = ends ? <Button look="primary" autoFocus onPress={onLock}>{t.shell_session_lock()}</Button> : <Button look="primary" autoFocus>{t.shell_idle_stay()}</Button>;
  return (
    <Dialog title={t.shell_idle_title()} open onClose={() => undefined} size="small" actions={action}>
      <p role="timer">{ends ? t.shell_session_text({ seconds: session }) : t.shell_idle_text({ seconds: idle })}</p>
    </Dialog>
  );
}

/** Seconds until the lock; with `stays`, any key or movement begins anew. A machine that slept through the end locks on waking. */
function useSecondsLeft(allowed: number, onEnd: () => void, stays: boolean): number {
  const [left, setLeft] = useState(allowed);
  useEffect(() => {
    let last = Date.now();
    const alive = () => {
      // Timers stand still while the machine sleeps: the movement that wakes it may come before any of them.
      if (Date.now() - last >= allowed * 1000) return onEnd();
      if (!stays) return;
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
  }, [allowed, onEnd, stays]);
  return left;
}
