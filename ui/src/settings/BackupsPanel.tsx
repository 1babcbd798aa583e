import { useState } from "react";

import { canChoose, chooseFolder, refusalNote, refusalWords, useAct, useAsk } from "../host";
import { useKeys } from "../keys";
import { Badge, Button, Dialog, ErrorNote, Field, Form, Kbd, Note, Panel, RowTh, Skeleton, Table, Td, Th, toast } from "../kit";
import { useMay, useSession } from "../session";
import type { BackupLine, BackupsShown, Refusal } from "../wire";
import { useWords } from "../words";
import styles from "./settings.module.css";

/** Rows that are shown; older ones lie in the folder. */
const most = 12;
/** Days stand as `2026-11-22` in every table; Swedish writes them so, with the hour of this machine. */
const written = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short" });

/** Which backups there are and how old the last good one is; makes one, tries one, comes back from one, names a second folder. */
export function BackupsPanel() {
  const t = useWords();
  const may = useMay();
  const { data, error } = useAsk("list_backups", {});
  const [open, setOpen] = useState<{ act: "try" | "restore"; line: BackupLine } | null>(null);
  const now = useAct("back_up");
  return (
    <Panel title={t.backup_title()} actions={may("manage") && <Button size="small" icon="check" busy={now.isPending} onPress={() => now.mutate({ to: "" })}>{t.backup_now()}</Button>}>
      <p className={styles.soft}>{t.backup_note()}</p>
      {error && <ErrorNote {...refusalNote(t, error)} />}
      {!data && !error && <Skeleton rows={3} label={t.kit_loading()} />}
      {now.error && <ErrorNote {...refusalNote(t, now.error)} />}
      {now.data && <Note tone="good" title={t.backup_made({ entries: now.data.entries, cases: now.data.cases })}><p className={styles.path}>{now.data.path}</p>{now.data.second !== null && <p className={styles.path}>{now.data.second}</p>}</Note>}
      {data && <State shown={data} />}
      {data && data.backups.length > 0 && <Backups lines={data.backups.slice(0, most)} onTry={(line) => setOpen({ act: "try", line })} onRestore={(line) => setOpen({ act: "restore", line })} />}
      {data && may("manage") && <SecondFolder key={data.second} now={data.second} />}
      {open?.act === "try" && <TryDialog line={open.line} onClose={() => setOpen(null)} />}
      {open?.act === "restore" && <RestoreDialog line={open.line} onClose={() => setOpen(null)} />}
    </Panel>
  );
}

function State({ shown: { state, folder } }: { shown: BackupsShown }) {
  const t = useWords();
  return (
    <>
      <dl className={styles.choices}>
        <dt>{t.backup_title()}</dt>
        <dd>{state.last === null ? t.backup_none() : t.backup_last({ at: written.format(new Date(state.last)) })} {state.running && <Badge tone="accent">{t.backup_running()}</Badge>}</dd>
        <dt>{t.backup_folder()}</dt>
        <dd className={styles.path}>{folder}</dd>
      </dl>
      {state.late && <Note tone="warn" title={t.backup_late()}><p>{t.backup_late_remedy()}</p></Note>}
      {state.failed !== null && <Note tone="bad" title={t.backup_failed()}><Trouble why={state.failed} /></Note>}
    </>
  );
}

function Trouble({ why }: { why: Refusal }) {
  const { what, remedy } = refusalWords(useWords(), why);
  return <p>{what} {remedy}</p>;
}

type ListProps = { lines: readonly BackupLine[]; onTry: (line: BackupLine) => void; onRestore: (line: BackupLine) => void };
function Backups({ lines, onTry, onRestore }: ListProps) {
  const t = useWords();
  return (
    <Table label={t.backup_title()} dense>
      <thead>
        <tr>
          <Th>{t.backup_made_at()}</Th>
          <Th>{t.backup_where()}</Th>
          <Th>{t.history_act()}</Th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const at = written.format(new Date(line.madeAt));
          return (
            <tr key={line.path}>
              <RowTh><time dateTime={line.madeAt}>{at}</time></RowTh>
              <Td>{line.second ? t.backup_where_second() : t.backup_where_first()}</Td>
              <Td>
                <Button look="quiet" size="small" label={t.backup_try_of({ at })} onPress={() => onTry(line)}>{t.backup_try()}</Button>
                <Button look="quiet" size="small" label={t.backup_restore_of({ at })} onPress={() => onRestore(line)}>{t.backup_restore_one()}</Button>
              </Td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

function SecondFolder({ now }: { now: string }) {
  const t = useWords();
  const [folder, setFolder] = useState(now);
  const { mutate, isPending, error } = useAct("set_backup_folder", { onDone: () => toast({ text: t.backup_second_saved() }) });
  const browse = async () => {
    const chosen = await chooseFolder({ title: t.backup_second(), suggested: folder });
    if (chosen !== null) setFolder(chosen);
  };
  return (
    <Form onSubmit={() => mutate({ folder: folder.trim() })} label={t.backup_second()}>
      <Field
        label={t.backup_second()}
        name="secondFolder"
        value={folder}
        onChange={setFolder}
        hint={t.backup_second_hint()}
        after={
          <>
            {canChoose() && <Button icon="folder" onPress={() => void browse()}>{t.kit_browse()}</Button>}
            <Button type="submit" busy={isPending} disabled={folder.trim() === now}>{t.backup_second_save()}</Button>
          </>
        }
      />
      {error && <ErrorNote {...refusalNote(t, error)} />}
    </Form>
  );
}

type DialogProps = { line: BackupLine; onClose: () => void };
/** Opens the backup and looks through all of it. Ctrl+Enter tries. */
function TryDialog({ line, onClose }: DialogProps) {
  const t = useWords();
  const [words, setWords] = useState("");
  const [user, setUser] = useState("");
  const { mutate, isPending, data, error } = useAct("try_backup", { onDone: () => setWords("") });
  const start = () => {
    if (words !== "" && !isPending) mutate({ from: line.path, passphrase: words, user: user.trim(), keyFile: "" });
  };
  useKeys([{ keys: "ctrl+enter", label: t.backup_try_act(), act: start, dialog: true }]);
  return (
    <Dialog
      title={t.backup_try_title()}
      open
      onClose={() => !isPending && onClose()}
      actions={<Button look="primary" busy={isPending} disabled={words === ""} onPress={start}>{isPending ? t.backup_trying() : t.backup_try_act()} <Kbd keys="Ctrl+Enter" /></Button>}
    >
      <Form onSubmit={start} label={t.backup_try_title()}>
        <p className={styles.soft}>{t.backup_try_note()}</p>
        <p className={styles.path}>{line.path}</p>
        <Field label={t.vault_passphrase()} name="backupPassphrase" kind="password" autoComplete="off" value={words} onChange={setWords} autoFocus required />
        <Field label={t.vault_user()} name="backupUser" value={user} onChange={setUser} hint={t.vault_user_hint()} />
      </Form>
      {error && <ErrorNote {...refusalNote(t, error)} />}
      {data?.problems.length === 0 && <Note tone="good">{t.backup_tried_good({ name: data.name, entries: data.entries, cases: data.cases, letters: data.letters, attachments: data.attachments })}</Note>}
      {data && data.problems.length > 0 && (
        <Note tone="bad" title={t.backup_tried_bad({ count: data.problems.length })}>
          <ul>{data.problems.map((it) => <li key={it}><code>{it}</code></li>)}</ul>
        </Note>
      )}
    </Dialog>
  );
}

/** Restores the backup to a new place and opens it there. Ctrl+Enter restores. */
function RestoreDialog({ line, onClose }: DialogProps) {
  const t = useWords();
  const { documents, today } = useSession();
  const [words, setWords] = useState("");
  const [user, setUser] = useState("");
  const [to, setTo] = useState(`${documents}/${t.backup_restored_name({ day: today })}.rcv`);
  const { mutate, isPending, error } = useAct("restore_backup", {
    onDone: () => {
      setWords("");
      onClose();
      toast({ text: t.backup_restored() });
    },
  });
  const start = () => {
    if (words !== "" && to.trim() !== "" && !isPending) mutate({ from: line.path, to: to.trim(), passphrase: words, user: user.trim(), keyFile: "" });
  };
  useKeys([{ keys: "ctrl+enter", label: t.backup_restore_act(), act: start, dialog: true }]);
  return (
    <Dialog
      title={t.backup_restore_title()}
      open
      onClose={() => !isPending && onClose()}
      actions={<Button look="primary" busy={isPending} disabled={words === "" || to.trim() === ""} onPress={start}>{isPending ? t.backup_restoring() : t.backup_restore_act()} <Kbd keys="Ctrl+Enter" /></Button>}
    >
      <Form onSubmit={start} label={t.backup_restore_title()}>
        <p className={styles.soft}>{t.backup_restore_note()}</p>
        <p className={styles.path}>{line.path}</p>
        <Field label={t.backup_to()} name="restoreTo" value={to} onChange={setTo} required />
        <Field label={t.vault_passphrase()} name="backupPassphrase" kind="password" autoComplete="off" value={words} onChange={setWords} autoFocus required />
        <Field label={t.vault_user()} name="backupUser" value={user} onChange={setUser} hint={t.vault_user_hint()} />
      </Form>
      {error && <ErrorNote {...refusalNote(t, error)} />}
    </Dialog>
  );
}
