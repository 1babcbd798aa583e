import { useState } from "react";

import { refusalNote, useAct, useAsk } from "../host";
import { Button, Checkbox, ErrorNote, Field, Form, Panel, Skeleton, toast } from "../kit";
import { useMay } from "../session";
import type { Masking, PrivacyShown } from "../wire";
import { useWords } from "../words";
import { maskingWord } from "../words/roles";
import styles from "./settings.module.css";

const kinds: readonly Masking[] = ["identity", "phone", "address", "account"];

/** How personal data are kept on every screen of this vault, for everybody who works in it. */
export function PolicyPanel() {
  const t = useWords();
  const { data, error } = useAsk("privacy_policy", {});
  return (
    <Panel title={t.policy_title()}>
      {error && <ErrorNote {...refusalNote(t, error)} />}
      {!data && !error && <Skeleton rows={4} label={t.kit_loading()} />}
      {data && <PolicyForm key={JSON.stringify(data)} now={data} />}
    </Panel>
  );
}

function PolicyForm({ now }: { now: PrivacyShown }) {
  const t = useWords();
  const may = useMay();
  const [policy, setPolicy] = useState(now);
  const [minutes, setMinutes] = useState(String(now.idleMinutesMost));
  const [seconds, setSeconds] = useState(String(now.clearSeconds));
  const { mutate, isPending, error } = useAct("set_privacy_policy", { onDone: () => toast({ text: t.settings_saved() }) });
  const whole = (text: string) => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : 0);
  const save = () => mutate({ policy: { ...policy, idleMinutesMost: whole(minutes), clearSeconds: whole(seconds) } });
  const fixed = !may("manage");
  return (
    <Form onSubmit={save} label={t.policy_title()} className={styles.effect}>
      <p className={styles.soft}>{t.policy_note()}</p>
      <div className={styles.fields} role="group" aria-label={t.policy_masked()}>
        {kinds.map((kind) => (
          <Checkbox
            key={kind}
            checked={policy.masked.includes(kind)}
            disabled={fixed}
            onChange={(on) => setPolicy((it) => ({ ...it, masked: kinds.filter((other) => (other === kind ? on : it.masked.includes(other))) }))}
          >
            {maskingWord(t, kind)}
          </Checkbox>
        ))}
      </div>
      <Checkbox checked={policy.reasonToReveal} disabled={fixed} onChange={(reasonToReveal) => setPolicy((it) => ({ ...it, reasonToReveal }))}>{t.policy_reason()}</Checkbox>
      <div className={styles.fields}>
        <Field label={t.policy_seconds()} name="clearSeconds" kind="figures" value={seconds} onChange={setSeconds} hint={t.policy_seconds_hint()} disabled={fixed} />
        <Field label={t.policy_idle()} name="idleMinutesMost" kind="figures" value={minutes} onChange={setMinutes} hint={t.policy_idle_hint()} disabled={fixed} />
      </div>
      <p className={styles.soft}>{t.policy_capture()}</p>
      {error && <ErrorNote {...refusalNote(t, error)} />}
      {!fixed && <div className={styles.acts}><Button type="submit" look="primary" busy={isPending}>{t.policy_save()}</Button></div>}
    </Form>
  );
}
