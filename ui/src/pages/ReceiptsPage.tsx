import { useState } from "react";

import { go } from "../places";
import { ReceiptsScreen } from "../receipts/ReceiptsScreen";
import { PaymentAct } from "./TodayActs";

/** Payments over all files; a payment is recorded over the list, which stays where it is. */
export function ReceiptsPage() {
  const [paid, setPaid] = useState<string | null>(null);
  return (
    <>
      <ReceiptsScreen onOpen={(id) => go({ room: "case", id, tab: "overview" })} onRecord={setPaid} />
      {paid !== null && <PaymentAct caseId={paid} onClose={() => setPaid(null)} />}
    </>
  );
}
