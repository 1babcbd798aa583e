import { type ReactNode, useEffect } from "react";

import { guardClipboard } from "../host";
import { useKeys } from "../keys";
import { classes, Icon, type IconName, redoLatest, toast, undoLatest } from "../kit";
import { back, go, type Place, usePlace } from "../places";
import { useDrafts, useLock, useMay, usePreferences, useSession } from "../session";
import type { Lacks } from "../wire";
import { useWords, type Words } from "../words";
import { draftNames } from "./draftNames";
import { Header } from "./Header";
import { IdleLock } from "./IdleLock";
import { Sheets } from "./Sheets";
import styles from "./shell.module.css";

type Room = { room: "today" | "receipts" | "deadlines" | "complaints" | "cases" | "letters" | "import" | "allocation" | "reports" | "audit" | "settings"; icon: IconName; name: (t: Words) => string; holds: readonly Place["room"][]; needs?: Lacks };

const rooms: readonly Room[] = [
  { room: "today", icon: "check", name: (t) => t.room_today(), holds: ["today"] },
  { room: "cases", icon: "cases", name: (t) => t.room_cases(), holds: ["cases", "case", "new-case", "edit-case"] },
  { room: "receipts", icon: "receipt", name: (t) => t.room_receipts(), holds: ["receipts"] },
  { room: "deadlines", icon: "calendar", name: (t) => t.room_deadlines(), holds: ["deadlines"] },
  { room: "complaints", icon: "alert", name: (t) => t.room_complaints(), holds: ["complaints"] },
  { room: "letters", icon: "print", name: (t) => t.room_letters(), holds: ["letters"], needs: "write" },
  { room: "import", icon: "import", name: (t) => t.room_import(), holds: ["import"], needs: "import" },
  { room: "allocation", icon: "contrast", name: (t) => t.allocation_title(), holds: ["allocation"] },
  { room: "reports", icon: "file", name: (t) => t.room_reports(), holds: ["reports"] },
  { room: "audit", icon: "shield", name: (t) => t.audit_title(), holds: ["audit"], needs: "audit" },
  { room: "settings", icon: "settings", name: (t) => t.room_settings(), holds: ["settings"] },
];

/** Rail, header and the screen between them, with the keys that work everywhere. */
export function Frame({ children }: { children: ReactNode }) {
  const t = useWords();
  const place = usePlace();
  const lock = useLock();
  const lockIdle = useLock("lock_idle");
  const may = useMay();
  const { preferences, change } = usePreferences();
  const { clearSeconds } = useSession().vault.policy;
  useEffect(() => guardClipboard(clearSeconds), [clearSeconds]);
  useDrafts((forms) => toast({ text: t.drafts_restored({ forms: draftNames(t, forms) }), tone: "plain" }));
  useKeys([
    { keys: "ctrl+l", label: t.keys_lock(), act: lock, palette: true },
    { keys: "ctrl+n", label: t.keys_new_case(), act: () => go({ room: "new-case" }), palette: true },
    { keys: "ctrl+i", label: t.keys_import(), act: () => go({ room: "import" }), palette: true },
    { keys: "ctrl+m", label: t.shell_privacy(), act: () => change({ private: !preferences.private }), palette: true },
    { keys: "ctrl+z", label: t.keys_undo(), act: () => void undoLatest() },
    { keys: "ctrl+shift+z", label: t.keys_redo(), act: () => void redoLatest() },
    { keys: "alt+1", label: t.keys_cases(), act: () => go({ room: "cases" }), palette: true },
    { keys: "alt+2", label: t.keys_settings(), act: () => go({ room: "settings" }), palette: true },
    { keys: "alt+3", label: t.allocation_title(), act: () => go({ room: "allocation" }), palette: true },
    { keys: "alt+4", label: t.complaints_register(), act: () => go({ room: "complaints" }), palette: true },
    { keys: "g>t", label: t.room_today(), act: () => go({ room: "today" }), palette: true },
    { keys: "g>c", label: t.keys_cases(), act: () => go({ room: "cases" }) },
    { keys: "g>p", label: t.room_receipts(), act: () => go({ room: "receipts" }), palette: true },
    { keys: "g>d", label: t.room_deadlines(), act: () => go({ room: "deadlines" }), palette: true },
    { keys: "g>l", label: t.room_letters(), act: () => may("write") && go({ room: "letters", part: "batch" }), palette: true },
    { keys: "g>r", label: t.room_reports(), act: () => go({ room: "reports" }), palette: true },
    { keys: "g>s", label: t.keys_settings(), act: () => go({ room: "settings" }) },
    { keys: "escape", label: t.keys_back(), act: back },
  ]);
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#main">{t.shell_skip()}</a>
      <nav className={styles.rail} aria-label={t.shell_rooms()}>
        {rooms.filter((it) => it.needs === undefined || may(it.needs)).map((it) => {
          const here = it.holds.includes(place.room);
          return (
            <button key={it.room} type="button" className={classes(styles.room, here && styles.here)} aria-current={here ? "page" : undefined} onClick={() => go(it.room === "letters" ? { room: "letters", part: "batch" } : { room: it.room })}>
              <Icon name={it.icon} size={20} />
              <span>{it.name(t)}</span>
            </button>
          );
        })}
      </nav>
      <Header onLock={lock} />
      <div id="main" className={styles.main} tabIndex={-1}>{children}</div>
      <Sheets />
      <IdleLock onLock={lockIdle} />
    </div>
  );
}
