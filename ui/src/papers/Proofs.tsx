import { titled } from "../casework";
import { Badge, Panel, RowTh, Table, Td, Th } from "../kit";
import type { AttachmentsShown } from "../wire";
import { useLanguage, useWords } from "../words";
import styles from "./papers.module.css";

/** The evidence that the file should hold, and what of it is missing before it goes to court. */
export function Proofs({ shown }: { shown: AttachmentsShown }) {
  const t = useWords();
  const language = useLanguage();
  const lacking = shown.proofs.filter((it) => it.needed && it.there === 0).length;
  return (
    <Panel title={t.proofs_title()} actions={<Badge tone={lacking === 0 ? "good" : "warn"}>{lacking === 0 ? t.proofs_complete() : t.proofs_lacking({ count: lacking })}</Badge>}>
      <Table label={t.proofs_title()} dense>
        <thead><tr><Th>{t.proofs_what()}</Th><Th>{t.proofs_state()}</Th><Th>{t.proofs_for()}</Th></tr></thead>
        <tbody>
          {shown.proofs.map((it) => (
            <tr key={it.id}>
              <RowTh>{titled(language, it)}</RowTh>
              <Td>{it.there > 0 ? <Badge tone="good">{t.proofs_there({ count: it.there })}</Badge> : it.needed ? <Badge tone="warn">{t.proofs_missing()}</Badge> : <span className={styles.soft}>{t.proofs_needless()}</span>}</Td>
              <Td wrap><span className={styles.soft}>{it.neededFor.map((of) => titled(language, of)).join(t.list_comma())}</span></Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className={styles.soft}>{language === "chinese" ? shown.proofsBasis : shown.proofsBasisEn}</p>
    </Panel>
  );
}
