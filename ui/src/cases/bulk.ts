import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";

import { useWrong } from "../claim";
import { call, refusalOf, refusalWords } from "../host";
import { toast } from "../kit";
import { forget, useKept } from "../session";
import type { BulkDone, BulkSkipped, CaseSelection } from "../wire";
import { useWords } from "../words";

/** Cases written in one go: the desk answers others between two of them. */
const inOneGo = 200;

type BulkState = { at: "ready" } | { at: "running"; done: number; of: number } | { at: "refused"; why: Error } | { at: "skipped"; done: number; skipped: readonly BulkSkipped[] };

/** An act on many cases, in parts that can be stopped between, with one way back for all of them. */
function useBulk(selection: CaseSelection, write: (ids: string[]) => Promise<BulkDone>, { said, onDone, onClose }: { said: (done: number) => string; onDone: () => void; onClose: () => void }) {
  const t = useWords();
  const reads = useQueryClient();
  const [state, setState] = useState<BulkState>({ at: "ready" });
  const stopped = useRef(false);
  const refused = (why: unknown) => {
    const { what, remedy } = refusalWords(t, refusalOf(why));
    toast({ text: what, detail: remedy, tone: "bad" });
  };
  // Done again is written anew, on the cases in which it was taken back; others may stand differently by now.
  const say = (written: readonly (readonly [number, number])[], done: number, again: boolean) => {
    const ids: string[] = [];
    const undo = async () => {
      try {
        let kept = 0;
        for (const [first, last] of written.toReversed()) {
          const reply = await call("undo_bulk", { first, last, reason: t.undo_reason() });
          kept += reply.kept;
          ids.unshift(...reply.ids);
        }
        toast({ text: kept === 0 ? t.undone() : t.bulk_undone_but({ kept }) });
      } catch (why) {
        refused(why);
        throw why;
      } finally {
        await reads.invalidateQueries();
      }
    };
    const redo = async () => {
      const once: [number, number][] = [];
      let redone = 0;
      try {
        for (let from = 0; from < ids.length; from += inOneGo) {
          const reply = await write(ids.slice(from, from + inOneGo));
          redone += reply.done;
          if (reply.first !== null && reply.last !== null) once.push([reply.first, reply.last]);
        }
      } catch (why) {
        refused(why);
      }
      await reads.invalidateQueries();
      if (redone > 0) say(once, redone, true);
    };
    toast({ text: said(done), undo, redo, again });
  };
  const run = async () => {
    stopped.current = false;
    const written: [number, number][] = [];
    const skipped: BulkSkipped[] = [];
    let done = 0;
    let barred: unknown = null;
    try {
      const ids = selection.of === "picked" ? selection.ids : (await call("pick_cases", { selection })).ids;
      for (let from = 0; from < ids.length && !stopped.current; from += inOneGo) {
        setState({ at: "running", done: from, of: ids.length });
        const reply = await write(ids.slice(from, from + inOneGo));
        done += reply.done;
        skipped.push(...reply.skipped);
        if (reply.first !== null && reply.last !== null) written.push([reply.first, reply.last]);
      }
    } catch (why) {
      barred = why;
    }
    await reads.invalidateQueries();
    if (done > 0) say(written, done, false);
    if (barred !== null) setState({ at: "refused", why: barred as Error });
    else if (skipped.length > 0) setState({ at: "skipped", done, skipped });
    else {
      if (done === 0) toast({ text: t.bulk_nothing() });
      onDone();
      onClose();
    }
  };
  return {
    state,
    save: () => {
      if (state.at !== "running") void run();
    },
    reset: () => setState({ at: "ready" }),
    stop: () => void (stopped.current = true),
  };
}

export type Bulk = ReturnType<typeof useBulk>;

type Act<Typed> = {
  selection: CaseSelection;
  write: (typed: Typed, ids: string[]) => Promise<BulkDone>;
  said: (typed: Typed, done: number) => string;
  onDone: () => void;
  onClose: () => void;
};
/** The form of such an act: what is typed is kept under a name until it is done. */
export function useBulkForm<Typed>(kept: string, empty: Typed, { selection, write, said, onDone, onClose }: Act<Typed>) {
  const [typed, keep] = useKept<Typed | null>(kept, null);
  const now = typed ?? empty;
  const done = () => {
    forget(kept);
    onDone();
  };
  const bulk = useBulk(selection, (ids) => write(now, ids), { said: (count) => said(now, count), onDone: done, onClose });
  const wrong = useWrong(bulk.state.at === "refused" ? bulk.state.why : null);
  const change = (part: Partial<Typed>) => {
    bulk.reset();
    keep(() => ({ ...now, ...part }));
  };
  return { now, change, wrong, bulk };
}
