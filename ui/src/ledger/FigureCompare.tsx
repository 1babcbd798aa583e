import { useState } from "react";

import { refusalNote, refusalText, refusedField, useAsk } from "../host";
import { Amount, AmountField, Badge, Button, DateField, ErrorNote, Form, isZero, Note, plainAmount, readDay, RowTh, Table, Td, Th } from "../kit";
import { useKept } from "../session";
import type { CompareFigure, FigureCompared, HeadLine } from "../wire";
import { useWords } from "../words";
import { headName } from "../words/heads";
import { differentlyWords } from "./differently";
import styles from "./ledger.module.css";

type Props = { caseId: string; asOf: string; today: string; heads: readonly HeadLine[] };
type Typed = { asOf: string; total: string; heads: Readonly<Record<string, string>> };
/** What the bank or the debtor says is owed beside our figure, and what would explain the difference. Enter compares. */
export function FigureCompare({ caseId, asOf, today, heads }: Props) {
  const t = useWords();
  const [kept, keep] = useKept<Typed | null>(`figure ${caseId}`, null);
  const typed = kept ?? { asOf, total: "", heads: {} };
  const [asked, setAsked] = useState<CompareFigure | null>(null);
  const { data, error, isFetching } = useAsk("compare_figure", asked ?? { caseId, asOf, heads: [], total: "" }, { enabled: asked !== null });
  const change = (part: Partial<Typed>) => keep(() => ({ ...typed, ...part }));
  const stated = Object.entries(typed.heads).filter(([, amount]) => amount.trim() !== "");
  const ready = typed.total.trim() !== "" || stated.length > 0;
  const compare = () => {
    if (!ready) return;
    setAsked({
      caseId,
      asOf: readDay(typed.asOf, today) ?? typed.asOf,
      total: plainAmount(typed.total),
      heads: stated.map(([head, amount]) => ({ head, amount: plainAmount(amount) })),
    });
  };
  const wrong = (name: string) => (asked !== null && refusedField(error) === name ? refusalText(t, error) : undefined);
  return (
    <>
      <Form className={styles.compare} onSubmit={compare} label={t.compare_ledger_figure()}>
        <div className={styles.pair}>
          <DateField label={t.figure_as_of()} value={typed.asOf} onChange={(day) => change({ asOf: day })} error={wrong("asOf")} name="figureAsOf" />
          <AmountField label={t.figure_total()} hint={t.figure_total_hint()} value={typed.total} onChange={(total) => change({ total })} error={wrong("total")} name="figureTotal" autoFocus />
          {heads.map((it) => (
            <AmountField
              key={it.id}
              label={t.figure_head({ head: headName(t, it) })}
              value={typed.heads[it.id] ?? ""}
              onChange={(amount) => change({ heads: { ...typed.heads, [it.id]: amount } })}
              error={wrong(`heads.${it.id}`)}
              name={`figure-${it.id}`}
            />
          ))}
        </div>
        <div><Button type="submit" look="primary" disabled={!ready} busy={isFetching}>{t.figure_compare()}</Button></div>
      </Form>
      {asked !== null && error && <ErrorNote {...refusalNote(t, error)} />}
      {asked !== null && data && !error && <Result result={data} />}
    </>
  );
}

function Result({ result }: { result: FigureCompared }) {
  const t = useWords();
  return (
    <div aria-live="polite" className={styles.compare}>
      <Table label={t.compare_ledger_figure()} dense>
        <thead>
          <tr>
            <Th>{t.ledger_head()}</Th>
            <Th figures>{t.figure_ours()}</Th>
            <Th figures>{t.figure_theirs()}</Th>
            <Th figures>{t.figure_difference()}</Th>
          </tr>
        </thead>
        <tbody>
          {result.heads.map((it) => (
            <tr key={it.id}>
              <RowTh>{headName(t, it)}</RowTh>
              <Td figures><Amount yuan={it.ours} unit="yuan" /></Td>
              <Td figures><Amount yuan={it.theirs} unit="yuan" /></Td>
              <Td figures><Amount yuan={it.difference} unit="yuan" /></Td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t.ledger_total()}</th>
            <Td figures><Amount yuan={result.ours} unit="yuan" /></Td>
            <Td figures><Amount yuan={result.theirs} unit="yuan" /></Td>
            <Td figures><Amount yuan={result.difference} unit="yuan" strong /></Td>
          </tr>
        </tfoot>
      </Table>
      {isZero(result.difference) ? <Note tone="good">{t.figure_same()}</Note> : <Explanations result={result} />}
    </div>
  );
}

function Explanations({ result }: { result: FigureCompared }) {
  const t = useWords();
  if (result.explanations.length === 0) return <Note>{t.figure_unexplained()}</Note>;
  return (
    <Table label={t.figure_explained()} dense>
      <thead>
        <tr>
          <Th>{t.figure_explained()}</Th>
          <Th figures>{t.figure_then()}</Th>
          <Th figures>{t.figure_left()}</Th>
        </tr>
      </thead>
      <tbody>
        {result.explanations.map((it) => {
          const words = it.doneDifferently.map((one) => differentlyWords(t, one)).join(t.list_plus());
          return (
            <tr key={words}>
              <Td wrap>{words}</Td>
              <Td figures><Amount yuan={it.total} unit="yuan" /></Td>
              <Td figures>{isZero(it.left) ? <Badge tone="good">{t.figure_meets()}</Badge> : <Amount yuan={it.left} unit="yuan" />}</Td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
