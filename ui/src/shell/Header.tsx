import { useRef, useState } from "react";

import { useKeys } from "../keys";
import { Badge, Button, classes, DateField, Icon, Kbd, readDay, Segments } from "../kit";
import { usePlace } from "../places";
import { useAsOf, useKeptForms, usePreferences, useSession } from "../session";
import type { Language, Theme, Unit } from "../wire";
import { useWords } from "../words";
import { roleWord } from "../words/roles";
import { draftsOf } from "./draftNames";
import { openSheet } from "./sheet";
import styles from "./shell.module.css";

const nextTheme: Record<Theme, Theme> = { system: "light", light: "dark", dark: "system" };

/** Which vault, of which day, in which unit and language; and the lock. */
export function Header({ onLock }: { onLock: () => void }) {
  const t = useWords();
  const { vault } = useSession();
  const { preferences, change } = usePreferences();
  const { room } = usePlace();
  const themes: Record<Theme, string> = { system: t.shell_theme_system(), light: t.shell_theme_light(), dark: t.shell_theme_dark() };
  const themeIcon = { system: "contrast", light: "light", dark: "dark" } as const;
  return (
    <header className={styles.header}>
      <div className={styles.vault}>
        <button type="button" className={styles.vaultName} title={`${vault.name} · ${t.switch_title()}`} onClick={() => openSheet("vaults")}>{vault.name}</button>
        <span className={styles.acting} title={roleWord(t, vault.user.role)}>{vault.user.name}</span>
        {vault.sample && <span title={t.shell_sample_hint()}><Badge tone="warn">{t.shell_sample()}</Badge></span>}
      </div>
      <button type="button" className={styles.search} onClick={() => openSheet("palette")}>
        <Icon name="search" />
        <span>{t.shell_search()}</span>
        <Kbd keys="Ctrl+K" />
      </button>
      <DraftsButton />
      {(room === "cases" || room === "case") && <AsOf />}
      <Segments<Unit>
        label={t.shell_unit()}
        value={preferences.unit}
        onChange={(unit) => change({ unit })}
        options={[
          { key: "yuan", text: t.unit_name_yuan() },
          { key: "tenThousand", text: t.unit_name_ten_thousand() },
          { key: "hundredMillion", text: t.unit_name_hundred_million() },
        ]}
      />
      <span className={styles.wider}>
        <Segments<Language>
          label={t.shell_language()}
          value={preferences.language}
          onChange={(language) => change({ language })}
          options={[
            { key: "chinese", text: t.shell_language_short_chinese(), hint: t.shell_language_chinese() },
            { key: "english", text: t.shell_language_short_english(), hint: t.shell_language_english() },
          ]}
        />
      </span>
      <span className={styles.wide}><Button look="quiet" icon={themeIcon[preferences.theme]} label={`${t.shell_theme()}: ${themes[preferences.theme]}`} onPress={() => change({ theme: nextTheme[preferences.theme] })} /></span>
      <span className={styles.wide}><Button look="quiet" icon="keyboard" label={t.shell_keys()} onPress={() => openSheet("keys")} /></span>
      <Button look="quiet" icon="eye" label={preferences.private ? t.shell_privacy_off() : t.shell_privacy_on()} pressed={preferences.private} onPress={() => change({ private: !preferences.private })} />
      <Button icon="lock" onPress={onLock}>{t.shell_lock()}</Button>
    </header>
  );
}

/** The forms half filled in, where there are any. */
function DraftsButton() {
  const t = useWords();
  const count = draftsOf(useKeptForms()).length;
  if (count === 0) return null;
  return <Button look="quiet" icon="edit" label={`${t.drafts_title()} ${String(count)}`} onPress={() => openSheet("drafts")}>{count}</Button>;
}

/** The day balances are of. The text counts once it is a day; another day than today is marked. */
function AsOf() {
  const t = useWords();
  const { today } = useSession();
  const { asOf, setAsOf } = useAsOf();
  const [typed, setTyped] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useKeys([{ keys: "b", label: t.shell_as_of(), act: () => field.current?.select() }]);
  return (
    <div className={classes(styles.asOf, asOf !== today && styles.otherDay)}>
      <DateField
        ref={field}
        label={t.shell_as_of()}
        value={typed ?? asOf}
        onChange={(text) => {
          const day = readDay(text, today);
          setTyped(day === text ? null : text);
          if (day === text) setAsOf(day === today ? null : day);
        }}
        onBlur={() => setTyped(null)}
      />
      {asOf !== today && <Button size="small" look="quiet" onPress={() => setAsOf(null)}>{t.shell_as_of_today()}</Button>}
    </div>
  );
}
