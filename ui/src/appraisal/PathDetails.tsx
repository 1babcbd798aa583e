import { type ReactNode, useState } from "react";

import { Amount, Badge, Panel, RowTh, Table, Td, Th } from "../kit";
import type { PathAppraised, SourceLine } from "../wire";
import { useWords } from "../words";
import { pathWord } from "../words/paths";
import { articleWord } from "../words/sources";
import styles from "./appraisal.module.css";
import { briefly } from "./tried";
import { Waterfall } from "./Waterfall";
import { assumptionWord, bearerWord, costWord, resourceWord } from "./words";

type Props = {
  path: PathAppraised;
  sources: readonly SourceLine[];
  /** The figures opened; drawn once somebody asks. */
  explain: ReactNode;
};
/** What lies behind one path: its figures, its costs with their legal basis, its time and staff. */
export function PathDetails({ path, sources, explain }: Props) {
  const t = useWords();
  const [opened, setOpened] = useState(false);
  const percent = (text: string) => t.compare_percent({ percent: briefly(text, 1) });
  const figures = [
    [t.compare_mean(), <Amount key="mean" yuan={path.mean} strong />],
    [t.compare_p10(), <Amount key="p10" yuan={path.p10} />],
    [t.compare_p50(), <Amount key="p50" yuan={path.p50} />],
    [t.compare_p90(), <Amount key="p90" yuan={path.p90} />],
    [t.compare_sd(), <Amount key="sd" yuan={path.sd} />],
    [t.compare_loss(), percent(path.lossPercent)],
    [t.compare_any_cash(), percent(path.anyCashPercent)],
    [t.compare_cash_12(), percent(path.cash12MonthsPercent)],
    [t.compare_first_cash(), path.firstCashMonths === null ? t.compare_first_cash_none() : t.compare_months({ months: briefly(path.firstCashMonths, 1) })],
    [t.compare_staff(), t.compare_hours({ hours: briefly(path.staffHours, 1) })],
    [t.compare_lawyer_budget(), <Amount key="lawyer" yuan={path.lawyerBudget} />],
    [t.compare_court_cash(), <Amount key="court" yuan={path.courtCash} />],
    [t.compare_hearings(), briefly(path.hearings, 2)],
    ...(path.breakEvenPercent === null ? [] : [[t.compare_break_even(), percent(path.breakEvenPercent)] as const]),
    [t.compare_recovered(), <Amount key="recovered" yuan={path.expectedRecovered} />],
    [t.compare_cost(), <Amount key="cost" yuan={path.expectedCost} />],
  ] as const;
  return (
    <Panel title={pathWord(t, path.path)}>
      <dl className={styles.figures}>
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <details className={styles.group} open={opened} onToggle={(event) => setOpened(event.currentTarget.open)}>
        <summary>{t.compare_explain()}</summary>
        {opened && explain}
      </details>
      <h3>{t.compare_steps()}</h3>
      <Waterfall steps={path.steps} />
      <h3>{t.compare_costs()}</h3>
      <Costs path={path} />
      {sources.length > 0 && (
        <>
          <h3>{t.compare_sources()}</h3>
          <ul className={styles.sources}>
            {sources.map((source) => (
              <li key={`${source.title} ${source.article}`}>
                {source.title} <span className={styles.soft}>{articleWord(t, source.article)}</span>
                {source.unverified && <Badge tone="warn">{t.compare_unverified()}</Badge>}
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

function Costs({ path }: { path: PathAppraised }) {
  const t = useWords();
  if (path.costs.length === 0) return <p className={styles.soft}>{t.compare_costs_none()}</p>;
  return (
    <Table label={t.compare_costs()} dense>
      <thead>
        <tr>
          <Th>{t.compare_cost_item()}</Th>
          <Th figures>{t.compare_cost_amount()}</Th>
          <Th>{t.compare_cost_basis()}</Th>
          <Th>{t.compare_cost_borne_by()}</Th>
          <Th>{t.compare_resource()}</Th>
        </tr>
      </thead>
      <tbody>
        {path.costs.map((cost) => (
          <tr key={cost.label}>
            <RowTh>{costWord(t, cost.label)}</RowTh>
            <Td figures><Amount yuan={cost.amount} /></Td>
            <Td wrap>
              {[...cost.basis.map((it) => `${it.title} ${articleWord(t, it.article)}`), ...cost.assumptions.map((id) => t.compare_cost_assumption({ name: assumptionWord(t, id) }))].join(t.list_comma())}{" "}
              {cost.unverified && <Badge tone="warn">{t.compare_unverified()}</Badge>}
            </Td>
            <Td wrap>{bearerWord(t, cost.borneBy)}</Td>
            <Td wrap>{resourceWord(t, cost.resource)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
