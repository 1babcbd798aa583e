import { refusalOf, useAct } from "../host";
import { classes, toast } from "../kit";
import { useKept } from "../session";
import type { ColumnChosen, ImportDone, ImportReport, ReadSheet, SheetRead } from "../wire";
import { useWords } from "../words";
import { ColumnsStep, type Reread } from "./ColumnsStep";
import { DoneStep } from "./DoneStep";
import { FileStep } from "./FileStep";
import styles from "./import.module.css";
import { guessed, planOf } from "./plan";
import { ReportStep } from "./ReportStep";
import { Running } from "./Running";

type Wizard = { path: string; sheet: SheetRead | null; columns: readonly ColumnChosen[]; report: ImportReport | null; done: ImportDone | null };

const start: Wizard = { path: "", sheet: null, columns: [], report: null, done: null };

/** From a sheet to cases: file, columns, dry run, agreement. Nothing is written before the last. */
export function ImportWizard({ onCases }: { onCases: () => void }) {
  const t = useWords();
  const [at, change] = useKept("import", start);
  const read = useAct("read_sheet", { onDone: (sheet) => change((it) => ({ ...it, sheet, columns: guessed(sheet), report: null, done: null })) });
  const check = useAct("preview_import", { onDone: (report) => change((it) => ({ ...it, report })) });
  const run = useAct("run_import", { onDone: (done) => change((it) => ({ ...it, done })) });
  const { path, sheet, columns, report, done } = at;
  const plan = sheet && planOf(path.trim(), sheet, columns);
  const step = done ? 3 : report ? 2 : sheet ? 1 : 0;
  const readAs = (part: Partial<ReadSheet>) => read.mutate({ path: path.trim(), sheet: null, headerRow: null, encoding: null, ...part });
  const reread = (part: Reread) => readAs({ sheet: part.sheet ?? sheet?.sheet ?? null, encoding: part.encoding ?? sheet?.encoding ?? null, headerRow: part.headerRow ?? null });
  const again = () => {
    for (const it of [read, check, run]) it.reset();
    change(() => start);
  };
  return (
    <div className={styles.wizard}>
      <header className={styles.title}>
        <h1>{t.import_title()}</h1>
        <Steps at={step} />
      </header>
      {step === 0 && <FileStep path={path} onPath={(text) => change((it) => ({ ...it, path: text }))} onRead={(text) => readAs({ path: text })} busy={read.isPending} error={read.error} />}
      {step === 1 && sheet && plan && (
        <ColumnsStep
          key={`${sheet.sheet} ${String(sheet.headerRow)} ${sheet.encoding ?? ""}`}
          sheet={sheet}
          columns={columns}
          onColumn={(index, part) => change((it) => ({ ...it, columns: it.columns.map((other) => (other.index === index ? { ...other, ...part } : other)) }))}
          onReread={reread}
          onCheck={() => check.mutate({ plan })}
          onBack={() => change((it) => ({ ...it, sheet: null }))}
          busy={check.isPending}
          error={check.error ?? read.error}
        />
      )}
      {step === 2 && report && plan && (run.isPending ? <Running /> : (
        <ReportStep
          report={report}
          plan={plan}
          onRun={(how) =>
            run.mutate(
              { plan, onlyIfAllGood: how === "all" },
              { onError: (error) => refusalOf(error).code === "cancelled" && toast({ text: t.import_cancelled(), tone: "plain" }) },
            )
          }
          onBack={() => change((it) => ({ ...it, report: null }))}
          busy={false}
          error={run.error && refusalOf(run.error).code !== "cancelled" ? run.error : null}
        />
      ))}
      {step === 3 && done && plan && <DoneStep done={done} plan={plan} onCases={onCases} onAnother={again} />}
    </div>
  );
}

function Steps({ at }: { at: number }) {
  const t = useWords();
  const names = [t.import_step_file(), t.import_step_columns(), t.import_step_check(), t.import_step_done()];
  return (
    <ol className={styles.trail} aria-label={t.import_steps()}>
      {names.map((name, place) => (
        <li key={name} className={classes(place === at && styles.now, place < at && styles.past)} aria-current={place === at ? "step" : undefined}>
          <span aria-hidden="true">{place + 1}</span>
          {name}
        </li>
      ))}
    </ol>
  );
}
