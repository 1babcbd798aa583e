import { useState } from "react";

import { useAsk, useLatest } from "../host";
import type { CaseLine } from "../wire";
import { ask, type Filter, pageSize } from "./filter";

/** Rows read beyond those in sight, so that scrolling finds them there. With them the window spans two pages at most. */
const ahead = 40;

/**
 * The rows in sight of a list of any length; the desk is asked by pages, the first one always. It is asked for what is in
 * sight when it has answered, not for every page passed on the way: those would keep it busy long after the reader stopped.
 */
export function useRows(filter: Filter, asOf: string, window: { first: number; last: number }) {
  const [asked, setAsked] = useState(window);
  const [start] = useLatest("list_cases", ask(filter, asOf, 0));
  const end = Math.max(0, (start.data?.total ?? 0) - 1);
  const pages = [Math.floor(Math.max(0, asked.first - ahead) / pageSize), Math.floor(Math.min(end, asked.last + ahead) / pageSize)] as const;
  const upper = useAsk("list_cases", ask(filter, asOf, pages[0]), { enabled: pages[0] > 0 });
  const lower = useAsk("list_cases", ask(filter, asOf, pages[1]), { enabled: pages[1] > 0 });
  if (asked !== window && !upper.isFetching && !lower.isFetching) setAsked(window);
  const rowsOf = (page: number) => (page === 0 ? start : page === pages[0] ? upper : page === pages[1] ? lower : undefined)?.data?.rows;
  return {
    list: start.data,
    error: start.error,
    /** The rows are those of the question before. */
    stale: start.isPlaceholderData,
    /** The first page of what is asked for now; nothing where something else is asked for meanwhile. */
    settled: async () => {
      const { data, isPlaceholderData } = await start.refetch({ cancelRefetch: false });
      return isPlaceholderData ? undefined : data;
    },
    rowAt: (at: number): CaseLine | undefined => rowsOf(Math.floor(at / pageSize))?.[at % pageSize],
  };
}
