import { keepPreviousData, MutationCache, QueryCache, QueryClient, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";

import { type Ask, call, type Command, Refused, type Reply } from "./call";

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

/** As `useAsk`, for what changes with every key or drag: one question at a time, and then for what stands there by then. */
export function useLatest<Name extends Command>(name: Name, ask: Ask<Name>, { enabled = true }: { enabled?: boolean } = {}) {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return useQuery<Reply<Name>>({
    queryKey: [name, ask],
    queryFn: async ({ signal }) => {
      await last.current;
      signal.throwIfAborted();
      const asked = call(name, ask, signal);
      last.current = asked.catch(() => undefined);
      return asked;
    },
    enabled,
    placeholderData: keepPreviousData as never,
  });
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
