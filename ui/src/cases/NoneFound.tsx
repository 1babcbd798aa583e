import { useAsk } from "../host";
import { Button, EmptyState } from "../kit";
import { useAsOf } from "../session";
import { useWords, type Words } from "../words";
import { ageWord } from "./age";
import styles from "./cases.module.css";
import { ask, type Filter, openCases } from "./filter";

type Part = { key: string; name: string; without: Filter };

/** What narrows `filter`, each with the filter without it. */
function parts(t: Words, filter: Filter): Part[] {
  const { narrow } = filter;
  const off = (key: keyof typeof narrow, name: string): Part | null => (narrow[key] === openCases[key] ? null : { key, name, without: { ...filter, narrow: { ...narrow, [key]: openCases[key] } } });
  const all = [
    filter.query.trim() === "" ? null : { key: "query", name: `“${filter.query.trim()}”`, without: { ...filter, query: "" } },
    filter.stage === null ? null : { key: "stage", name: t.cases_stage(), without: { ...filter, stage: null } },
    off("officer", t.cases_column_officer()),
    off("overdue", t.cases_overdue()),
    off("track", t.cases_track()),
    off("band", t.cases_band()),
    off("security", t.cases_security()),
    off("court", t.cases_court()),
    narrow.ageFrom === null && narrow.ageTo === null ? null : { key: "age", name: ageWord(t, narrow), without: { ...filter, narrow: { ...narrow, ageFrom: null, ageTo: null } } },
    off("tag", t.cases_column_tags()),
    off("idle", t.today_idle()),
    off("dueWithin", t.cases_due_within({ days: narrow.dueWithin ?? 0 })),
    narrow.status === "any" ? null : { key: "status", name: t.cases_status(), without: { ...filter, narrow: { ...narrow, status: "any" as const } } },
  ];
  return all.filter((it) => it !== null);
}

type Props = { filter: Filter; onNarrow: (filter: Filter) => void; onClear: () => void };
/** Nothing is found: what would be without each part of the filter alone. */
export function NoneFound({ filter, onNarrow, onClear }: Props) {
  const t = useWords();
  return (
    <EmptyState title={t.cases_none_found()} actions={<Button onPress={onClear}>{t.cases_clear()}</Button>}>
      {t.cases_none_found_text()}
      <span className={styles.drops}>{parts(t, filter).map((it) => <Drop key={it.key} part={it} onDrop={() => onNarrow(it.without)} />)}</span>
    </EmptyState>
  );
}

/** One part of the filter to be dropped, with what is found then; nothing where that would find nothing either. */
function Drop({ part, onDrop }: { part: Part; onDrop: () => void }) {
  const t = useWords();
  const { asOf } = useAsOf();
  const { data } = useAsk("list_cases", { ...ask(part.without, asOf, 0), limit: 1 });
  if (!data || data.total === 0) return null;
  return <Button size="small" onPress={onDrop}>{t.cases_drop_filter({ filter: part.name, count: data.total })}</Button>;
}
