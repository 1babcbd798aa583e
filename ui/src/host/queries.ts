import { keepPreviousData, MutationCache, notifyManager, QueryCache, QueryClient, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { type Ask, call, type Command, Refused, type Reply } from "./call";

// An answer is shown in the turn it arrives in; the library would wait for a timer, which costs a quarter of a frame.
notifyManager.setScheduler(queueMicrotask);

/** Reads are kept until an act drops them; nothing is asked again because a window got the focus or a network came back. */
export function newQueryClient(): QueryClient {
  const once = { retry: false, networkMode: "always" } as const;
  const noticeLock = (error: unknown) => {
    if (isLocked(error)) void reads.invalidateQueries({ queryKey: ["desk_state"] });
  };
  const reads = new QueryClient({
    queryCache: new QueryCache({ onError: noticeLock }),
    mutationCache: new MutationCache({ onError: noticeLock }),
    defaultOptions: {
      queries: { ...once, staleTime: Infinity, gcTime: 60_000, refetchOnWindowFocus: false, refetchOnReconnect: false },
      mutations: once,
    },
  });
  return reads;
}

type AskOptions = { enabled?: boolean; /** Shows the answer to the question before until the new one is there. */ keep?: boolean };

/** A read of the desk; `data` is its reply, `error` a `Refused`. */
export function useAsk<Name extends Command>(name: Name, ask: Ask<Name>, { enabled = true, keep = false }: AskOptions = {}) {
  return useQuery<Reply<Name>>({
    queryKey: [name, ask],
    queryFn: ({ signal }) => call(name, ask, signal),
    enabled,
    ...(keep ? { placeholderData: keepPreviousData as never } : {}),
  });
}

/**
 * As `useAsk`, for what changes with every key or drag: one question at a time, and then for what stands there by then.
 * The second answer begins a question whose turn to be drawn is still to come, so that the desk works while the page does.
 */
export function useLatest<Name extends Command>(name: Name, ask: Ask<Name>, { enabled = true }: { enabled?: boolean } = {}) {
  const reads = useQueryClient();
  const [inTurn] = useState(oneAtATime);
  const question = (asked: Ask<Name>) => ({
    queryKey: [name, asked] as const,
    queryFn: ({ signal }: { signal: AbortSignal }) => inTurn(signal, () => call(name, asked, signal)),
  });
  const query = useQuery<Reply<Name>>({ ...question(ask), enabled, placeholderData: keepPreviousData as never });
  const begin = (asked: Ask<Name>) => void reads.prefetchQuery(question(asked));
  return [query, begin] as const;
}

function oneAtATime() {
  let busy: Promise<unknown> | null = null;
  return async <Answer>(signal: AbortSignal, ask: () => Promise<Answer>): Promise<Answer> => {
    // Where nothing is under way the question leaves at once, before the page is drawn.
    while (busy) await busy;
    signal.throwIfAborted();
    const answer = ask();
    const over = answer.then(() => undefined, () => undefined).finally(() => {
      if (busy === over) busy = null;
    });
    busy = over;
    return answer;
  };
}

type ActOptions<Name extends Command> = { onDone?: (reply: Reply<Name>, ask: Ask<Name>) => void };

/** An act of the desk. When it is done every read is dropped: a local answer is cheaper than a stale figure. */
export function useAct<Name extends Command>(name: Name, { onDone }: ActOptions<Name> = {}) {
  const reads = useQueryClient();
  return useMutation<Reply<Name>, Error, Ask<Name>>({
    mutationFn: (ask) => call(name, ask),
    onSuccess: (reply, ask) => {
      void reads.invalidateQueries();
      onDone?.(reply, ask);
    },
  });
}

function isLocked(error: unknown): boolean {
  return error instanceof Refused && error.why.code === "vault-locked";
}
