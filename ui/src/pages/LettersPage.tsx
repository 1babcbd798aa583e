import { type Chosen, everyCase, type Filter, narrowings, nothingChosen, selectionOf } from "../cases/filter";
import { useKeys } from "../keys";
import { Tabs } from "../kit";
import { BatchTab } from "../letters/BatchTab";
import { NumbersTab } from "../letters/NumbersTab";
import { WordingTab } from "../letters/WordingTab";
import { go, type LettersPart } from "../places";
import { useKept } from "../session";
import { useWords, type Words } from "../words";
import { stageWord } from "../words/stages";
import styles from "./LettersPage.module.css";

/** Work on the letters of many cases. `1` to `3` change the tab. */
export function LettersPage({ part, chosen }: { part: LettersPart; chosen: boolean }) {
  const t = useWords();
  const [filter] = useKept<Filter>("cases", everyCase);
  const [rows] = useKept<Chosen>("cases-chosen", nothingChosen);
  const tabs = [
    { key: "batch", title: t.batch_title() },
    { key: "numbers", title: t.numbers_title() },
    { key: "wording", title: t.wording_title() },
  ] as const satisfies readonly { key: LettersPart; title: string }[];
  const show = (key: LettersPart) => go({ room: "letters", part: key, chosen });
  const of = selectionOf(filter, chosen ? rows : { ...nothingChosen, all: true });
  useKeys(tabs.map((it, place) => ({ keys: String(place + 1), label: it.title, act: () => show(it.key) })));
  const onCase = (id: string) => go({ room: "case", id, tab: "letters" });
  return (
    <main className={styles.page}>
      <h1 className="visually-hidden">{t.room_letters()}</h1>
      <Tabs label={t.letters_tabs()} tabs={tabs} value={part} onChange={show}>
        {part === "batch" && <BatchTab of={of} said={saidOf(t, filter, of)} onCases={() => go({ room: "cases" })} onCase={onCase} onNumbers={() => show("numbers")} onSettings={() => go({ room: "settings" })} />}
        {part === "wording" && <WordingTab />}
        {part === "numbers" && <NumbersTab onCase={onCase} />}
      </Tabs>
    </main>
  );
}

function saidOf(t: Words, filter: Filter, selection: ReturnType<typeof selectionOf>): string {
  if (selection.of === "picked") return t.batch_of_chosen({ count: selection.ids.length });
  const { query, stage, narrow } = filter;
  const parts = [
    query.trim() === "" ? null : t.batch_of_query({ query: query.trim() }),
    stage === null ? null : t.batch_of_stage({ stage: stageWord(t, stage) }),
    narrowings(narrow) === 0 ? null : t.cases_filters_set({ count: narrowings(narrow) }),
    selection.except.length === 0 ? null : t.batch_of_except({ count: selection.except.length }),
  ];
  const said = parts.filter((it) => it !== null).join(t.list_comma());
  return said === "" ? t.batch_of_all() : said;
}
