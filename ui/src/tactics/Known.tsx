import { titled } from "../casework";
import { Group } from "../claim";
import { useAsk } from "../host";
import { Amount } from "../kit";
import type { CodedLine, ContactsShown, LatenessShown, PaymentLine } from "../wire";
import { useLanguage, useWords, type Words } from "../words";
import styles from "./tactics.module.css";

type Props = { caseId: string; overdue: { days: number; class: CodedLine } | null };
/** What ledger and records tell already of whether somebody pays, before signs are ticked. */
export function Known({ caseId, overdue }: Props) {
  const t = useWords();
  const language = useLanguage();
  const { data: file } = useAsk("open_case", { id: caseId });
  const { data: contacts } = useAsk("case_contacts", { caseId });
  const { data: lateness } = useAsk("case_lateness", { caseId });
  if (!file || !contacts || !lateness) return null;
  return (
    <Group title={t.known_title()}>
      <dl className={styles.known}>
        {overdue && <div><dt>{t.known_overdue()}</dt><dd>{t.diagnosis_overdue({ days: overdue.days, class: titled(language, overdue.class) })}</dd></div>}
        <div><dt>{t.known_payments()}</dt><dd><Payments paid={file.payments} /></dd></div>
        <div><dt>{t.known_promises()}</dt><dd>{promises(t, contacts)}</dd></div>
        <div><dt>{t.known_contacts()}</dt><dd>{reached(t, contacts)}</dd></div>
        <div><dt>{t.known_debts()}</dt><dd>{late(t, lateness)}</dd></div>
      </dl>
    </Group>
  );
}

function Payments({ paid }: { paid: readonly PaymentLine[] }) {
  const t = useWords();
  const standing = paid.filter((it) => !it.reversed);
  const last = standing.reduce<PaymentLine | null>((latest, it) => (latest === null || it.receivedOn >= latest.receivedOn ? it : latest), null);
  if (last === null) return t.known_payments_none();
  return <>{t.known_payments_said({ count: standing.length, on: last.receivedOn })} <Amount yuan={last.amount} /></>;
}

function promises(t: Words, { promises: all }: ContactsShown): string {
  if (all.length === 0) return t.known_promises_none();
  const of = (...states: string[]) => all.filter((it) => states.includes(it.state)).length;
  return t.known_promises_said({ kept: of("kept"), broken: of("broken", "partlyKept"), open: of("open") });
}

function reached(t: Words, { contacts: all }: ContactsShown): string {
  const tried = all.filter((it) => it.direction === "outgoing");
  if (all.length === 0) return t.known_contacts_none();
  const heard = all.filter((it) => it.result === "reached").map((it) => it.on).sort().at(-1);
  const of = { tried: tried.length, reached: tried.filter((it) => it.result === "reached").length };
  return heard === undefined ? t.known_contacts_never(of) : t.known_contacts_said({ ...of, on: heard });
}

function late(t: Words, { debts }: LatenessShown): string {
  const open = debts.filter((it) => it.counts.some((count) => count.state === "running")).length;
  return t.known_debts_said({ all: debts.length, open });
}
