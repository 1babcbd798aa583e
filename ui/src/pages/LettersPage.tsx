import { everyCase, type Filter } from "../cases/filter";
import { useKeys } from "../keys";
import { Tabs } from "../kit";
import { BatchTab } from "../letters/BatchTab";
import { NumbersTab } from "../letters/NumbersTab";
import { WordingTab } from "../letters/WordingTab";
import { go, type LettersPart } from "../places";
import { useKept } from "../session";
import type { BatchOf } from "../wire";
import { useWords, type Words } from "../words";
import { stageWord } from "../words/stages";
import styles from "./LettersPage.module.css";

/** Work on the letters of many cases. `1` to `3` change the tab. */
export function LettersPage({ part, cases }: { part: LettersPart; cases: readonly string[] | null }) {
  const t = useWords();
  const [filter] = useKept<Filter>("cases", everyCase);
  const { query, stage, sort, descending } = filter;
  const tabs = [
    { key: "batch", title: t.batch_title() },
    { key: "numbers", title: t.numbers_title() },
    { key: "wording", title: t.wording_title() },
  ] as const satisfies readonly { key: LettersPart; title: string }[];
  const show = (key: LettersPart) => go({ room: "letters", part: key, ...(cases === null ? {} : { cases }) });
  const of: BatchOf = cases === null ? { of: "list", query: query.trim(), stage, sort, descending } : { of: "cases", ids: [...cases] };
  useKeys(tabs.map((it, place) => ({ keys: String(place + 1), label: it.title, act: () => show(it.key) })));
  const onCase = (id: string) => go({ room: "case", id, tab: "letters" });
  return (
    <main className={styles.page}>
      <h1 className="visually-hidden">{t.room_letters()}</h1>
      <Tabs label={t.letters_tabs()} tabs={tabs} value={part} onChange={show}>
        {part === "batch" && <BatchTab of={of} said={cases === null ? saidOf(t, filter) : t.batch_of_chosen({ count: cases.length })} onCases={() => go({ room: "cases" })} onCase={onCase} onNumbers={() => show("numbers")} onSettings={() => go({ room: "settings" })} />}
        {part === "wording" && <WordingTab />}
        {part === "numbers" && <NumbersTab onCase={onCase} />}
      </Tabs>
    </main>
  );
}

function saidOf(t: Words, { query, stage }: Filter): string {
  const parts = [query.trim() === "" ? null : t.batch_of_query({ query: query.trim() }), stage === null ? null : t.batch_of_stage({ stage: stageWord(t, stage) })];
  const said = parts.filter((it) => it !== null).join(t.list_comma());
  return said === "" ? t.batch_of_all() : said;
}
