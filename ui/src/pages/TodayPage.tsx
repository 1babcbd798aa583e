import { useState } from "react";

import { go } from "../places";
import { type RowAct, TodayScreen } from "../today/TodayScreen";
import type { TodayRow } from "../wire";
import { TodayAct } from "./TodayActs";

/** The day's work; what is done on a row is done over the queue, which stays where it is. */
export function TodayPage() {
  const [open, setOpen] = useState<{ row: TodayRow; act: Exclude<RowAct, "compensate"> } | null>(null);
  const act = (row: TodayRow, what: RowAct) => {
    if (what === "compensate") go({ room: "edit-case", id: row.caseId });
    else setOpen({ row, act: what });
  };
  return (
    <>
      <TodayScreen onOpen={(id) => go({ room: "case", id, tab: "overview" })} onLedger={(id) => go({ room: "case", id, tab: "ledger" })} onAct={act} onImport={() => go({ room: "import" })} />
      {open && <TodayAct row={open.row} act={open.act} onClose={() => setOpen(null)} />}
    </>
  );
}
