import { Panel, Segments, Select } from "../kit";
import { usePreferences } from "../session";
import type { Language, Theme, Unit } from "../wire";
import { useWords } from "../words";
import styles from "./settings.module.css";

const minutes = ["5", "10", "15", "30", "60"] as const;

/** Choices of this machine; each counts at once. */
export function MachineForm() {
  const t = useWords();
  const { preferences, change } = usePreferences();
  const idle = String(preferences.idleMinutes);
  const offered = [...new Set([...minutes, idle])].sort((a, b) => Number(a) - Number(b));
  return (
    <Panel title={t.settings_machine()}>
      <p className={styles.soft}>{t.settings_machine_note()}</p>
      <dl className={styles.choices}>
        <dt>{t.shell_language()}</dt>
        <dd>
          <Segments<Language>
            label={t.shell_language()}
            value={preferences.language}
            onChange={(language) => change({ language })}
            options={[
              { key: "chinese", text: t.shell_language_chinese() },
              { key: "english", text: t.shell_language_english() },
            ]}
          />
        </dd>
        <dt>{t.shell_theme()}</dt>
        <dd>
          <Segments<Theme>
            label={t.shell_theme()}
            value={preferences.theme}
            onChange={(theme) => change({ theme })}
            options={[
              { key: "system", text: t.shell_theme_system() },
              { key: "light", text: t.shell_theme_light() },
              { key: "dark", text: t.shell_theme_dark() },
            ]}
          />
        </dd>
        <dt>{t.shell_unit()}</dt>
        <dd>
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
        </dd>
        <dt>{t.settings_idle()}</dt>
        <dd className={styles.idle}>
          <Select label={t.settings_idle()} labelled="hidden" value={idle} onChange={(key) => change({ idleMinutes: Number(key) })} options={offered.map((key) => ({ key, text: t.settings_idle_minutes({ minutes: Number(key) }) }))} />
          <span className={styles.soft}>{t.settings_idle_hint()}</span>
        </dd>
      </dl>
    </Panel>
  );
}
