import { Amount, Badge, Button, Panel, RowTh, showAmount, Table, Td, Th } from "../kit";
import type { CalibrationShown, ForecastJudged, ForecastPlace, LearnedShown } from "../wire";
import { useWords, type Words } from "../words";
import { pathWord } from "../words/paths";
import styles from "./appraisal.module.css";
import { briefly } from "./tried";

type Props = { it: LearnedShown; onOpen: (id: string) => void };
/** What was forecast when paths were chosen against what came: in all, by officer, and case by case. */
export function Forecasts({ it, onOpen }: Props) {
  const t = useWords();
  if (it.calibration === null) return <Panel title={t.learning_calibration()}><p className={styles.soft}>{t.learning_calibration_none()}</p></Panel>;
  const percent = (text: string) => t.compare_percent({ percent: briefly(text, 1) });
  return (
    <>
      <Panel title={t.learning_calibration()}>
        <p className={styles.soft}>{t.learning_calibration_note()}</p>
        <Calibration it={it.calibration} />
        <h3>{t.learning_officers()}</h3>
        <Table label={t.learning_officers()} dense>
          <thead>
            <tr><Th>{t.learning_officer()}</Th><Th figures>{t.learning_decisions()}</Th><Th figures>{t.learning_within()}</Th><Th figures>{t.learning_expected()}</Th><Th figures>{t.learning_came()}</Th></tr>
          </thead>
          <tbody>
            {it.officers.map((line) => (
              <tr key={line.officer ?? ""}>
                <RowTh>{line.officer ?? t.learning_officer_none()}</RowTh>
                <Td figures>{line.decisions}</Td>
                <Td figures>{percent(line.withinPercent)}</Td>
                <Td figures><Amount yuan={line.expected} /></Td>
                <Td figures><Amount yuan={line.came} /></Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Panel>
      <Panel title={t.learning_forecasts()}>
        <Table label={t.learning_forecasts()} dense>
          <thead>
            <tr><Th>{t.allocation_cases()}</Th><Th>{t.learning_officer()}</Th><Th>{t.learning_path()}</Th><Th>{t.learning_chosen_on()}</Th><Th>{t.learning_ended_on()}</Th><Th figures>{t.learning_forecast()}</Th><Th figures>{t.learning_outcome()}</Th><Th>{t.learning_verdict()}</Th></tr>
          </thead>
          <tbody>
            {it.forecasts.map((line) => <Forecast key={line.caseId} line={line} onOpen={onOpen} />)}
          </tbody>
        </Table>
      </Panel>
    </>
  );
}

function Calibration({ it }: { it: CalibrationShown }) {
  const t = useWords();
  const percent = (text: string | undefined) => t.compare_percent({ percent: briefly(text ?? "0", 1) });
  const scored = (brier: string, reliability: string) => `${brier} (${reliability})`;
  const figures = [
    [t.learning_decisions(), String(it.decisions)],
    [t.learning_within(), percent(it.withinPercent)],
    [t.learning_place_below(), percent(it.shares[0])],
    [t.learning_place_lower(), percent(it.shares[1])],
    [t.learning_place_upper(), percent(it.shares[2])],
    [t.learning_place_above(), percent(it.shares[3])],
    [t.learning_expected(), <Amount key="expected" yuan={it.expected} />],
    [t.learning_came(), <Amount key="came" yuan={it.came} />],
    ...(it.slope === null ? [] : [[t.learning_slope(), it.slope] as const]),
    [t.learning_loss_brier(), scored(it.lossBrier, it.lossReliability)],
    [t.learning_cash_brier(), scored(it.cashBrier, it.cashReliability)],
  ] as const;
  return (
    <dl className={styles.figures}>
      {figures.map(([name, value]) => (
        <div key={name}><dt>{name}</dt><dd>{value}</dd></div>
      ))}
    </dl>
  );
}

function Forecast({ line, onOpen }: { line: ForecastJudged; onOpen: (id: string) => void }) {
  const t = useWords();
  const amount = (yuan: string) => showAmount(yuan, "yuan");
  return (
    <tr>
      <RowTh><Button size="small" look="quiet" label={`${t.allocation_open()} ${line.number}`} onPress={() => onOpen(line.caseId)}>{line.number}</Button></RowTh>
      <Td>{line.officer ?? t.learning_officer_none()}</Td>
      <Td wrap>{pathWord(t, line.path)}</Td>
      <Td>{line.chosenOn}</Td>
      <Td>{line.endedOn}</Td>
      <Td figures>{t.learning_forecast_line({ mean: amount(line.mean), p10: amount(line.p10), p90: amount(line.p90) })}</Td>
      <Td figures><Amount yuan={line.came} strong /></Td>
      <Td><Badge tone={line.place === "below" ? "warn" : line.place === "above" ? "accent" : "plain"}>{placeWord(t, line.place)}</Badge></Td>
    </tr>
  );
}

function placeWord(t: Words, place: ForecastPlace): string {
  const names = { below: t.learning_fell_below, lower: t.learning_fell_within, upper: t.learning_fell_within, above: t.learning_fell_above } satisfies Record<ForecastPlace, () => string>;
  return names[place]();
}
