import { useIsMutating } from "@tanstack/react-query";
import { useEffect } from "react";

import { refusalOf, refusalWords, useAct } from "../host";
import { dropToasts, toast } from "../kit";
import { useKept } from "../session";
import type { ColumnChosen, ImportDone, ImportPlan, ImportReport, Language, ReadSheet, SheetRead } from "../wire";
import { useLanguage, useWords } from "../words";
import { guessed, planOf, sameHeader } from "./plan";

export const steps = ["file", "columns", "report", "done"] as const;
export type Step = (typeof steps)[number];
export type How = "good" | "all";
export type Job = "read" | "check" | "run";
export type Reread = { sheet?: string; headerRow?: number; encoding?: SheetRead["encoding"] };

export type Wizard = {
  step: Step;
  path: string;
  /** The sheet as read, and from where. */
  sheet: SheetRead | null;
  from: string;
  columns: readonly ColumnChosen[];
  /** What the dry run found, in the words of `told`. */
  report: ImportReport | null;
  told: Language | null;
  how: How;
  done: ImportDone | null;
  /** What is going on; it goes on when one leaves the screen. */
  job: Job | null;
  ticket: number;
  failed: { job: Job; error: unknown } | null;
};

const start: Wizard = { step: "file", path: "", sheet: null, from: "", columns: [], report: null, told: null, how: "good", done: null, job: null, ticket: 0, failed: null };

type Change = (next: (before: Wizard) => Wizard) => void;

let tickets = 0;

/** Carries a job out and keeps its answer, unless the vault was locked or the wizard begun anew meanwhile. */
async function work<Reply>(change: Change, job: Job, act: () => Promise<Reply>, keep: (it: Wizard, reply: Reply) => Partial<Wizard>): Promise<Reply | null> {
  const ticket = ++tickets;
  change((it) => ({ ...it, job, ticket, failed: null }));
  const settle = (next: (it: Wizard) => Partial<Wizard>) => change((it) => (it.ticket === ticket ? { ...it, ...next(it), job: null } : it));
  try {
    const reply = await act();
    settle((it) => keep(it, reply));
    return reply;
  } catch (error) {
    settle(() => ({ failed: { job, error } }));
    return null;
  }
}

/** From a sheet to cases. Choices stay when one goes back, and when one leaves the screen; the lock forgets them. */
export function useWizard() {
  const t = useWords();
  const language = useLanguage();
  const [at, change] = useKept("import", start);
  const { mutateAsync: readSheet } = useAct("read_sheet");
  const { mutateAsync: preview } = useAct("preview_import");
  const { mutateAsync: takeIn } = useAct("run_import");
  const { mutateAsync: takeOut } = useAct("undo_import");
  const quiet = useIsMutating() === 0;
  const { sheet, columns, job } = at;
  const plan: ImportPlan | null = sheet && planOf(at.from, sheet, columns);

  const read = (from: string, part: Partial<ReadSheet> = {}) => {
    if (job !== null) return;
    const ask = { path: from, sheet: null, headerRow: null, encoding: null, ...part };
    const kept = (it: Wizard, found: SheetRead) => from === it.from && it.sheet !== null && sameHeader(it.sheet, found);
    void work(change, "read", () => readSheet(ask), (it, found) => ({
      step: "columns",
      sheet: found,
      from,
      columns: kept(it, found) ? it.columns : guessed(found),
      report: null,
      done: null,
    }));
  };
  const check = () => {
    if (job !== null || plan === null) return;
    void work(change, "check", () => preview({ plan }), (_, report) => ({ step: "report", report, told: language })).then(() => sayCancelled(t.import_cancelled(), change));
  };
  const undone = (cases: number) => {
    // The offer to undo goes with what it would undo.
    dropToasts();
    toast({ text: t.import_undone({ cases }), tone: "plain" });
    // What was in the vault is no longer; the next dry run counts anew.
    change((it) => (it.done === null ? it : { ...it, step: "columns", report: null, done: null, failed: null }));
  };
  const undo = async (batch: string) => undone((await takeOut({ batch })).cases);
  const undoFromToast = (batch: string) => {
    undo(batch).catch((error: unknown) => {
      const { what, remedy } = refusalWords(t, refusalOf(error));
      toast({ text: what, detail: remedy, tone: "bad" });
    });
  };
  const run = () => {
    if (job !== null || plan === null) return;
    void work(change, "run", () => takeIn({ plan, onlyIfAllGood: at.how === "all" }), (_, done) => ({ step: "done", done })).then((done) => {
      sayCancelled(t.import_cancelled(), change);
      if (done === null) return;
      const { batch } = done;
      toast({ text: t.import_done({ count: done.imported }), ...(batch !== null && { undo: () => undoFromToast(batch) }) });
    });
  };

  // Messages of rows come from the desk in the language of their time: another language asks again.
  const stale = at.step === "report" && at.told !== language && job === null && at.failed === null && quiet;
  useEffect(() => {
    if (stale) check();
  });

  return {
    at,
    plan,
    read,
    reread: (part: Reread) => read(at.from, { sheet: part.sheet ?? sheet?.sheet ?? null, encoding: part.encoding ?? sheet?.encoding ?? null, headerRow: part.headerRow ?? null }),
    check,
    run,
    undo,
    setPath: (path: string) => change((it) => ({ ...it, path })),
    setColumn: (index: number, part: Partial<ColumnChosen>) => change((it) => ({ ...it, columns: it.columns.map((other) => (other.index === index ? { ...other, ...part } : other)) })),
    setHow: (how: How) => change((it) => ({ ...it, how, failed: null })),
    goTo: (step: Step) => change((it) => ({ ...it, step, failed: null })),
    again: () => change(() => start),
  };
}

/** A cancelled job is no failure: it is said once and forgotten. */
function sayCancelled(text: string, change: Change) {
  change((it) => {
    if (it.failed === null || refusalOf(it.failed.error).code !== "cancelled") return it;
    toast({ text, tone: "plain" });
    return { ...it, failed: null };
  });
}
