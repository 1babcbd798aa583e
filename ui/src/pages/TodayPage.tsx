import { go } from "../places";
import { type RowAct, TodayScreen } from "../today/TodayScreen";
import type { TodayRow } from "../wire";

/** The day's work; acts that need the file open it there. */
export function TodayPage() {
  const act = (row: TodayRow, what: RowAct) => {
    if (what === "compensate") {
      go({ room: "edit-case", id: row.caseId });
      return;
    }
    const tab = what === "letter" ? "letters" : what === "answer" ? "deadlines" : what === "contact" || what === "complaint" ? "contacts" : what === "decide" ? "tactics" : "ledger";
    go({ room: "case", id: row.caseId, tab, ...(what === "payment" || what === "contact" ? { act: what } : {}) });
  };
  return <TodayScreen onOpen={(id) => go({ room: "case", id, tab: "overview" })} onAct={act} onImport={() => go({ room: "import" })} />;
}
