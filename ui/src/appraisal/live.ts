import { keepPreviousData, useQuery } from "@tanstack/react-query";

import { type Ask, call, type Command, pause, type Reply } from "../host";
import type { PathsCompared, PathsTried, PathTried } from "../wire";

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

/** The comparison with what moved laid over it; what does not move on the way, and every path that stands still, is as it was. */
export function laidOver(reply: PathsCompared, live: PathsTried): PathsCompared {
  const paths = reply.paths.map((it) => over(it, live.paths.find((moved) => moved.path === it.path)));
  const { recommended, undecided, settlementFloor, apart } = live;
  return { ...reply, paths, recommended, undecided, settlementFloor, apart };
}

function over<Full extends PathTried>(it: Full, moved: PathTried | undefined): Full {
  const still = moved === undefined || (Object.keys(moved) as (keyof PathTried)[]).every((key) => moved[key] === it[key]);
  return still ? it : { ...it, ...moved };
}
