import { Amount, Panel, RowTh, showAmount, Table, Td, Th } from "../kit";
import type { SunkCosts } from "../wire";
import { useWords } from "../words";
import styles from "./appraisal.module.css";

type Props = { sunk: SunkCosts };
/** What was spent so far. It is gone whatever is chosen, so that it stands apart from all that is compared. */
export function Sunk({ sunk }: Props) {
  const t = useWords();
  const said = { total: showAmount(sunk.total, "yuan"), demanded: showAmount(sunk.demanded, "yuan"), own: showAmount(sunk.own, "yuan") };
  return (
    <Panel title={t.compare_sunk()}>
      <p className={styles.soft}>{sunk.lines.length === 0 ? t.compare_sunk_none() : t.compare_sunk_line(said)}</p>
      {sunk.lines.length > 0 && (
        <Table label={t.compare_sunk()} dense>
          <thead>
            <tr>
              <Th>{t.compare_sunk_on()}</Th>
              <Th>{t.compare_sunk_what()}</Th>
              <Th>{t.compare_cost_borne_by()}</Th>
              <Th figures>{t.compare_cost_amount()}</Th>
            </tr>
          </thead>
          <tbody>
            {sunk.lines.map((it, at) => (
              <tr key={at}>
                <RowTh>{it.on}</RowTh>
                <Td wrap>{it.what}</Td>
                <Td wrap>{it.borneBy === "debtor" ? t.charge_by_debtor() : t.charge_by_creditor()}</Td>
                <Td figures><Amount yuan={it.amount} /></Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Panel>
  );
}
