import { useQueryClient } from "@tanstack/react-query";

import { call, refusalWords, refusalOf } from "../host";
import { toast } from "../kit";
import { useWords } from "../words";

/** Takes back the latest entry of `kind` in a case: the undo of what was just done. */
export function useTakeBack() {
  const t = useWords();
  const reads = useQueryClient();
  return async (id: string, kind: string, reason: string, done: string) => {
    try {
      const { history } = await call("open_case", { id });
      const entry = history.filter((it) => it.kind === kind && it.reversible).sort((a, b) => b.seq - a.seq)[0];
      if (!entry) return;
      await call("reverse_entry", { id, seq: entry.seq, reason });
      toast({ text: done });
    } catch (refused) {
      const { what, remedy } = refusalWords(t, refusalOf(refused));
      toast({ text: what, detail: remedy, tone: "bad" });
    }
    await reads.invalidateQueries();
  };
}
