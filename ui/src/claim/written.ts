import { useAct } from "../host";
import { showAmount, toast } from "../kit";
import { forget } from "../session";
import type { EntryWritten } from "../wire";
import { useWords } from "../words";

type Ask = { caseId: string; /** Where what was typed is kept. */ kept: string; /** What was done. */ said: string; onClose: () => void };
/** What follows when an entry is written: the dialog closes, and a message says what is owed now and takes the entry back for ten seconds. */
export function useWritten({ caseId, kept, said, onClose }: Ask): (reply: EntryWritten) => void {
  const t = useWords();
  const undo = useAct("reverse_entry", { onDone: () => toast({ text: t.undone() }) });
  return ({ seq, asOf, totalAfter }) => {
    forget(kept);
    onClose();
    toast({
      text: said,
      detail: t.written_total({ day: asOf, total: showAmount(totalAfter) }),
      undo: () => undo.mutate({ id: caseId, seq, reason: t.undo_reason() }),
    });
  };
}
