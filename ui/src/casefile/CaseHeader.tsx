import { StageBadge } from "../casework";
import { refusalText } from "../host";
import { Amount, Badge, Button, Kbd } from "../kit";
import type { CaseOpened, HeadKind, Ledger, PathShown } from "../wire";
import { useLanguage, useWords } from "../words";
import { headWord } from "../words/heads";
import { pathWord } from "../words/paths";
import styles from "./casefile.module.css";

type Props = {
  file: CaseOpened;
  ledger: Ledger | undefined;
  /** Why there is no balance on that day, if it was refused. */
  refused: Error | null;
  asOf: string;
  /** Steps to the case before in the list that was left; `null` where there is none. */
  previous: (() => void) | null;
  next: (() => void) | null;
  onPayment: () => void;
  /** Records that the creditor was paid; `null` where that cannot be done. */
  onCompensate: (() => void) | null;
  onTags: (() => void) | null;
  /** Writes what happened in one page. */
  onEvent: () => void;
};
/** Who owes how much on which day; it never scrolls away. `P` records a payment, `[` and `]` change the case. */
export function CaseHeader({ file, ledger, refused, asOf, previous, next, onPayment, onCompensate, onTags, onEvent }: Props) {
  const t = useWords();
  return (
    <header className={styles.header}>
      <div className={styles.line}>
        <h1 className={styles.debtor}>
          {file.debtor.name} <span className={styles.number}>{file.number}</span>
        </h1>
        <StageBadge stage={file.stage} expected={file.expected !== null} />
        <span className={styles.soft}>{file.officer === null ? t.case_officer_none() : t.case_officer({ name: file.officer })}</span>
        {file.tags.map((it) => <Badge key={it}>{it}</Badge>)}
        {onTags && <Button size="small" look="quiet" onPress={onTags}>{t.tags_edit()}</Button>}
        <Button size="small" look="quiet" onPress={onEvent}>{t.event_export()}</Button>
        <span className={styles.acts}>
          {previous && <Button look="quiet" onPress={previous}>{t.case_previous()} <Kbd keys="[" /></Button>}
          {next && <Button look="quiet" onPress={next}>{t.case_next()} <Kbd keys="]" /></Button>}
          {file.expected !== null ? (
            <Button look="primary" onPress={() => onCompensate?.()} disabled={onCompensate === null}>{t.case_compensate()} <Kbd keys="F2" /></Button>
          ) : (
            <Button look="primary" icon="plus" onPress={onPayment} disabled={file.stage === "withdrawn"}>{t.case_record_payment()} <Kbd keys="P" /></Button>
          )}
        </span>
      </div>
      <div className={styles.line}>
        <div className={styles.standing}>
          <p className={styles.soft}>{t.case_as_of_day({ day: asOf })}</p>
          <Chosen path={file.path} />
          <Ahead file={file} />
        </div>
        {refused === null ? <Balances ledger={ledger} /> : <p className={styles.refused}>{refusalText(t, refused)}</p>}
      </div>
    </header>
  );
}

function Chosen({ path }: { path: PathShown | null }) {
  const t = useWords();
  if (path === null) return <p className={styles.soft}>{t.case_path_none()}</p>;
  return (
    <p>
      <strong>{t.case_path({ path: pathWord(t, path.path) })}</strong>{" "}
      <span className={styles.soft}>
        {t.compare_mean()} <Amount yuan={path.mean} /> · {t.compare_p10()} <Amount yuan={path.p10} /> – {t.compare_p90()} <Amount yuan={path.p90} /> · {t.case_path_of({ day: path.asOf })}
      </span>
    </p>
  );
}

/** What comes next on the file: the step that is planned, and the nearest date of ours. */
function Ahead({ file }: { file: CaseOpened }) {
  const t = useWords();
  const language = useLanguage();
  const { nextStep, nextDate } = file;
  if (file.stage === "closed" || file.stage === "withdrawn") return null;
  return (
    <p className={styles.ahead}>
      <span>{nextStep === null ? t.case_next_step_none() : t.case_next_step({ day: nextStep.on, what: nextStep.what })}</span>
      {nextDate && <Badge tone={nextDate.daysLeft <= 7 ? "bad" : nextDate.daysLeft <= 30 ? "warn" : "plain"}>{t.case_next_date({ what: language === "chinese" ? nextDate.title : nextDate.titleEn, day: nextDate.on, days: nextDate.daysLeft })}</Badge>}
    </p>
  );
}

const order = ["principal", "interest", "damages", "cost"] as const satisfies readonly HeadKind[];

function Balances({ ledger }: { ledger: Ledger | undefined }) {
  const t = useWords();
  const figures = [
    ...order.filter((head) => isCharged(ledger, head)).map((head) => ({ name: headWord(t, head), yuan: ledger?.heads.find((it) => it.head === head)?.balance, strong: false })),
    { name: t.case_total(), yuan: ledger?.total, strong: true },
    { name: t.case_per_day(), yuan: ledger?.perDiem, strong: false },
  ];
  return (
    <dl className={styles.balances} aria-busy={ledger === undefined}>
      {figures.map(({ name, yuan, strong }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{yuan === undefined ? "…" : <Amount yuan={yuan} strong={strong} />}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Heads that this case knows at all; the ledger says why the others are nought. */
function isCharged(ledger: Ledger | undefined, head: HeadKind): boolean {
  if (ledger === undefined || head === "principal") return true;
  const line = ledger.heads.find((it) => it.head === head);
  return line !== undefined && line.zero?.why !== "nothingAgreed" && line.zero?.why !== "noSuchCharge";
}
