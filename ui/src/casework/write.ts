import { type Ask, call, type Command, type Reply, useAct } from "../host";
import { toast } from "../kit";
import { forget, useWayBack } from "../session";

type Options<Name extends Command> = { caseId: string; /** Where what was typed is kept. */ kept: string; ask: Ask<Name>; /** What was done. */ said: string; onClose: () => void };

/** Writes one entry without trying it first: closes the dialog and says so, with the way back until the lock. Fits `EntryDialog`. */
export function useWrite<Name extends Command>(name: Name, { caseId, kept, ask, said, onClose }: Options<Name>) {
  const back = useWayBack();
  const act = useAct(name, {
    onDone: (reply: Reply<Name>, asked) => {
      forget(kept);
      onClose();
      const seq = seqOf(reply);
      if (seq === null) toast({ text: said });
      else back({ id: caseId, said, seq, again: () => call(name, asked).then((it) => ({ seq: seqOf(it) ?? seq })) });
    },
  });
  return { refused: act.error, saving: act.isPending, save: () => !act.isPending && act.mutate(ask), reset: act.reset };
}

function seqOf(reply: object): number | null {
  return "seq" in reply && typeof reply.seq === "number" ? reply.seq : null;
}
