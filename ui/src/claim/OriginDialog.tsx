import { refusalNote, useAsk } from "../host";
import { Amount, Button, Dialog, ErrorNote, isZero, RowTh, Skeleton, Table, Td, Th } from "../kit";
import { useSession } from "../session";
import type { Ledger } from "../wire";
import { useWords } from "../words";
import { headName } from "../words/heads";
import styles from "./claim.module.css";
import { Sources } from "./Sources";

type Props = {
  caseId: string;
  /** What the figure is called. */
  figure: string;
  /** The day it is of; today where none is given. */
  asOf?: string;
  onClose: () => void;
  /** Goes on to the ledger of the file; left out where one is in it. */
  onOpen?: (caseId: string) => void;
};
/** Where an amount owed comes from: head by head what was charged, earned, paid and waived, and the rules it rests on. */
export function OriginDialog({ caseId, figure, asOf, onClose, onOpen }: Props) {
  const t = useWords();
  const { today } = useSession();
  const day = asOf ?? today;
  const { data, error } = useAsk("case_ledger", { caseId, asOf: day });
  return (
    <Dialog open size="large" title={t.origin_of({ figure })} onClose={onClose} actions={onOpen && <Button onPress={() => onOpen(caseId)}>{t.origin_more()}</Button>}>
      {error && <ErrorNote {...refusalNote(t, error)} />}
      {!error && !data && <Skeleton rows={5} label={t.kit_loading()} />}
      {data && (
        <div className={styles.origin}>
          <p className={styles.soft}>{t.origin_explain({ day })}</p>
          <OriginTable ledger={data} />
          {data.sources.length > 0 && <Sources sources={data.sources} />}
        </div>
      )}
    </Dialog>
  );
}

/** The heads of a claim with what made each, and their sum. */
export function OriginTable({ ledger }: { ledger: Ledger }) {
  const t = useWords();
  const sum = (yuan: string) => (isZero(yuan) ? <span className={styles.soft}>–</span> : <Amount yuan={yuan} />);
  return (
    <Table label={t.ledger_heads()} dense>
      <thead><tr><Th>{t.origin_head()}</Th><Th figures>{t.ledger_charged()}</Th><Th figures>{t.ledger_earned()}</Th><Th figures>{t.ledger_paid()}</Th><Th figures>{t.ledger_waived()}</Th><Th figures>{t.ledger_balance()}</Th></tr></thead>
      <tbody>
        {ledger.heads.filter((it) => [it.charged, it.earned, it.paid, it.waived, it.balance].some((yuan) => !isZero(yuan))).map((it) => (
          <tr key={it.id}>
            <RowTh>{headName(t, it)}</RowTh>
            <Td figures>{sum(it.charged)}</Td>
            <Td figures>{sum(it.earned)}</Td>
            <Td figures>{sum(it.paid)}</Td>
            <Td figures>{sum(it.waived)}</Td>
            <Td figures><Amount yuan={it.balance} /></Td>
          </tr>
        ))}
      </tbody>
      <tfoot><tr><th scope="row" colSpan={5}>{t.ledger_total()}</th><Td figures><Amount yuan={ledger.total} strong /></Td></tr></tfoot>
    </Table>
  );
}
