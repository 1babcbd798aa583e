import { use, useRef, useState } from "react";

import { refusalNote, useAsk, useLatest } from "../host";
import { isRealEnter, useKeys } from "../keys";
import { Button, ErrorNote, Kbd, Panel, Segments, Skeleton, UnitContext, unitWord } from "../kit";
import type { CaseOpened, PathsCompared, RecoveryPath, Tried } from "../wire";
import { useWords } from "../words";
import { blockingWord, pathWord } from "../words/paths";
import styles from "./appraisal.module.css";
import { Assumptions } from "./Assumptions";
import { ChangesDialog } from "./ChangesDialog";
import { ChooseDialog } from "./ChooseDialog";
import { Explain } from "./Explain";
import { ExportDialog } from "./ExportDialog";
import { laidOver, useRested } from "./live";
import { PathChoice } from "./PathChoice";
import { PathDetails } from "./PathDetails";
import { PathTable } from "./PathTable";
import { SaveDialog } from "./SaveDialog";
import { Sunk } from "./Sunk";
import { triedOf, type Typed } from "./tried";
import { Verdict } from "./Verdict";
import { Weighing } from "./Weighing";

type Props = { file: CaseOpened; asOf: string; onBegin: () => void };
/** The paths side by side. Arrows move between them, Enter chooses, `T` turns chart into table, `R` takes tried figures back. */
export function CompareTab({ file, asOf, onBegin }: Props) {
  const t = useWords();
  const [typed, setTyped] = useState<Typed>({});
  const latest = useRef(typed);
  const inForce = useAsk("compare_paths", { caseId: file.id, asOf, tried: [] }, { keep: true });
  const tried = triedOf(inForce.data?.assumptions ?? [], typed);
  const compared = useRested("compare_paths", { caseId: file.id, asOf, tried }, tried.length > 0);
  // Only the answer: the query itself changes with every question, and everything below would be drawn twice.
  const [{ data: moved }, begin] = useLatest("try_paths", { caseId: file.id, asOf, tried }, { enabled: tried.length > 0 });
  const [saving, setSaving] = useState<Tried[] | null>(null);
  const [changes, setChanges] = useState(false);
  const shown = tried.length === 0 ? inForce : compared;
  // A refusal hides what was reckoned before: figures that no longer hold are worse than none.
  if (inForce.error) return <div className={styles.alone}><ErrorNote {...refusalNote(t, inForce.error)} /></div>;
  if (inForce.data === undefined) return <div className={styles.alone}><Skeleton rows={8} label={t.compare_loading()} /></div>;
  const put = (next: Typed) => {
    latest.current = next;
    setTyped(next);
  };
  const reset = () => put({});
  const { assumptions } = inForce.data;
  const type = (id: string, text: string) => {
    const next = { ...latest.current, [id]: text };
    const soon = triedOf(assumptions, next);
    if (soon.length > 0) begin({ caseId: file.id, asOf, tried: soon });
    put(next);
  };
  const toShipped = (id: string) => setSaving([{ id, value: "" }]);
  const full = shown.data ?? inForce.data;
  const settled = shown.isSuccess && !shown.isPlaceholderData;
  const moving = tried.length > 0 && !settled;
  return (
    <div className={styles.page}>
      <div className={styles.main} aria-busy={shown.isFetching}>
        {shown.error && <ErrorNote {...refusalNote(t, shown.error)} />}
        <Comparison file={file} asOf={asOf} reply={moving && moved ? laidOver(full, moved) : full} settled={settled} tried={tried} onReset={reset} onBegin={onBegin} />
        <Weighing caseId={file.id} asOf={asOf} tried={tried} lines={inForce.data.assumptions} typed={typed} onType={type} />
      </div>
      <aside className={styles.aside} aria-label={t.compare_assumptions()}>
        <Assumptions
          lines={inForce.data.assumptions}
          typed={typed}
          onType={type}
          onReset={reset}
          onSave={tried.length === 0 ? null : () => setSaving(tried)}
          onShipped={toShipped}
          onChanges={() => setChanges(true)}
        />
        {saving && <SaveDialog lines={inForce.data.assumptions} values={saving} onClose={() => setSaving(null)} onSaved={reset} />}
        {changes && <ChangesDialog onClose={() => setChanges(false)} />}
      </aside>
    </div>
  );
}

type ComparisonProps = {
  file: CaseOpened;
  asOf: string;
  reply: PathsCompared;
  /** Whether the figures on the screen are those of this day and of what is being tried; nothing else may be chosen on. */
  settled: boolean;
  tried: Tried[];
  onReset: () => void;
  onBegin: () => void;
};
function Comparison({ file, asOf, reply, settled, tried, onReset, onBegin }: ComparisonProps) {
  const t = useWords();
  const unit = use(UnitContext);
  const [view, setView] = useState<"plot" | "table">("plot");
  const [marked, setMarked] = useState<RecoveryPath | null>(null);
  const [choosing, setChoosing] = useState(false);
  const [exporting, setExporting] = useState(false);
  const { data: similar, error: unknown } = useAsk("similar_cases", { caseId: file.id, asOf }, { keep: true });
  const best = reply.paths.find((it) => it.path === (reply.recommended ?? reply.undecided?.first)) ?? reply.paths[0];
  const path = reply.paths.find((it) => it.path === (marked ?? best?.path));
  const chosen = file.path?.path ?? null;
  const open = file.stage !== "withdrawn" && file.stage !== "closed" && settled;
  useKeys([
    { keys: "t", label: t.compare_toggle(), act: () => setView((it) => (it === "plot" ? "table" : "plot")) },
    { keys: "r", label: t.compare_reset(), act: onReset },
  ]);
  return (
    <>
      <Panel
        title={t.compare_title()}
        actions={
          <>
            <Segments
              label={t.compare_view()}
              options={[
                { key: "plot", text: t.compare_plot() },
                { key: "table", text: t.compare_table() },
              ]}
              value={view}
              onChange={setView}
            />
            <Button disabled={!settled} onPress={() => setExporting(true)}>{t.compare_export()}</Button>
          </>
        }
      >
        <Verdict reply={reply} similar={similar} />
        {unknown && <ErrorNote {...refusalNote(t, unknown)} />}
        {view === "table" ? (
          <PathTable paths={reply.paths} apart={reply.apart} recommended={reply.recommended} similar={similar} />
        ) : (
          path && (
            // Enter on an option is what the key sheet promises; the options themselves are real radio buttons.
            // eslint-disable-next-line jsx-a11y/no-static-element-interactions
            <div onKeyDown={(event) => isRealEnter({ key: event.key, isComposing: event.nativeEvent.isComposing, keyCode: event.keyCode }) && open && setChoosing(true)}>
              <PathChoice paths={reply.paths} value={path.path} recommended={reply.recommended} chosen={chosen} unit={unit} onChange={setMarked} />
            </div>
          )
        )}
        <div className={styles.key}>
          <span className={styles.soft}>{t.compare_key({ unit: unitWord(t, unit) })}</span>
          {path && <Button look="primary" disabled={!open} onPress={() => setChoosing(true)}>{t.compare_choose_named({ path: pathWord(t, path.path) })} <Kbd keys="Enter" /></Button>}
        </div>
      </Panel>
      {reply.blocked.length > 0 && (
        <Panel title={t.compare_blocked()}>
          <ul className={styles.blocked}>
            {reply.blocked.map((it) => (
              <li key={it.path}>{pathWord(t, it.path)} <span className={styles.soft}>{blockingWord(t, it.rule)}</span></li>
            ))}
          </ul>
        </Panel>
      )}
      <Sunk sunk={reply.sunk} />
      {path && <PathDetails path={path} sources={reply.sources} explain={<Explain caseId={file.id} asOf={asOf} tried={tried} path={path.path} />} />}
      {path && choosing && <ChooseDialog caseId={file.id} path={path.path} asOf={asOf} tried={tried} onBegin={onBegin} onClose={() => setChoosing(false)} />}
      {exporting && <ExportDialog caseId={file.id} number={file.number} asOf={asOf} tried={tried} onClose={() => setExporting(false)} />}
    </>
  );
}
