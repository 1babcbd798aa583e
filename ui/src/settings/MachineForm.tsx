import { useState } from "react";

import { Field, Form, Panel, Segments } from "../kit";
import { usePreferences } from "../session";
import type { Density, Language, Theme, Unit } from "../wire";
import { useWords } from "../words";
import { readMinutes } from "./idle";
import styles from "./settings.module.css";

/** Choices of this machine; each counts at once. */
export function MachineForm() {
  const t = useWords();
  const { preferences, change } = usePreferences();
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
        <dt>{t.density()}</dt>
        <dd>
          <Segments<Density>
            label={t.density()}
            value={preferences.density}
            onChange={(density) => change({ density })}
            options={[
              { key: "comfortable", text: t.density_comfortable() },
              { key: "compact", text: t.density_compact() },
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
      </dl>
      <IdleMinutes now={preferences.idleMinutes} onChange={(idleMinutes) => change({ idleMinutes })} />
    </Panel>
  );
}

type IdleProps = { now: number; onChange: (minutes: number) => void };
/** Counts once the field is left or Enter is pressed: a lock after one minute on the way to fifteen would be a nuisance. */
function IdleMinutes({ now, onChange }: IdleProps) {
  const t = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const minutes = readMinutes(typed ?? String(now));
  const settle = () => {
    if (minutes === null) return;
    if (minutes !== now) onChange(minutes);
    setTyped(null);
  };
  return (
    <Form onSubmit={settle} className={styles.idle} label={t.settings_idle()}>
      <Field
        label={t.settings_idle()}
        name="idleMinutes"
        kind="figures"
        value={typed ?? String(now)}
        onChange={setTyped}
        onBlur={settle}
        hint={t.settings_idle_hint()}
        error={minutes === null ? t.settings_idle_error() : undefined}
        after={<span className={styles.unit}>{t.settings_idle_unit()}</span>}
      />
    </Form>
  );
}
