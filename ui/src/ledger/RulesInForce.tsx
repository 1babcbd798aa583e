import { coded, dayCountWord, endsWord, seriesWords, startWord } from "../claim";
import { Amount, isZero, RowTh, Table, Td, Th } from "../kit";
import type { AccrualLine, CapLine, Ledger, RateShown } from "../wire";
import { useWords, type Words } from "../words";
import { headName } from "../words/heads";
import { plain } from "./formula";
import styles from "./ledger.module.css";

type Props = { ledger: Ledger };
/** What runs, up to which ceiling, and in what order payments are applied. */
export function RulesInForce({ ledger }: Props) {
  const t = useWords();
  const name = (id: string) => headName(t, { id, label: ledger.heads.find((it) => it.id === id)?.label });
  return (
    <>
      {ledger.accruals.length === 0 ? <p className={styles.soft}>{t.ledger_accruals_none()}</p> : <Accruals lines={ledger.accruals} name={name} />}
      {ledger.caps.length === 0 ? <p className={styles.soft}>{t.ledger_caps_none()}</p> : <Caps lines={ledger.caps} name={name} />}
      <p>
        <strong>{t.ledger_order()}</strong> {ledger.order.map(name).join(" → ")}
      </p>
    </>
  );
}

type LinesProps<Line> = { lines: readonly Line[]; name: (id: string) => string };
function Accruals({ lines, name }: LinesProps<AccrualLine>) {
  const t = useWords();
  return (
    <Table label={t.ledger_accruals()} dense>
      <thead>
        <tr>
          <Th>{t.ledger_head()}</Th>
          <Th>{t.accrual_rate()}</Th>
          <Th>{t.accrual_base()}</Th>
          <Th>{t.accrual_days()}</Th>
          <Th>{t.accrual_period()}</Th>
          <Th figures>{t.ledger_earned()}</Th>
          <Th figures>{t.cap_cut()}</Th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <RowTh>{name(line.headId)}</RowTh>
            <Td>{rateWords(t, line.rate)}</Td>
            <Td wrap>{line.base.map(name).join(t.list_plus())}</Td>
            <Td wrap>{[dayCountWord(t, line.dayCount), endsWord(t, line.count), startWord(t, line.start)].join(t.list_comma())}</Td>
            <Td>{line.from ?? t.accrual_from_due()} – {line.until ?? t.accrual_open()}</Td>
            <Td figures><Amount yuan={line.earned} /></Td>
            <Td figures>{isZero(line.cut) ? <span className={styles.soft}>–</span> : <Amount yuan={line.cut} />}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Caps({ lines, name }: LinesProps<CapLine>) {
  const t = useWords();
  return (
    <Table label={t.ledger_caps()} dense>
      <thead>
        <tr>
          <Th>{t.cap_line()}</Th>
          <Th>{t.cap_on()}</Th>
          <Th>{t.cap_reason()}</Th>
          <Th figures>{t.cap_cut()}</Th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <RowTh>{line.rate === null ? t.cap_total({ percent: plain(line.percent ?? "") }) : rateWords(t, line.rate)}</RowTh>
            <Td wrap>{line.accruals.map(name).join(t.list_comma())}</Td>
            <Td wrap>
              {line.reason}
              {line.notes.map((note) => (
                <div key={note} className={styles.soft}>{coded(t, "note", note)}</div>
              ))}
            </Td>
            <Td figures><Amount yuan={line.cut} /></Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** A rate as people say it: `年 12%`, `日 0.05%`, `1.5 倍一年期 LPR`. */
export function rateWords(t: Words, rate: RateShown): string {
  switch (rate.rule) {
    case "annual":
      return t.rate_annual({ percent: plain(rate.percent) });
    case "daily":
      return t.rate_daily({ percent: plain(rate.percent) });
    case "reference": {
      const series = seriesWords(t, rate.series);
      const margin = isZero(rate.margin) ? "" : t.rate_margin({ margin: plain(rate.margin) });
      const fixed = rate.fixedOn === null ? t.rate_floating() : t.rate_fixed({ day: rate.fixedOn });
      return `${t.rate_reference({ series, multiplier: plain(rate.multiplier) })}${margin}${fixed}`;
    }
  }
}
