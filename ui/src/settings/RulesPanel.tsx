import { useState } from "react";

import { Details, seriesWords, Sources } from "../claim";
import { refusalNote, useAsk } from "../host";
import { Badge, Button, ErrorNote, Panel, RowTh, Skeleton, Table, Td, Th } from "../kit";
import type { RulesShown } from "../wire";
import { useWords } from "../words";
import { PackDialog } from "./PackDialog";
import { QuoteDialog } from "./QuoteDialog";
import { listWord } from "./rules";
import { SeriesTable } from "./SeriesTable";
import styles from "./settings.module.css";

/** The rules of law in force, where each stands and whether anybody checked it; a quote or a newer pack is laid upon them. */
export function RulesPanel() {
  const t = useWords();
  const { data, error } = useAsk("list_rules", {});
  const [open, setOpen] = useState<"quote" | "pack" | null>(null);
  const close = () => setOpen(null);
  return (
    <Panel
      title={t.rules_title()}
      actions={
        <>
          <Button size="small" onPress={() => setOpen("quote")} disabled={data === undefined}>{t.rules_add_quote()}</Button>
          <Button size="small" onPress={() => setOpen("pack")}>{t.rules_load()}</Button>
        </>
      }
    >
      {error && <ErrorNote {...refusalNote(t, error)} />}
      {!data && !error && <Skeleton rows={4} label={t.kit_loading()} />}
      {data && <Rules shown={data} />}
      {open === "quote" && data && <QuoteDialog series={data.series} onClose={close} />}
      {open === "pack" && <PackDialog onClose={close} />}
    </Panel>
  );
}

function Rules({ shown }: { shown: RulesShown }) {
  const t = useWords();
  const lists = [...new Set(shown.rules.map((it) => it.list))];
  return (
    <>
      <p className={styles.soft}>{t.rules_version({ version: shown.version })}</p>
      <SeriesTable lines={shown.series} />
      {shown.layers.length > 0 && <Layers shown={shown} />}
      {lists.map((list) => (
        <Details key={list} title={listWord(t, list)}>
          <ul className={styles.rules}>
            {shown.rules.filter((it) => it.list === list).map((it) => (
              <li key={it.id}>
                <strong>{it.title}</strong>
                <Sources sources={it.sources} />
              </li>
            ))}
          </ul>
        </Details>
      ))}
    </>
  );
}

function Layers({ shown }: { shown: RulesShown }) {
  const t = useWords();
  return (
    <Table label={t.rules_layers()} dense>
      <thead>
        <tr>
          <Th>{t.rules_layers()}</Th>
          <Th>{t.rules_source()}</Th>
          <Th>{t.history_actor()}</Th>
          <Th>{t.case_payments_state()}</Th>
        </tr>
      </thead>
      <tbody>
        {shown.layers.map((it) => (
          <tr key={it.seq}>
            <RowTh>{seriesWords(t, it.title)}</RowTh>
            <Td wrap>{it.source}</Td>
            <Td>{it.actor}</Td>
            <Td wrap>{it.leftAside === null ? <Badge tone="good">{t.rules_in_force()}</Badge> : <><Badge tone="warn">{t.rules_left_aside()}</Badge> {it.leftAside}</>}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
