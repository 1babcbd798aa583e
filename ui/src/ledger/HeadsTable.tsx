import { Amount, Badge, Button, isZero, RowTh, Table, Td, Th } from "../kit";
import type { HeadLine, Ledger } from "../wire";
import { useWords } from "../words";
import { headName } from "../words/heads";
import styles from "./ledger.module.css";
import { isStale } from "./marks";
import { zeroWord } from "./zero";

type Props = { ledger: Ledger; onOrigin: (head: string | null) => void };
/** What is owed, head by head. The button that ends a row opens the periods that make its figure. */
export function HeadsTable({ ledger, onOrigin }: Props) {
  const t = useWords();
  const stale = new Set(ledger.segments.filter((it) => isStale(it, ledger.warnings)).map((it) => it.id));
  return (
    <Table label={t.ledger_heads()}>
      <thead>
        <tr>
          <Th>{t.ledger_head()}</Th>
          <Th figures>{t.ledger_charged()}</Th>
          <Th figures>{t.ledger_earned()}</Th>
          <Th figures>{t.ledger_paid()}</Th>
          <Th figures>{t.ledger_waived()}</Th>
          <Th figures>{t.ledger_balance()}</Th>
          <Th>{t.ledger_origin()}</Th>
        </tr>
      </thead>
      <tbody>
        {ledger.heads.map((line) => (
          <HeadRow key={line.id} line={line} stale={stale.has(line.id)} onOrigin={onOrigin} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={5}>{t.ledger_total()}</th>
          <Td figures><Amount yuan={ledger.total} strong /></Td>
          <Td><Origin figure={t.ledger_total()} onPress={() => onOrigin(null)} /></Td>
        </tr>
        <tr className={styles.beside}>
          <th scope="row" colSpan={5}>
            {t.ledger_per_diem()} <span className={styles.soft}>{t.ledger_per_diem_note()}</span>
          </th>
          <Td figures>
            {ledger.perDiemZero !== null && <span className={styles.soft}>{zeroWord(t, ledger.perDiemZero)} </span>}
            <Amount yuan={ledger.perDiem} />
          </Td>
          <Td />
        </tr>
        {!isZero(ledger.credit) && (
          <tr className={styles.beside}>
            <th scope="row" colSpan={5}>{t.ledger_credit()}</th>
            <Td figures><Amount yuan={ledger.credit} /></Td>
            <Td />
          </tr>
        )}
      </tfoot>
    </Table>
  );
}

function HeadRow({ line, stale, onOrigin }: { line: HeadLine; stale: boolean; onOrigin: Props["onOrigin"] }) {
  const t = useWords();
  const name = headName(t, line);
  return (
    <tr>
      <RowTh>{name} {stale && <Badge tone="warn">{t.ledger_stale()}</Badge>}</RowTh>
      <Td figures><Sum yuan={line.charged} /></Td>
      <Td figures><Sum yuan={line.earned} /></Td>
      <Td figures><Sum yuan={line.paid} /></Td>
      <Td figures><Sum yuan={line.waived} /></Td>
      <Td figures>
        {line.zero !== null && <span className={styles.soft}>{zeroWord(t, line.zero)} </span>}
        <Amount yuan={line.balance} />
      </Td>
      <Td><Origin figure={name} onPress={() => onOrigin(line.id)} /></Td>
    </tr>
  );
}

/** A figure that says nothing where there is nothing to say. */
function Sum({ yuan }: { yuan: string }) {
  return isZero(yuan) ? <span className={styles.soft}>–</span> : <Amount yuan={yuan} />;
}

function Origin({ figure, onPress }: { figure: string; onPress: () => void }) {
  const t = useWords();
  return <Button look="quiet" size="small" label={t.ledger_origin_of({ figure })} onPress={onPress}>{t.ledger_origin()}</Button>;
}
