import { refusalNote, useAct } from "../host";
import { Button, ErrorNote, Note, Panel } from "../kit";
import { useSession } from "../session";
import { useWords } from "../words";
import { roleWord } from "../words/roles";
import styles from "./settings.module.css";

/** What vault this is, and a check of its seals. */
export function VaultPanel() {
  const t = useWords();
  const { vault, version } = useSession();
  const { mutate, isPending, data, error } = useAct("check_vault");
  const sound = data?.problems.length === 0;
  return (
    <Panel title={t.settings_vault()}>
      <dl className={styles.choices}>
        <dt>{t.settings_vault_name()}</dt>
        <dd>{vault.name}</dd>
        <dt>{t.settings_vault_path()}</dt>
        <dd className={styles.path}>{vault.path}</dd>
        <dt>{t.settings_vault_actor()}</dt>
        <dd>{vault.actor} · {roleWord(t, vault.user.role)}</dd>
        <dt>{t.settings_version()}</dt>
        <dd>{version}</dd>
        <dt>{t.settings_check()}</dt>
        <dd className={styles.idle}>
          <span><Button busy={isPending} onPress={() => mutate({})}>{t.settings_check_act()}</Button></span>
          <span className={styles.soft}>{t.settings_check_note()}</span>
        </dd>
      </dl>
      {data && sound && <Note tone="good">{t.settings_checked_good({ entries: data.entries, cases: data.cases })}</Note>}
      {data && !sound && (
        <Note tone="bad" title={t.settings_checked_bad({ count: data.problems.length })}>
          <ul>{data.problems.map((it) => <li key={it}><code>{it}</code></li>)}</ul>
        </Note>
      )}
      {error && <ErrorNote {...refusalNote(t, error)} />}
    </Panel>
  );
}
