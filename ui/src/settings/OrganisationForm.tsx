import { useQueryClient } from "@tanstack/react-query";

import { refusalNote, useAct, useAsk } from "../host";
import { useKeys } from "../keys";
import { Button, Checkbox, ErrorNote, Field, Form, Kbd, Panel, Skeleton, toast } from "../kit";
import { forget, useKept } from "../session";
import type { OrganisationShown } from "../wire";
import { useWords } from "../words";
import { Accounts } from "./Accounts";
import { differs, trimmed } from "./organisation";
import styles from "./settings.module.css";

type Props = { /** Whether it stands in a dialog, whose keys are its own. */ dialog?: boolean; onSaved?: () => void };
/** Letterhead and account. Ctrl+Enter saves. */
export function OrganisationForm(props: Props) {
  const t = useWords();
  const { data, error } = useAsk("organisation", {});
  if (error) return <ErrorNote {...refusalNote(t, error)} />;
  if (!data) return <Skeleton rows={6} label={t.kit_loading()} />;
  return <Fields now={data} {...props} />;
}

const kept = "organisation";

type TextField = Exclude<keyof OrganisationShown, "insurer" | "accounts">;

function Fields({ now, dialog = false, onSaved }: Props & { now: OrganisationShown }) {
  const t = useWords();
  const [changed, change] = useKept<Partial<OrganisationShown> | null>(kept, null);
  const shown = { ...now, ...changed };
  const reads = useQueryClient();
  const { mutateAsync, isPending, error } = useAct("set_organisation");
  const unsaved = differs(trimmed(shown), now);
  const write = async (organisation: OrganisationShown) => {
    await mutateAsync({ organisation });
    await reads.invalidateQueries({ queryKey: ["organisation"] });
  };
  const takeBack = () =>
    write(now).then(
      () => toast({ text: t.settings_taken_back(), tone: "plain" }),
      (why: unknown) => toast({ text: refusalNote(t, why).what, detail: refusalNote(t, why).remedy, tone: "bad" }),
    );
  const save = () => {
    if (isPending || !unsaved) return;
    const done = () => {
      // What was typed meanwhile stays.
      change((it) => (it === changed ? null : it));
      toast({ text: t.settings_saved(), undo: () => void takeBack() });
      onSaved?.();
    };
    // A refusal is shown in the form, which keeps what was typed.
    write(trimmed(shown)).then(done, () => undefined);
  };
  useKeys([{ keys: "ctrl+enter", label: t.keys_save(), act: save, palette: !dialog, dialog }]);
  const field = (name: TextField) => ({ name, value: shown[name], onChange: (text: string) => change((it) => ({ ...it, [name]: text })) });
  return (
    <Form onSubmit={save} className={styles.organisation} label={t.settings_organisation()}>
      <Panel title={t.settings_organisation()}>
        <p className={styles.soft}>{t.settings_organisation_note()}</p>
        <div className={styles.fields}>
          <Field label={t.settings_org_name()} {...field("name")} />
          <Field label={t.settings_org_address()} {...field("address")} />
          <Field label={t.settings_org_phone()} kind="code" {...field("phone")} />
          <Field label={t.settings_org_contact()} {...field("contact")} />
        </div>
        <Checkbox checked={shown.insurer} onChange={(insurer) => change((it) => ({ ...it, insurer }))}>{t.organisation_insurer()}</Checkbox>
        <h3>{t.settings_account()}</h3>
        <div className={styles.fields}>
          <Field label={t.settings_account_name()} {...field("accountName")} />
          <Field label={t.settings_account_bank()} {...field("accountBank")} />
          <Field label={t.settings_account_number()} kind="code" {...field("accountNumber")} />
        </div>
        <Accounts accounts={shown.accounts} refused={error} onChange={(accounts) => change((it) => ({ ...it, accounts }))} />
        {error && <ErrorNote {...refusalNote(t, error)} />}
        <div className={styles.acts}>
          <Button type="submit" look="primary" busy={isPending} disabled={!unsaved}>{t.kit_save()} <Kbd keys="Ctrl+Enter" /></Button>
          {unsaved && <Button onPress={() => forget(kept)}>{t.settings_discard()}</Button>}
          <span className={styles.soft} role="status">{unsaved ? t.settings_unsaved() : ""}</span>
        </div>
      </Panel>
    </Form>
  );
}
