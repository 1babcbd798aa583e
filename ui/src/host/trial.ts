import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { type Ask, call, type Command, pause, type Reply } from "./call";
import { useAct } from "./queries";

const typingMs = 200;

type Options<Preview extends Command, Act extends Command> = {
  preview: Preview;
  ask: Ask<Preview>;
  act: Act;
  write: Ask<Act>;
  /** Whether there is enough to ask about. */
  enabled: boolean;
  /** Whether what the preview says still wants a word of the user. */
  held?: (preview: Reply<Preview>) => boolean;
  /** The reply, and the way to write the same again. */
  onDone: (reply: Reply<Act>, again: () => Promise<Reply<Act>>) => void;
};

/**
 * Tries what is typed, and carries it out. `save` waits for the preview of exactly what is typed at that moment and does
 * nothing when that is refused or `held`; so nothing is ever written that the desk has not shown first.
 */
export function useTrial<Preview extends Command, Act extends Command>({ preview, ask, act, write, enabled, held, onDone }: Options<Preview, Act>) {
  const reads = useQueryClient();
  const [waiting, setWaiting] = useState(false);
  const query = {
    queryKey: [preview, ask],
    queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Reply<Preview>> => {
      await pause(typingMs, signal);
      return call(preview, ask, signal);
    },
    gcTime: 0,
  };
  const tried = useQuery<Reply<Preview>>({ ...query, enabled, placeholderData: keepPreviousData as never });
  const done = useAct(act, { onDone: (reply, ask) => onDone(reply, () => call(act, ask)) });
  const save = () => {
    if (!enabled || waiting || done.isPending) return;
    setWaiting(true);
    // When it is refused the preview itself says why.
    const seen = reads.fetchQuery<Reply<Preview>>(query).catch(() => null);
    void seen.then((it) => {
      setWaiting(false);
      if (it !== null && held?.(it) !== true) done.mutate(write);
    });
  };
  return {
    /** What it would do; that of a moment ago while the answer to a change is on its way. */
    data: enabled && !tried.isError ? tried.data : undefined,
    /** Whether `data` is of exactly what is typed. */
    shown: tried.isSuccess && !tried.isPlaceholderData,
    asking: tried.isFetching,
    /** Why it cannot be done, by the preview or by the act. */
    refused: done.error ?? (enabled ? tried.error : null),
    saving: waiting || done.isPending,
    save,
    reset: done.reset,
  };
}
