import { showAmount } from "../kit";
import { forget, useWayBack } from "../session";
import type { EntryWritten } from "../wire";
import { useWords } from "../words";

type Ask = { caseId: string; /** Where what was typed is kept. */ kept: string; /** What was done. */ said: string; onClose: () => void };
/** What follows when an entry is written: the dialog closes, and a message says what is owed now, with the way back until the lock. */
export function useWritten({ caseId, kept, said, onClose }: Ask): (reply: EntryWritten, again?: () => Promise<EntryWritten>) => void {
  const t = useWords();
  const back = useWayBack();
  const total = ({ seq, asOf, totalAfter }: EntryWritten) => ({ seq, detail: t.written_total({ day: asOf, total: showAmount(totalAfter) }) });
  return (reply, again) => {
    forget(kept);
    onClose();
    back({ id: caseId, said, ...total(reply), ...(again ? { again: () => again().then(total) } : {}) });
  };
}
