import { useQueryClient } from "@tanstack/react-query";

import { call, refusalNote } from "../host";
import { toast } from "../kit";
import { useWords } from "../words";

/** What an act wrote: its entry, and what is to be said beside it. */
type Written = { seq: number; detail?: string };
type Done = Written & { id: string; said: string; /** Writes the same again. */ again?: () => Promise<Written> };

/** Says what was written to a file, with the way back: Ctrl+Z takes it back until the lock, Ctrl+Shift+Z writes it again. */
export function useWayBack(): (done: Done) => void {
  const reads = useQueryClient();
  const t = useWords();
  const refused = (text: string, why: unknown): never => {
    toast({ text, detail: refusalNote(t, why).what, tone: "bad" });
    throw why;
  };
  const say = ({ id, said, seq, detail, again }: Done, redone = false) => {
    const undo = () =>
      call("reverse_entry", { id, seq, reason: t.undo_reason() })
        .then(() => toast({ text: t.undone() }), (why: unknown) => refused(t.undo_refused(), why))
        .finally(() => void reads.invalidateQueries());
    const redo = again && (() =>
      again()
        .then((it) => say({ id, said, again, ...it }, true), (why: unknown) => refused(t.redo_refused(), why))
        .catch(() => undefined)
        .finally(() => void reads.invalidateQueries()));
    toast({ text: said, undo, again: redone, ...(detail === undefined ? {} : { detail }), ...(redo ? { redo } : {}) });
  };
  return (done) => say(done);
}
