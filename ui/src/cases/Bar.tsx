import { type Ref, useState } from "react";

import { titled } from "../casework";
import { useAsk } from "../host";
import { Button, Checkbox, Field, Kbd, type Option, Select } from "../kit";
import { useMay } from "../session";
import type { AgeBand, CaseNarrow, CaseStatus, Stage } from "../wire";
import { useLanguage, useWords } from "../words";
import { stageWord } from "../words/stages";
import { bandOf, readDays } from "./age";
import styles from "./cases.module.css";
import { type Filter, isNarrowed, narrowings } from "./filter";

const stages = ["registered", "lumpSum", "instalments", "litigation", "agency", "withdrawn"] as const satisfies readonly Stage[];
/** Days before a statutory date that the filter offers. */
const near = 30;

type Props = { filter: Filter; search: Ref<HTMLInputElement>; onNarrow: (part: Partial<Filter>) => void; onClear: () => void; onGrid: () => void; onLetters: () => void; onImport: () => void; onNew: () => void; onColumns: () => void; /** Left out where nothing may be taken out. */ onSheet: (() => void) | null; onPrint: (() => void) | null; /** How often everything was cleared: what was opened for it closes. */ round: number };
/** What narrows the list, and what adds to it. Esc and ArrowDown leave the search for the rows. */
export function Bar({ filter, search, onNarrow, onClear, onGrid, onLetters, onImport, onNew, onColumns, onSheet, onPrint, round }: Props) {
  const t = useWords();
  const may = useMay();
  const [more, setMore] = useState(narrowings(filter.narrow) > 0);
  const set = narrowings(filter.narrow);
  return (
    <>
      <header className={styles.bar}>
        <h1>{t.cases_title()}</h1>
        <div className={styles.search}>
          <Field
            ref={search}
            label={t.cases_search()}
            placeholder={t.cases_search()}
            name="search"
            value={filter.query}
            onChange={(text) => onNarrow({ query: text })}
            onKeyDown={(event) => {
              if (event.key === "Escape" || event.key === "ArrowDown") {
                event.preventDefault();
                onGrid();
              }
            }}
            after={<Kbd keys="/" />}
          />
        </div>
        <div className={styles.stage}>
          <Select<Stage | "all">
            label={t.cases_stage()}
            labelled="hidden"
            value={filter.stage ?? "all"}
            onChange={(key) => onNarrow({ stage: key === "all" ? null : key })}
            options={[{ key: "all", text: t.cases_stage_all() }, ...stages.map((key) => ({ key, text: stageWord(t, key) }))]}
          />
        </div>
        <Button icon={more ? "up" : "down"} expanded={more} onPress={() => setMore(!more)}>{set > 0 ? t.cases_filters_set({ count: set }) : t.cases_filters()}</Button>
        {isNarrowed(filter) && <Button look="quiet" icon="close" label={t.cases_clear()} onPress={onClear} />}
        <span className={styles.space} />
        <Button look="quiet" size="small" onPress={onColumns}>{t.cases_columns()}</Button>
        {onSheet && <Button look="quiet" size="small" label={t.cases_sheet()} onPress={onSheet}>{t.cases_sheet_short()}</Button>}
        {onPrint && <Button look="quiet" size="small" label={t.print_list()} onPress={onPrint}>{t.print_list_short()}</Button>}
        {may("write") && <Button icon="print" label={t.cases_batch_name()} onPress={onLetters}>{t.cases_batch()}</Button>}
        <Button icon="import" onPress={onImport}>{t.cases_import()}</Button>
        <Button look="primary" icon="plus" onPress={onNew}>{t.cases_new()}</Button>
      </header>
      {more && <Narrowing key={round} filter={filter} onNarrow={onNarrow} />}
    </>
  );
}

const anyone = "*";
const nobody = "-";

/** Status, officer, lateness, track, and what is missing or near. */
function Narrowing({ filter: { narrow }, onNarrow }: { filter: Filter; onNarrow: (part: Partial<Filter>) => void }) {
  const t = useWords();
  const language = useLanguage();
  const { data } = useAsk("list_choices", {});
  const change = (part: Partial<typeof narrow>) => onNarrow({ narrow: { ...narrow, ...part } });
  const coded = (all: readonly { id: string; title: string; titleEn: string }[] | undefined): Option<string>[] => (all ?? []).map((it) => ({ key: it.id, text: titled(language, it) }));
  const officer = narrow.officer === null ? anyone : narrow.officer === "" ? nobody : `=${narrow.officer}`;
  const picked = (key: string) => (key === anyone ? null : key);
  return (
    <div className={styles.narrowing} role="group" aria-label={t.cases_filters()}>
      <Select<CaseStatus> label={t.cases_status()} labelled="hidden" name="status" value={narrow.status} onChange={(status) => change({ status })} options={[{ key: "open", text: t.cases_status_open() }, { key: "expected", text: t.stage_expected() }, { key: "closed", text: t.stage_closed() }, { key: "any", text: t.cases_status_any() }]} />
      <Select label={t.cases_column_officer()} labelled="hidden" name="officer" value={officer} onChange={(key) => change({ officer: key === anyone ? null : key.slice(1) })} options={[{ key: anyone, text: t.cases_officer_any() }, { key: nobody, text: t.case_officer_none() }, ...(data?.officers ?? []).map((it) => ({ key: `=${it}`, text: it }))]} />
      <Select label={t.cases_overdue()} labelled="hidden" name="overdue" value={narrow.overdue ?? anyone} onChange={(key) => change({ overdue: picked(key) })} options={[{ key: anyone, text: t.cases_overdue_any() }, ...coded(data?.overdue)]} />
      <Select label={t.cases_track()} labelled="hidden" name="track" value={narrow.track ?? anyone} onChange={(key) => change({ track: picked(key) })} options={[{ key: anyone, text: t.cases_track_any() }, ...coded(data?.tracks)]} />
      <Select label={t.cases_band()} labelled="hidden" name="band" value={narrow.band ?? anyone} onChange={(key) => change({ band: picked(key) })} options={[{ key: anyone, text: t.cases_band_any() }, ...coded(data?.bands)]} />
      <Select label={t.cases_security()} labelled="hidden" name="security" value={narrow.security ?? anyone} onChange={(key) => change({ security: picked(key) })} options={[{ key: anyone, text: t.cases_security_any() }, { key: "none", text: t.cases_security_none() }, ...coded(data?.securities)]} />
      {(data?.courts.length ?? 0) > 0 && <Select label={t.cases_court()} labelled="hidden" name="court" value={narrow.court ?? anyone} onChange={(key) => change({ court: picked(key) })} options={[{ key: anyone, text: t.cases_court_any() }, ...(data?.courts ?? []).map((it) => ({ key: it, text: it }))]} />}
      <Age narrow={narrow} bands={data?.ages ?? []} onChange={change} />
      {(data?.tags.length ?? 0) > 0 && <Select label={t.cases_column_tags()} labelled="hidden" name="tag" value={narrow.tag ?? anyone} onChange={(key) => change({ tag: picked(key) })} options={[{ key: anyone, text: t.tags_any() }, ...(data?.tags ?? []).map((it) => ({ key: it, text: it }))]} />}
      <Checkbox checked={narrow.idle} onChange={(idle) => change({ idle })}>{t.today_idle()}</Checkbox>
      <Checkbox checked={narrow.dueWithin !== null} onChange={(on) => change({ dueWithin: on ? near : null })}>{t.cases_due_within({ days: narrow.dueWithin ?? near })}</Checkbox>
    </div>
  );
}

const own = "own";

/** Days since the compensation: a band, or days of one's own. */
function Age({ narrow, bands, onChange }: { narrow: CaseNarrow; bands: readonly AgeBand[]; onChange: (part: Partial<CaseNarrow>) => void }) {
  const t = useWords();
  const language = useLanguage();
  const set = narrow.ageFrom !== null || narrow.ageTo !== null;
  const band = bandOf(narrow, bands);
  const [typing, setTyping] = useState(set && band === undefined);
  const chosen = typing ? own : set ? (band?.name.id ?? own) : anyone;
  const choose = (key: string) => {
    setTyping(key === own);
    const found = bands.find((it) => it.name.id === key);
    if (key === anyone) onChange({ ageFrom: null, ageTo: null });
    else if (found) onChange({ ageFrom: found.from, ageTo: found.to });
  };
  return (
    <>
      <Select label={t.cases_age()} labelled="hidden" name="age" value={chosen} onChange={choose} options={[{ key: anyone, text: t.cases_age_any() }, ...bands.map((it) => ({ key: it.name.id, text: `${t.cases_age()} ${titled(language, it.name)}` })), { key: own, text: t.cases_age_own() }]} />
      {chosen === own && <Field quietLabel label={t.cases_age_from()} name="ageFrom" kind="figures" value={narrow.ageFrom === null ? "" : String(narrow.ageFrom)} onChange={(text) => onChange({ ageFrom: readDays(text) })} after={<span className={styles.soft}>{t.cases_age_at_least()}</span>} />}
      {chosen === own && <Field quietLabel label={t.cases_age_to()} name="ageTo" kind="figures" value={narrow.ageTo === null ? "" : String(narrow.ageTo)} onChange={(text) => onChange({ ageTo: readDays(text) })} after={<span className={styles.soft}>{t.cases_age_at_most()}</span>} />}
    </>
  );
}
