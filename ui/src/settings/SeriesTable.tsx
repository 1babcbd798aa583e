import { useState } from "react";

import { seriesWords, Sources } from "../claim";
import { Badge, Button, RowTh, Table, Td, Th } from "../kit";
import type { SeriesLine } from "../wire";
import { useWords } from "../words";
import styles from "./settings.module.css";

type Props = { lines: readonly SeriesLine[] };
/** The published series: the quote in force and the last day it is confirmed for; every quote behind one button. */
export function SeriesTable({ lines }: Props) {
  const t = useWords();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Table label={t.rules_series()} dense>
      <thead>
        <tr>
          <Th>{t.rules_series()}</Th>
          <Th figures>{t.rules_latest()}</Th>
          <Th>{t.rules_quote_from()}</Th>
          <Th>{t.rules_confirmed()}</Th>
          <Th>{t.rules_publisher()}</Th>
          <Th>{t.rules_quotes()}</Th>
        </tr>
      </thead>
      {lines.map((line) => (
        <tbody key={line.id}>
          <Series line={line} open={open === line.id} onToggle={() => setOpen(open === line.id ? null : line.id)} />
        </tbody>
      ))}
    </Table>
  );
}

function Series({ line, open, onToggle }: { line: SeriesLine; open: boolean; onToggle: () => void }) {
  const t = useWords();
  const latest = line.quotes[0];
  const name = seriesWords(t, line.id);
  return (
    <>
      <tr>
        <RowTh>{name}</RowTh>
        <Td figures>{latest === undefined ? "–" : `${latest.percent}%`}</Td>
        <Td>{latest?.from ?? "–"}</Td>
        <Td>{line.confirmedUntil} {line.stale && <Badge tone="warn">{t.rules_stale()}</Badge>}</Td>
        <Td wrap>{line.publisher}</Td>
        <Td>
          <Button look="quiet" size="small" expanded={open} label={`${name}${t.colon()}${t.rules_quotes_all({ count: line.quotes.length })}`} onPress={onToggle}>
            {t.rules_quotes_all({ count: line.quotes.length })}
          </Button>
        </Td>
      </tr>
      {open && (
        <tr>
          <Td span={6} wrap>
            <div className={styles.quotes}>
              <Sources sources={[line.source]} />
              <Quotes line={line} name={name} />
            </div>
          </Td>
        </tr>
      )}
    </>
  );
}

function Quotes({ line, name }: { line: SeriesLine; name: string }) {
  const t = useWords();
  return (
    <Table label={t.rules_quotes_of({ series: name })} dense>
      <thead>
        <tr>
          <Th>{t.rules_quote_from()}</Th>
          <Th>{t.rules_quote_through()}</Th>
          <Th figures>{t.rules_quote_percent()}</Th>
          <Th>{t.rules_quote_state()}</Th>
        </tr>
      </thead>
      <tbody>
        {line.quotes.map((it) => (
          <tr key={it.from}>
            <RowTh>{it.from}</RowTh>
            <Td>{it.through ?? <span className={styles.soft}>{t.rules_quote_open()}</span>}</Td>
            <Td figures>{it.percent}%</Td>
            <Td wrap>
              {it.unverified ? <Badge tone="warn">{t.ledger_source_unverified()}</Badge> : t.ledger_source_verified()}
              {it.added !== null && <span className={styles.soft}> {t.rules_quote_added({ source: it.added })}</span>}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
