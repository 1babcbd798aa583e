import { useState } from "react";

import { useAsk } from "../host";
import { takeRecoveryOffer } from "../session";
import { RecoveryDialog } from "./RecoveryDialog";

/** Right after a vault was made: its recovery key, while the passphrase is still fresh. */
export function RecoveryOffer() {
  const [open, setOpen] = useState(takeRecoveryOffer);
  const { data } = useAsk("custody", {}, { enabled: open });
  if (!open || !data || data.recovery) return null;
  return <RecoveryDialog keyFile={data.keyFile} renew={false} onClose={() => setOpen(false)} />;
}
