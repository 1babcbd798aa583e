import { useState } from "react";

import { More, NewSecretFields, useNewSecret } from "../custody";
import { refusalNote, useAct, useAsk } from "../host";
import { AmountField, Badge, Button, Checkbox, Dialog, ErrorNote, Field, Form, Note, Panel, RowTh, Select, showAmount, Skeleton, Table, Td, Th, toast } from "../kit";
import { useMay } from "../session";
import type { Remit, Role, UserDraft, UserLine } from "../wire";
import { useWords } from "../words";
import { remitWord, roleWord } from "../words/roles";
import styles from "./settings.module.css";

const blank: UserDraft = { name: "", role: "officer", remit: "own", unit: "", waiverLimit: "", costLimit: "", reveal: true, active: true };

/** Who works in this vault, what each may do and which cases each sees; and what of that is a wall and what a rule. */
export function UsersPanel() {
  const t = useWords();
  const may = useMay();
  const { data, error } = useAsk("list_users", {});
  const [editing, setEditing] = useState<{ user: UserDraft; known: boolean } | null>(null);
  const add = (name: string) => setEditing({ user: { ...blank, name }, known: false });
  return (
    <Panel title={t.users_title()} actions={may("manage") && <Button size="small" icon="plus" onPress={() => add("")}>{t.users_add()}</Button>}>
      {error && <ErrorNote {...refusalNote(t, error)} />}
      {!data && !error && <Skeleton rows={3} label={t.kit_loading()} />}
      {data?.users.length === 0 && <p className={styles.soft}>{t.users_none()}</p>}
      {data && data.users.length > 0 && <Users users={data.users} onEdit={may("manage") ? (user) => setEditing({ user, known: true }) : null} />}
      {data && data.unknownOfficers.length > 0 && may("manage") && (
        <p className={styles.officers}>
          <span className={styles.soft}>{t.users_unknown()}</span>
          {data.unknownOfficers.map((name) => <Button key={name} size="small" onPress={() => add(name)}>{name}</Button>)}
        </p>
      )}
      <Note title={t.users_walls_title()}>
        <ul className={styles.rules}>
          <li>{t.users_walls_key()}</li>
          <li>{t.users_walls_program()}</li>
          <li>{t.users_walls_separate()}</li>
        </ul>
      </Note>
      {editing && <UserDialog start={editing.user} known={editing.known} onClose={() => setEditing(null)} />}
    </Panel>
  );
}

type UsersProps = { users: readonly UserLine[]; onEdit: ((user: UserDraft) => void) | null };
function Users({ users, onEdit }: UsersProps) {
  const t = useWords();
  const limit = (yuan: string) => (yuan === "" ? t.users_no_limit() : showAmount(yuan));
  return (
    <Table label={t.users_title()} dense>
      <thead>
        <tr>
          <Th>{t.users_name()}</Th>
          <Th>{t.users_role()}</Th>
          <Th>{t.users_remit()}</Th>
          <Th figures>{t.users_waiver_limit()}</Th>
          <Th figures>{t.users_cost_limit()}</Th>
          <Th figures>{t.users_cases()}</Th>
          <Th>{t.case_payments_state()}</Th>
          <Th>{t.history_act()}</Th>
        </tr>
      </thead>
      <tbody>
        {users.map(({ user, cases, acting, hasPassphrase }) => (
          <tr key={user.name}>
            <RowTh>{user.name} {acting && <Badge tone="accent">{t.users_you()}</Badge>}</RowTh>
            <Td>{roleWord(t, user.role)}</Td>
            <Td>{user.role === "manager" || user.role === "auditor" ? remitWord(t, "all") : remitWord(t, user.remit)}{user.unit !== "" && ` · ${user.unit}`}</Td>
            <Td figures>{limit(user.waiverLimit)}</Td>
            <Td figures>{limit(user.costLimit)}</Td>
            <Td figures>{cases}</Td>
            <Td>{user.active ? <Badge tone="good">{t.users_active()}</Badge> : <Badge>{t.users_left()}</Badge>} {user.active && !hasPassphrase && <Badge tone="warn">{t.users_no_passphrase()}</Badge>} {!user.reveal && <Badge tone="warn">{t.users_no_reveal()}</Badge>}</Td>
            <Td>{onEdit && <Button look="quiet" size="small" label={t.users_edit_of({ name: user.name })} onPress={() => onEdit(user)}>{t.users_edit()}</Button>}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

type DialogProps = { start: UserDraft; known: boolean; onClose: () => void };
/** Sets one user. Enter saves. */
function UserDialog({ start, known, onClose }: DialogProps) {
  const t = useWords();
  const [user, setUser] = useState(start);
  const secret = useNewSecret([start.name]);
  const words = secret.passphrase;
  const { mutate, isPending, error, reset } = useAct("set_user", {
    onDone: () => {
      secret.clear();
      reset();
      onClose();
      toast({ text: t.users_saved({ name: user.name }) });
    },
  });
  const [asked, setAsked] = useState(false);
  // Who is new and works here needs a way in of their own.
  const unsaid = !known && user.active && words === "";
  const save = () => {
    setAsked(true);
    if (!unsaid && (words === "" || secret.ready)) mutate({ user, passphrase: words === "" ? null : words });
  };
  const change = (part: Partial<UserDraft>) => setUser((before) => ({ ...before, ...part }));
  const roles: readonly Role[] = ["officer", "legal", "manager", "auditor"];
  const remits: readonly Remit[] = ["own", "unit", "all"];
  const everything = user.role === "manager" || user.role === "auditor";
  return (
    <Dialog
      title={known ? t.users_edit_of({ name: user.name }) : t.users_add()}
      open
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.kit_cancel()}</Button>
          <Button look="primary" busy={isPending} onPress={save}>{t.users_save()}</Button>
        </>
      }
    >
      <Form onSubmit={save} label={t.users_title()} className={styles.fields}>
        <Field label={t.users_name()} name="name" value={user.name} onChange={(name) => change({ name })} hint={t.users_name_hint()} disabled={known} required autoFocus={!known} />
        <Select<Role> label={t.users_role()} value={user.role} onChange={(role) => change({ role })} options={roles.map((key) => ({ key, text: roleWord(t, key) }))} hint={t.users_role_hint({ role: user.role })} />
        <Select<Remit> label={t.users_remit()} value={everything ? "all" : user.remit} onChange={(remit) => change({ remit })} options={remits.map((key) => ({ key, text: remitWord(t, key) }))} disabled={everything} />
        <Field label={t.users_unit()} name="unit" value={user.unit} onChange={(unit) => change({ unit })} required={!everything && user.remit === "unit"} />
        <AmountField label={t.users_waiver_limit()} name="waiverLimit" value={user.waiverLimit} onChange={(waiverLimit) => change({ waiverLimit })} hint={t.users_limit_hint()} />
        <AmountField label={t.users_cost_limit()} name="costLimit" value={user.costLimit} onChange={(costLimit) => change({ costLimit })} hint={t.users_limit_hint()} />
        <div className={styles.whole}>
          <More label={known ? t.users_passphrase_new() : t.vault_passphrase()} open={!known}>
            <p className={styles.soft}>{t.users_passphrase_hint()}</p>
            <NewSecretFields secret={secret} asked={asked && (unsaid || words !== "")} label={known ? t.users_passphrase_new() : t.vault_passphrase()} />
          </More>
        </div>
        <Checkbox checked={user.reveal} onChange={(reveal) => change({ reveal })}>{t.users_reveal()}</Checkbox>
        <Checkbox checked={user.active} onChange={(active) => change({ active })}>{t.users_is_active()}</Checkbox>
      </Form>
      {error && <ErrorNote {...refusalNote(t, error)} />}
    </Dialog>
  );
}
