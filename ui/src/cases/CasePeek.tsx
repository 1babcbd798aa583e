import { useState } from "react";

import { OriginDialog } from "../claim";
import { refusalNote, useAsk } from "../host";
import { Amount, Badge, Button, ErrorNote, Skeleton } from "../kit";
import { useAsOf } from "../session";
import { useLanguage, useWords } from "../words";
import { stageWord } from "../words/stages";
import styles from "./cases.module.css";

/** What the row one is on comes to, without leaving the list. */
export function CasePeek({ id, onLedger }: { id: string | null; /** Opens the ledger of a file. */ onLedger: (id: string) => void }) {
  const t = useWords();
  return <aside className={styles.peek} aria-label={t.keys_peek()}>{id === null ? <p className={styles.soft}>{t.peek_empty()}</p> : <Outline key={id} id={id} onLedger={onLedger} />}</aside>;
}

function Outline({ id, onLedger }: { id: string; onLedger: (id: string) => void }) {
  const [origin, setOrigin] = useState(false);
  const t = useWords();
  const language = useLanguage();
  const { asOf } = useAsOf();
  const { data: file, error } = useAsk("open_case", { id });
  const { data: ledger } = useAsk("case_ledger", { caseId: id, asOf });
  if (error) return <ErrorNote {...refusalNote(t, error)} />;
  if (!file) return <Skeleton rows={6} label={t.kit_loading()} />;
  return (
    <>
      <h2>{file.debtor.name}</h2>
      <p className={styles.soft}>{file.number} · {file.officer === null ? t.case_officer_none() : t.case_officer({ name: file.officer })}</p>
      <p><Badge tone="accent">{stageWord(t, file.stage)}</Badge></p>
      {ledger && <p>{t.case_total()} <Amount yuan={ledger.total} strong /> <Button look="quiet" size="small" label={t.origin_of({ figure: t.origin_balance() })} onPress={() => setOrigin(true)}>{t.ledger_origin()}</Button></p>}
      {origin && <OriginDialog caseId={id} figure={t.origin_balance()} asOf={asOf} onClose={() => setOrigin(false)} onOpen={onLedger} />}
      <p>{file.nextStep === null ? t.case_next_step_none() : t.case_next_step({ day: file.nextStep.on, what: file.nextStep.what })}</p>
      {file.nextDate && <p>{t.case_next_date({ what: language === "chinese" ? file.nextDate.title : file.nextDate.titleEn, day: file.nextDate.on, days: file.nextDate.daysLeft })}</p>}
      {file.guarantors.length > 0 && <p className={styles.soft}>{t.obligors_guarantor()}{t.colon()}{file.guarantors.map((it) => it.name).join(t.list_comma())}</p>}
    </>
  );
}
