import { useState } from "react";

import { owedZero, Sources } from "../claim";
import { refusalNote, useAsk } from "../host";
import { Amount, Badge, Button, ErrorNote, isZero, Panel, RowTh, Select, Skeleton, Table, Td, Th } from "../kit";
import type { ObligorOwed } from "../wire";
import { useWords } from "../words";
import { headName } from "../words/heads";
import styles from "./obligors.module.css";
import { RecourseTable } from "./RecourseTable";
import { basisName, limitWords } from "./words";

type Props = { caseId: string; asOf: string; /** Opens the entry of who is liable; `null` where there is nobody or nothing may be written. */ onEdit: (() => void) | null };
/** What the debtor and each guarantor owe today, by what bounds, and what one who paid may ask of the others. */
export function ObligorPanel({ caseId, asOf, onEdit }: Props) {
  const t = useWords();
  const { data, error } = useAsk("case_obligors", { caseId, asOf }, { keep: true });
  const [chosen, setChosen] = useState("0");
  const obligor = data?.obligors[Number(chosen)] ?? data?.obligors[0];
  return (
    <Panel title={t.obligors_title()} actions={onEdit && <Button size="small" onPress={onEdit}>{t.obligors_edit()}</Button>}>
      {error && <ErrorNote {...refusalNote(t, error)} />}
      {!error && data === undefined && <Skeleton rows={3} label={t.kit_loading()} />}
      {data && obligor && (
        <>
          {data.obligors.length > 1 ? (
            <div className={styles.chooser}>
              <Select
                label={t.obligors_choose()}
                value={chosen}
                onChange={setChosen}
                options={data.obligors.map((it, place) => ({ key: String(place), text: it.name, hint: it.guarantor === null ? t.obligors_debtor() : t.obligors_guarantor() }))}
              />
            </div>
          ) : (
            <p className={styles.soft}>{t.obligors_none()}</p>
          )}
          <Owed obligor={obligor} />
          {data.recourse.length > 0 && <RecourseTable lines={data.recourse} />}
        </>
      )}
    </Panel>
  );
}

function Owed({ obligor }: { obligor: ObligorOwed }) {
  const t = useWords();
  const limits = obligor.limits.map((it) => limitWords(t, it));
  return (
    <>
      {(obligor.basis !== null || limits.length > 0) && (
        <p className={styles.limits}>
          {obligor.basis !== null && <Badge tone="accent">{basisName(t, obligor.basis)}</Badge>}
          {limits.map((it) => (
            <Badge key={it.text} tone={it.tone}>{it.text}</Badge>
          ))}
        </p>
      )}
      <Table label={t.obligors_owed_of({ name: obligor.name })} dense>
        <thead>
          <tr>
            <Th>{t.ledger_head()}</Th>
            <Th figures>{t.obligors_claim()}</Th>
            <Th figures>{t.obligors_owed_of({ name: obligor.name })}</Th>
          </tr>
        </thead>
        <tbody>
          {obligor.heads.map((line) => (
            <tr key={line.id}>
              <RowTh>{headName(t, line)}</RowTh>
              <Td figures><Amount yuan={line.claim} /></Td>
              <Td figures>
                {line.zero !== null && <span className={styles.soft}>{owedZero(t, line.zero)} </span>}
                <Amount yuan={line.owed} />
              </Td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t.ledger_total()}</th>
            <Td figures><Amount yuan={obligor.claimTotal} /></Td>
            <Td figures><Amount yuan={obligor.total} strong /></Td>
          </tr>
        </tfoot>
      </Table>
      {!isZero(obligor.paid) && <p>{t.obligors_paid({ name: obligor.name })} <Amount yuan={obligor.paid} /></p>}
      {obligor.sources.length > 0 && <Sources sources={obligor.sources} />}
    </>
  );
}
