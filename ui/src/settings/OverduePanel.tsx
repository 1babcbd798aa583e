import { useState } from "react";

import { refusalNote, useAct, useAsk } from "../host";
import { Button, ErrorNote, Field, Form, Panel, RowTh, Skeleton, Table, Td, Th, toast } from "../kit";
import { useMay } from "../session";
import type { OverdueClassesShown } from "../wire";
import { useWords } from "../words";
import styles from "./settings.module.css";

/** By which days a file is mild, medium or seriously overdue, for every file of the vault, with every change. */
export function OverduePanel() {
  const t = useWords();
  const { data, error } = useAsk("overdue_classes", {});
  return (
    <Panel title={t.overdue_title()}>
      {error && <ErrorNote {...refusalNote(t, error)} />}
      {!data && !error && <Skeleton rows={3} label={t.kit_loading()} />}
      {data && <Bounds key={data.changes[0]?.seq ?? 0} now={data} />}
      {data && <Changes now={data} />}
    </Panel>
  );
}

function Bounds({ now }: { now: OverdueClassesShown }) {
  const t = useWords();
  const may = useMay();
  const [mild, setMild] = useState(String(now.mild));
  const [medium, setMedium] = useState(String(now.medium));
  const [reason, setReason] = useState("");
  const { mutate, isPending, error } = useAct("set_overdue_classes", { onDone: () => toast({ text: t.overdue_saved() }) });
  const fixed = !may("manage");
  const changed = mild.trim() !== String(now.mild) || medium.trim() !== String(now.medium);
  const after = /^\d{1,4}$/.test(medium.trim()) ? Number(medium) + 1 : null;
  return (
    <Form onSubmit={() => changed && reason.trim() !== "" && mutate({ mild: mild.trim(), medium: medium.trim(), reason: reason.trim() })} label={t.overdue_title()} className={styles.effect}>
      <p className={styles.soft}>{t.overdue_note()} {t.overdue_shipped({ mild: now.shippedMild, medium: now.shippedMedium })}</p>
      <div className={styles.fields}>
        <Field label={t.overdue_mild()} name="mild" kind="figures" value={mild} onChange={setMild} disabled={fixed} />
        <Field label={t.overdue_medium()} name="medium" kind="figures" value={medium} onChange={setMedium} disabled={fixed} />
        {!fixed && <Field label={t.overdue_reason()} name="reason" value={reason} onChange={setReason} required />}
      </div>
      {after !== null && <p>{t.overdue_serious({ day: after })}</p>}
      {error && <ErrorNote {...refusalNote(t, error)} />}
      {!fixed && <div className={styles.acts}><Button type="submit" look="primary" disabled={!changed || reason.trim() === ""} busy={isPending}>{t.overdue_save()}</Button></div>}
    </Form>
  );
}

const written = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short" });

function Changes({ now }: { now: OverdueClassesShown }) {
  const t = useWords();
  if (now.changes.length === 0) return <p className={styles.soft}>{t.overdue_changes_none()}</p>;
  return (
    <Table label={t.overdue_changes()} dense>
      <thead><tr><Th>{t.overdue_change_at()}</Th><Th>{t.overdue_change_by()}</Th><Th>{t.overdue_change_bounds()}</Th><Th>{t.overdue_reason()}</Th></tr></thead>
      <tbody>
        {now.changes.map((it) => (
          <tr key={it.seq}>
            <RowTh>{written.format(new Date(it.at))}</RowTh>
            <Td>{it.actor}</Td>
            <Td>{t.overdue_bounds_said({ mild: it.mild, medium: it.medium })}</Td>
            <Td wrap>{it.reason}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
