import { classes } from "../kit";
import { useWords, type Words } from "../words";
import { ColumnsStep } from "./ColumnsStep";
import { DoneStep } from "./DoneStep";
import { FileStep } from "./FileStep";
import styles from "./import.module.css";
import { ReportStep } from "./ReportStep";
import { Running, useLate } from "./Running";
import { StepFrame } from "./StepFrame";
import { type Step, steps, useWizard } from "./wizard";

/** From a sheet to cases: file, columns, dry run, agreement. Nothing is written before the last. */
export function ImportWizard({ onCases }: { onCases: () => void }) {
  const t = useWords();
  const wizard = useWizard();
  const { at, plan } = wizard;
  const { step, sheet, report, done, job } = at;
  const late = useLate(job === "check" || job === "run");
  const failed = (...jobs: (typeof job)[]) => (at.failed !== null && jobs.includes(at.failed.job) ? at.failed.error : null);
  const name = stepWord(t, step);
  return (
    <div className={styles.wizard}>
      <header className={styles.title}>
        <h1>{t.import_title()}</h1>
        <Trail at={step} onBack={job === null && step !== "done" ? wizard.goTo : null} />
      </header>
      {late && job !== null && <StepFrame name={name}><Running title={job === "run" ? t.import_running() : t.import_checking()} /></StepFrame>}
      {!late && step === "file" && (
        <StepFrame name={name}>
          <FileStep path={at.path} onPath={wizard.setPath} onRead={wizard.read} busy={job === "read"} error={failed("read")} />
        </StepFrame>
      )}
      {!late && step === "columns" && sheet && (
        <StepFrame name={name}>
          <ColumnsStep
            sheet={sheet}
            columns={at.columns}
            onColumn={wizard.setColumn}
            onReread={wizard.reread}
            onCheck={wizard.check}
            onBack={() => wizard.goTo("file")}
            rereading={job === "read"}
            checking={job === "check"}
            rereadError={failed("read")}
            checkError={failed("check")}
          />
        </StepFrame>
      )}
      {!late && step === "report" && report && plan && (
        <StepFrame name={name}>
          <ReportStep report={report} plan={plan} how={at.how} onHow={wizard.setHow} onRun={wizard.run} onBack={() => wizard.goTo("columns")} busy={job === "run"} error={failed("check", "run")} />
        </StepFrame>
      )}
      {!late && step === "done" && done && plan && (
        <StepFrame name={name}>
          <DoneStep done={done} plan={plan} onUndo={wizard.undo} onCases={onCases} onAnother={wizard.again} />
        </StepFrame>
      )}
    </div>
  );
}

type TrailProps = { at: Step; /** `null` while there is no way back. */ onBack: ((step: Step) => void) | null };
function Trail({ at, onBack }: TrailProps) {
  const t = useWords();
  const now = steps.indexOf(at);
  return (
    <ol className={styles.trail} aria-label={t.import_steps()}>
      {steps.map((step, place) => (
        <li key={step} className={classes(place === now && styles.now, place < now && styles.past)} aria-current={place === now ? "step" : undefined}>
          <span aria-hidden="true">{place + 1}</span>
          {place < now && onBack ? <button type="button" className={styles.back} onClick={() => onBack(step)}>{stepWord(t, step)}</button> : stepWord(t, step)}
        </li>
      ))}
    </ol>
  );
}

function stepWord(t: Words, step: Step): string {
  const names = { file: t.import_step_file, columns: t.import_step_columns, report: t.import_step_check, done: t.import_step_done } satisfies Record<Step, () => string>;
  return names[step]();
}
