import { use, useState } from "react";

import { refusalNote, useAsk } from "../host";
import { Button, ErrorNote, Note, Panel, RowTh, Skeleton, Table, Td, Th, TodayContext } from "../kit";
import type { AssumptionLine, BacktestShown, LearnedBasis, LearnedFigure, LearnedShown, SharesGroup } from "../wire";
import { useWords, type Words } from "../words";
import styles from "./appraisal.module.css";
import { Forecasts } from "./Forecasts";
import { SaveDialog } from "./SaveDialog";
import { briefly } from "./tried";
import { assumptionWord } from "./words";

type Props = { onOpen: (id: string) => void };
/** What the company's own cases teach, how sure that is, and how good its forecasts were. */
export function Learning({ onOpen }: Props) {
  const t = useWords();
  const asOf = use(TodayContext);
  const learned = useAsk("learned", { asOf });
  if (learned.error) return <ErrorNote {...refusalNote(t, learned.error)} />;
  if (learned.data === undefined) return <Panel title={t.learning_title()}><Skeleton rows={8} label={t.learning_loading()} /></Panel>;
  const it = learned.data;
  return (
    <>
      <Panel title={t.learning_title()}>
        <p>{t.learning_line({ cases: it.cases, ended: it.ended })}</p>
        <p className={styles.soft}>{t.learning_few({ few: it.few })}</p>
        {it.unreckoned > 0 && <Note tone="warn">{t.learning_unreckoned({ count: it.unreckoned })}</Note>}
      </Panel>
      <Panel title={t.learning_rates()}>
        {it.figures.length === 0 ? <p className={styles.soft}>{t.learning_rates_none()}</p> : <Rates figures={it.figures} />}
      </Panel>
      {it.ended === 0 ? (
        <Panel title={t.learning_shares()}><p className={styles.soft}>{t.learning_ended_none()}</p></Panel>
      ) : (
        <>
          <Panel title={t.learning_shares()}><Shares it={it} /></Panel>
          <Panel title={t.learning_times()}><Times it={it} /></Panel>
        </>
      )}
      <Forecasts it={it} onOpen={onOpen} />
    </>
  );
}

function Rates({ figures }: { figures: readonly LearnedFigure[] }) {
  const t = useWords();
  const [adopting, setAdopting] = useState<LearnedFigure | null>(null);
  const percent = (text: string) => t.compare_percent({ percent: briefly(text, 1) });
  return (
    <>
      <Table label={t.learning_rates()} dense>
        <thead>
          <tr>
            <Th>{t.learning_figure()}</Th>
            <Th figures>{t.learning_in_force()}</Th>
            <Th figures>{t.learning_learned()}</Th>
            <Th figures>{t.learning_band()}</Th>
            <Th figures>{t.learning_seen()}</Th>
            <Th>{t.learning_basis()}</Th>
            <Th>{t.learning_backtest()}</Th>
            <Th><span className="visually-hidden">{t.dossier_acts()}</span></Th>
          </tr>
        </thead>
        <tbody>
          {figures.map((it) => (
            <tr key={it.id}>
              <RowTh>{assumptionWord(t, it.id)}</RowTh>
              <Td figures>{percent(it.inForce)}</Td>
              <Td figures>{percent(it.ratePercent)}</Td>
              <Td figures>{briefly(it.lowPercent, 1)}–{percent(it.highPercent)}</Td>
              <Td figures>{t.learning_seen_of({ happened: it.happened, cases: it.cases, company: it.companyCases })}</Td>
              <Td wrap>{basisWord(t, it.basis)}</Td>
              <Td wrap>{backtestLine(t, it.backtest)}</Td>
              <Td><Button size="small" look="quiet" label={`${t.learning_adopt()}: ${assumptionWord(t, it.id)}`} onPress={() => setAdopting(it)}>{t.learning_adopt()}</Button></Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {adopting && (
        <SaveDialog
          lines={[lineOf(adopting)]}
          values={[{ id: adopting.id, value: adopting.ratePercent }]}
          why={t.learning_adopt_reason({ happened: adopting.happened, cases: adopting.cases, low: adopting.lowPercent, high: adopting.highPercent })}
          learned
          onClose={() => setAdopting(null)}
          onSaved={() => setAdopting(null)}
        />
      )}
    </>
  );
}

/** Every figure that can be learned is a percentage. */
function lineOf(it: LearnedFigure): AssumptionLine {
  return { id: it.id, value: it.inForce, unit: "percent", origin: "user", shipped: it.inForce, minimum: "0", maximum: "100", source: "", sourceEn: "" };
}

function basisWord(t: Words, basis: LearnedBasis): string {
  const names = { pooled: t.learning_basis_pooled, company: t.learning_basis_company, own: t.learning_basis_own } satisfies Record<LearnedBasis, () => string>;
  return names[basis]();
}

function backtestLine(t: Words, it: BacktestShown | null): string {
  return it === null
    ? t.learning_backtest_none()
    : t.learning_backtest_line({ scored: it.scored, brier: it.brier, skill: briefly(it.skillPercent, 1), support: briefly(it.supportPercent, 0) });
}

function Shares({ it }: { it: LearnedShown }) {
  const t = useWords();
  const groups = { all: t.learning_shares_all, secured: t.learning_shares_secured, unsecured: t.learning_shares_unsecured } satisfies Record<SharesGroup, () => string>;
  return (
    <Table label={t.learning_shares()} dense>
      <thead>
        <tr>
          <Th>{t.learning_shares_group()}</Th>
          <Th figures>{t.learning_shares_cases()}</Th>
          <Th figures>{t.learning_share_0()}</Th>
          <Th figures>{t.learning_share_1()}</Th>
          <Th figures>{t.learning_share_2()}</Th>
          <Th figures>{t.learning_share_3()}</Th>
          <Th figures>{t.learning_share_4()}</Th>
          <Th figures>{t.learning_share_5()}</Th>
        </tr>
      </thead>
      <tbody>
        {it.shares.map((line) => (
          <tr key={line.group}>
            <RowTh>{groups[line.group]()}</RowTh>
            <Td figures>{line.cases}</Td>
            {line.percents.map((share, at) => <Td key={at} figures>{t.compare_percent({ percent: share })}</Td>)}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Times({ it }: { it: LearnedShown }) {
  const t = useWords();
  return (
    <Table label={t.learning_times()} dense>
      <thead>
        <tr>
          <Th>{t.learning_times_months()}</Th>
          <Th figures>{t.learning_times_paid()}</Th>
          <Th figures>{t.learning_times_partial()}</Th>
          <Th figures>{t.learning_times_terminated()}</Th>
          <Th figures>{t.learning_times_written_off()}</Th>
          <Th figures>{t.learning_times_open()}</Th>
        </tr>
      </thead>
      <tbody>
        {it.times.map((line) => (
          <tr key={line.months}>
            <RowTh>{t.compare_months({ months: line.months })}</RowTh>
            {[line.paid, line.partial, line.terminated, line.writtenOff, line.open].map((share, at) => <Td key={at} figures>{t.compare_percent({ percent: share })}</Td>)}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
