import { useState } from "react";

import { refusalNote, useAct, useAsk } from "../host";
import { useKeys } from "../keys";
import { Button, ErrorNote, Field, Form, Kbd, Panel, Skeleton, toast } from "../kit";
import { forget, useKept } from "../session";
import type { OrganisationShown } from "../wire";
import { useWords } from "../words";
import styles from "./settings.module.css";

/** Letterhead and account. Ctrl+Enter saves. */
export function OrganisationForm() {
  const t = useWords();
  const { data, error } = useAsk("organisation", {});
  if (error) return <ErrorNote {...refusalNote(t, error)} />;
  if (!data) return <Skeleton rows={6} label={t.kit_loading()} />;
  return <Fields now={data} />;
}

const kept = "organisation";

function Fields({ now }: { now: OrganisationShown }) {
  const t = useWords();
  const [start] = useState(now);
  const [changed, change] = useKept<Partial<OrganisationShown> | null>(kept, null);
  const shown = { ...start, ...changed };
  const { mutate, isPending, error } = useAct("set_organisation", {
    onDone: () => toast({ text: t.settings_saved() }),
  });
  const save = () => {
    if (isPending) return;
    mutate({ organisation: shown });
  };
  useKeys([{ keys: "ctrl+enter", label: t.keys_save(), act: save, palette: true }]);
  const field = (name: keyof OrganisationShown) => ({ name, value: shown[name], onChange: (text: string) => change((it) => ({ ...it, [name]: text })) });
  const unsaved = (Object.keys(now) as (keyof OrganisationShown)[]).some((it) => shown[it] !== now[it]);
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
        <h3>{t.settings_account()}</h3>
        <div className={styles.fields}>
          <Field label={t.settings_account_name()} {...field("accountName")} />
          <Field label={t.settings_account_bank()} {...field("accountBank")} />
          <Field label={t.settings_account_number()} kind="code" {...field("accountNumber")} />
        </div>
        {error && <ErrorNote {...refusalNote(t, error)} />}
        <div className={styles.acts}>
          <Button type="submit" look="primary" busy={isPending}>{t.kit_save()} <Kbd keys="Ctrl+Enter" /></Button>
          {unsaved && (
            <>
              <Button onPress={() => forget(kept)}>{t.kit_cancel()}</Button>
              <span className={styles.soft} role="status">{t.settings_unsaved()}</span>
            </>
          )}
        </div>
      </Panel>
    </Form>
  );
}
