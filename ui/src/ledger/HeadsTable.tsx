import { Amount, Button, isZero, RowTh, Table, Td, Th } from "../kit";
import type { HeadKind, HeadLine, Ledger, ZeroReason } from "../wire";
import { useWords, type Words } from "../words";
import { headWord } from "../words/heads";
import styles from "./ledger.module.css";

type Props = { ledger: Ledger; onOrigin: (head: HeadKind | null) => void };
/** What is owed, head by head. The button that ends a row opens the periods that make its figure. */
export function HeadsTable({ ledger, onOrigin }: Props) {
  const t = useWords();
  return (
    <Table label={t.ledger_title()}>
      <thead>
        <tr>
          <Th>{t.ledger_head()}</Th>
          <Th figures>{t.ledger_charged()}</Th>
          <Th figures>{t.ledger_paid()}</Th>
          <Th figures>{t.ledger_balance()}</Th>
          <Th>{t.ledger_origin()}</Th>
        </tr>
      </thead>
      <tbody>
        {ledger.heads.map((line) => (
          <HeadRow key={line.id} line={line} onOrigin={onOrigin} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>{t.ledger_total()}</th>
          <Td figures><Amount yuan={ledger.total} strong /></Td>
          <Td><Origin figure={t.ledger_total()} onPress={() => onOrigin(null)} /></Td>
        </tr>
        <tr className={styles.beside}>
          <th scope="row" colSpan={3}>
            {t.ledger_per_diem()} <span className={styles.soft}>{t.ledger_per_diem_note()}</span>
          </th>
          <Td figures><Amount yuan={ledger.perDiem} /></Td>
          <Td />
        </tr>
        {!isZero(ledger.credit) && (
          <tr className={styles.beside}>
            <th scope="row" colSpan={3}>{t.ledger_credit()}</th>
            <Td figures><Amount yuan={ledger.credit} /></Td>
            <Td />
          </tr>
        )}
      </tfoot>
    </Table>
  );
}

function HeadRow({ line, onOrigin }: { line: HeadLine; onOrigin: Props["onOrigin"] }) {
  const t = useWords();
  return (
    <tr>
      <RowTh>{headWord(t, line.head)}</RowTh>
      <Td figures><Amount yuan={line.charged} /></Td>
      <Td figures><Amount yuan={line.paid} /></Td>
      <Td figures>
        {line.zero !== null && <span className={styles.soft}>{zeroWord(t, line.zero)} </span>}
        <Amount yuan={line.balance} />
      </Td>
      <Td><Origin figure={headWord(t, line.head)} onPress={() => onOrigin(line.head)} /></Td>
    </tr>
  );
}

function Origin({ figure, onPress }: { figure: string; onPress: () => void }) {
  const t = useWords();
  return <Button look="quiet" size="small" label={t.ledger_origin_of({ figure })} onPress={onPress}>{t.ledger_origin()}</Button>;
}

function zeroWord(t: Words, zero: ZeroReason): string {
  switch (zero.why) {
    case "nothingAgreed":
      return t.zero_nothing_agreed();
    case "notYetDue":
      return t.zero_not_yet_due(zero);
    case "ended":
      return t.zero_ended(zero);
    case "paid":
      return t.zero_paid();
    case "waived":
      return t.zero_waived();
    case "paidAndWaived":
      return t.zero_paid_and_waived();
    case "noSuchCharge":
      return t.zero_no_such_charge();
    case "standingStill":
      return t.zero_standing_still();
    case "cutToNothing":
      return t.zero_cut_to_nothing();
    case "nothingToBearIt":
      return t.zero_nothing_to_bear_it();
    case "rateZero":
      return t.zero_rate_zero();
    case "belowHalfAFen":
      return t.zero_below_half_a_fen();
    case "notAwarded":
      return t.zero_not_awarded();
  }
}
