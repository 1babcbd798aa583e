import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRef } from "react";

import { type Ask, call, type Command, pause, type Reply } from "../host";
import type { PathsCompared, PathsTried, Tried } from "../wire";

/** Milliseconds after the last change until everything is reckoned anew. */
const rest = 250;

/** As `useAsk` with the figures being tried; asked once dragging and typing rest. */
export function useRested<Name extends Command>(name: Name, ask: Ask<Name>, enabled: boolean) {
  return useQuery<Reply<Name>>({
    queryKey: [name, ask],
    queryFn: async ({ signal }) => {
      await pause(rest, signal);
      return call(name, ask, signal);
    },
    enabled,
    placeholderData: keepPreviousData as never,
  });
}

/** What moves, asked for at once: one question at a time, and then for what stands in the boxes by then. */
export function useLive(caseId: string, asOf: string, tried: Tried[]) {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return useQuery({
    queryKey: ["try_paths", { caseId, asOf, tried }],
    queryFn: async ({ signal }) => {
      await last.current;
      signal.throwIfAborted();
      const asked = call("try_paths", { caseId, asOf, tried }, signal);
      last.current = asked.catch(() => undefined);
      return asked;
    },
    enabled: tried.length > 0,
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  });
}

/** The comparison with what moved laid over it; what does not move on the way stands as it was. */
export function laidOver(reply: PathsCompared, live: PathsTried): PathsCompared {
  const paths = reply.paths.map((it) => ({ ...it, ...live.paths.find((moved) => moved.path === it.path) }));
  const { recommended, undecided, settlementFloor, apart } = live;
  return { ...reply, paths, recommended, undecided, settlementFloor, apart };
}
