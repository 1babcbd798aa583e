import { useState } from "react";

import { refusalNote, useAct } from "../host";
import { Badge, Button, classes, ErrorNote, Icon, Segments, toast } from "../kit";
import { takeOffer, usePreferences } from "../session";
import type { DeskState, Language, RecentVault, VaultOpened } from "../wire";
import { useWords } from "../words";
import { CreateForm } from "./CreateForm";
import { RecoverForm } from "./RecoverForm";
import { RestoreForm } from "./RestoreForm";
import { UnlockForm } from "./UnlockForm";
import styles from "./vault.module.css";

type Mode = { show: "known"; vault: RecentVault } | { show: "other" } | { show: "create" } | { show: "restore" } | { show: "recover"; from: RecentVault | null };

type Props = { state: DeskState; /** Another vault than the locked one was opened: the way here is forgotten. */ onOther: () => void };
/** The first screen and the lock screen: recent vaults, a passphrase, a new vault, the sample. */
export function VaultScreen({ state, onOther }: Props) {
  const t = useWords();
  const { locked, recent } = state;
  const known = locked ? [locked, ...recent.filter((it) => it.path !== locked.path)] : recent;
  const [mode, setMode] = useState<Mode>(() => {
    const offered = takeOffer();
    const first = known.find((it) => it.path === offered) ?? known[0];
    return first ? { show: "known", vault: first } : { show: "create" };
  });
  const [path, setPath] = useState("");
  const opened = (vault: VaultOpened) => {
    if (vault.path !== locked?.path) onOther();
  };
  return (
    <div className={styles.screen}>
      <aside className={styles.side}>
        <header className={styles.brand}>
          <p className={styles.mark} aria-hidden="true">{t.app_mark()}</p>
          <div>
            <p className={styles.name}>{t.app_name()}</p>
            <p className={styles.tagline}>{t.vault_tagline()}</p>
          </div>
        </header>
        <Recent known={known} chosen={mode.show === "known" ? mode.vault.path : null} onChoose={(vault) => setMode({ show: "known", vault })} onForget={(gone) => mode.show === "known" && mode.vault.path === gone.path && setMode({ show: "other" })} />
        <div className={styles.ways}>
          <Button icon="folder" onPress={() => setMode({ show: "other" })} pressed={mode.show === "other"}>{t.vault_open_other()}</Button>
          <Button icon="plus" onPress={() => setMode({ show: "create" })} pressed={mode.show === "create"}>{t.vault_create()}</Button>
          <Button icon="undo" onPress={() => setMode({ show: "restore" })} pressed={mode.show === "restore"}>{t.backup_restore()}</Button>
          <Sample onOpened={opened} />
        </div>
        <footer className={styles.foot}>
          <Languages />
          <span>{t.vault_version({ version: state.version })}</span>
        </footer>
      </aside>
      <main className={styles.main}>
        {mode.show === "known" && (
          <section className={styles.card}>
            <h1>{mode.vault.path === locked?.path ? t.vault_locked_title() : t.vault_unlock_title()}</h1>
            <div className={styles.vault}>
              <Icon name="lock" size={20} />
              <div>
                <p className={styles.vaultName}>{mode.vault.name}</p>
                <p className={styles.path}>{mode.vault.path}</p>
              </div>
            </div>
            {mode.vault.path === locked?.path && <p className={styles.soft}>{t.vault_lock_note()}</p>}
            <UnlockForm key={mode.vault.path} path={mode.vault.path} onPath={setPath} named quick={mode.vault.quickUntil !== ""} onOpened={opened} onRecover={() => setMode({ show: "recover", from: mode.vault })} />
          </section>
        )}
        {mode.show === "other" && (
          <section className={styles.card}>
            <h1>{t.vault_unlock_title()}</h1>
            <UnlockForm path={path} onPath={setPath} named={false} onOpened={opened} onRecover={() => setMode({ show: "recover", from: null })} />
          </section>
        )}
        {mode.show === "recover" && (
          <section className={classes(styles.card, styles.wide)}>
            <h1>{t.recovery_open()}</h1>
            {mode.from && <p className={styles.path}>{mode.from.name} · {mode.from.path}</p>}
            <RecoverForm path={mode.from?.path ?? path} onPath={setPath} named={mode.from !== null} onOpened={opened} onCancel={() => setMode(mode.from ? { show: "known", vault: mode.from } : { show: "other" })} />
          </section>
        )}
        {mode.show === "restore" && (
          <section className={classes(styles.card, styles.wide)}>
            <h1>{t.backup_restore_title()}</h1>
            <RestoreForm documents={state.documents} backups={state.backups} today={state.today} onOpened={opened} />
          </section>
        )}
        {mode.show === "create" && (
          <section className={classes(styles.card, styles.wide)}>
            <h1>{t.vault_create_title()}</h1>
            <CreateForm documents={state.documents} onOpened={opened} onCancel={known[0] ? () => known[0] && setMode({ show: "known", vault: known[0] }) : null} />
          </section>
        )}
      </main>
    </div>
  );
}

type RecentProps = { known: readonly RecentVault[]; chosen: string | null; onChoose: (vault: RecentVault) => void; onForget: (vault: RecentVault) => void };
function Recent({ known, chosen, onChoose, onForget }: RecentProps) {
  const t = useWords();
  const { mutate } = useAct("forget_vault");
  const forget = (vault: RecentVault) => {
    onForget(vault);
    mutate({ path: vault.path });
    toast({ text: t.vault_forgotten({ vault: vault.name }), detail: vault.path, tone: "plain" });
  };
  return (
    <section className={styles.recent}>
      <h2>{t.vault_recent()}</h2>
      {known.length === 0 && <p className={styles.soft}>{t.vault_recent_none()}</p>}
      <ul>
        {known.map((it) => (
          <li key={it.path} className={styles.known}>
            <button type="button" className={classes(styles.choice, it.path === chosen && styles.chosen)} aria-pressed={it.path === chosen} onClick={() => onChoose(it)}>
              <span className={styles.choiceName}>
                {it.name}
                {it.sample && <Badge tone="warn">{t.vault_sample_tag()}</Badge>}
              </span>
              <span className={styles.path}>{it.path}</span>
            </button>
            <Button look="quiet" size="small" icon="close" label={t.vault_forget({ vault: it.name })} onPress={() => forget(it)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sample({ onOpened }: { onOpened: (vault: VaultOpened) => void }) {
  const t = useWords();
  const { mutate, isPending, error } = useAct("open_sample", {
    onDone: ({ vault, passphrase }) => {
      onOpened(vault);
      toast({ text: t.vault_sample_opened({ passphrase }), tone: "plain" });
    },
  });
  return (
    <>
      <Button look="quiet" busy={isPending} onPress={() => mutate({})}>{isPending ? t.vault_sample_making() : t.vault_sample_try()}</Button>
      <p className={styles.soft}>{t.vault_sample_note()}</p>
      {error && <ErrorNote {...refusalNote(t, error)} />}
    </>
  );
}

function Languages() {
  const t = useWords();
  const { preferences, change } = usePreferences();
  return (
    <Segments<Language>
      label={t.shell_language()}
      value={preferences.language}
      onChange={(language) => change({ language })}
      options={[
        { key: "chinese", text: t.shell_language_chinese() },
        { key: "english", text: t.shell_language_english() },
      ]}
    />
  );
}
