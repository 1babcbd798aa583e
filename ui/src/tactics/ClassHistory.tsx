import { titled } from "../casework";
import { Details } from "../claim";
import { refusalNote, useAsk } from "../host";
import { Badge, ErrorNote, RowTh, Table, Td, Th } from "../kit";
import { useLanguage, useWords } from "../words";
import styles from "./tactics.module.css";

const tones: Readonly<Record<string, "bad" | "warn" | "plain">> = { serious: "bad", medium: "warn", mild: "plain" };
/** The days on which the file came into each class of overdue days. */
export function ClassHistory({ caseId }: { caseId: string }) {
  const t = useWords();
  const language = useLanguage();
  const { data, error } = useAsk("class_history", { caseId });
  if (error) return <ErrorNote {...refusalNote(t, error)} />;
  if (!data) return null;
  return (
    <Details title={t.overdue_history_title()}>
      {data.lines.length === 0 ? <p className={styles.soft}>{t.overdue_history_none()}</p> : (
        <Table label={t.overdue_history_title()} dense>
          <thead><tr><Th>{t.overdue_history_day()}</Th><Th>{t.overdue_history_class()}</Th><Th figures>{t.overdue_history_days()}</Th></tr></thead>
          <tbody>
            {data.lines.map((it) => (
              <tr key={it.on}>
                <RowTh>{it.on}</RowTh>
                <Td>{it.class === null ? <Badge tone="good">{t.overdue_history_clear()}</Badge> : <Badge tone={tones[it.class.id] ?? "plain"}>{titled(language, it.class)}</Badge>}</Td>
                <Td figures>{it.days ?? "–"}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <p className={styles.soft}>{t.overdue_history_note()}</p>
    </Details>
  );
}
