import { useState } from "react";

import { useAsk } from "../host";
import type { ListReceipts, ReceiptRow } from "../wire";

const pageSize = 100;
type Asked = Omit<ListReceipts, "offset" | "limit">;

/** The rows in sight of a list of any length, read by pages; the first page always, with what all of them come to. */
export function useReceipts(asked: Asked) {
  const [{ first, last }, setSight] = useState({ first: 0, last: 40 });
  const page = (at: number): ListReceipts => ({ ...asked, offset: at * pageSize, limit: pageSize });
  const start = useAsk("list_receipts", page(0), { keep: true });
  const end = Math.max(0, (start.data?.total ?? 0) - 1);
  const [upper, lower] = [Math.floor(Math.min(end, first) / pageSize), Math.floor(Math.min(end, last) / pageSize)];
  const above = useAsk("list_receipts", page(upper), { enabled: upper > 0 });
  const below = useAsk("list_receipts", page(lower), { enabled: lower > 0 });
  const rowsOf = (at: number) => (at === 0 ? start : at === upper ? above : at === lower ? below : undefined)?.data?.rows;
  return {
    list: start.data,
    error: start.error,
    rowAt: (at: number): ReceiptRow | undefined => rowsOf(Math.floor(at / pageSize))?.[at % pageSize],
    onWindow: (from: number, to: number) => setSight({ first: from, last: to }),
  };
}
