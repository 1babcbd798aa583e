import { type Ask, type Command, type Reply, useAct } from "../host";
import { toast } from "../kit";
import { forget } from "../session";
import { useWords } from "../words";

type Options<Name extends Command> = { caseId: string; /** Where what was typed is kept. */ kept: string; ask: Ask<Name>; /** What was done. */ said: string; onClose: () => void };

/** Writes one entry without trying it first: closes the dialog and says so, with the way back for ten seconds. Fits `EntryDialog`. */
export function useWrite<Name extends Command>(name: Name, { caseId, kept, ask, said, onClose }: Options<Name>) {
  const t = useWords();
  const undo = useAct("reverse_entry", { onDone: () => toast({ text: t.undone() }) });
  const act = useAct(name, {
    onDone: (reply: Reply<Name>) => {
      forget(kept);
      onClose();
      const seq = "seq" in reply ? reply.seq : null;
      toast({ text: said, ...(typeof seq === "number" ? { undo: () => undo.mutate({ id: caseId, seq, reason: t.undo_reason() }) } : {}) });
    },
  });
  return { refused: act.error, saving: act.isPending, save: () => !act.isPending && act.mutate(ask), reset: act.reset };
}
