import { ChargeDialog } from "../adjustments/ChargeDialog";
import { StandstillDialog } from "../adjustments/StandstillDialog";
import { WaiverDialog } from "../adjustments/WaiverDialog";
import { JudgmentDialog } from "../judgment/JudgmentDialog";
import { LiabilitiesDialog } from "../obligors/LiabilitiesDialog";
import { useSession } from "../session";
import { TermsDialog } from "../terms/TermsDialog";
import type { CaseOpened, Ledger } from "../wire";
import { useWords } from "../words";

/** Entries that change the ledger, other than a payment. */
export type LedgerEntryKind = "charge" | "waiver" | "standstill" | "terms" | "judgment" | "liabilities";

/** What the ledger tab offers, with the key of each. */
export function useLedgerActs(guarantors: number, open: (kind: LedgerEntryKind) => void) {
  const t = useWords();
  return [
    { keys: "f", label: t.charge_title(), act: () => open("charge") },
    { keys: "w", label: t.waiver_title(), act: () => open("waiver") },
    { keys: "h", label: t.standstill_title(), act: () => open("standstill") },
    { keys: "r", label: t.terms_title(), act: () => open("terms") },
    { keys: "v", label: t.judgment_title(), act: () => open("judgment") },
    ...(guarantors > 0 ? [{ keys: "o", label: t.obligors_edit(), act: () => open("liabilities") }] : []),
  ];
}

type Props = { kind: LedgerEntryKind; file: CaseOpened; ledger: Ledger; asOf: string; onClose: () => void };
/** The dialog that writes one of them. */
export function LedgerEntry({ kind, file, ledger, asOf, onClose }: Props) {
  const { today } = useSession();
  const props = { caseId: file.id, asOf, today, heads: ledger.heads, onClose };
  switch (kind) {
    case "charge":
      return <ChargeDialog {...props} />;
    case "waiver":
      return <WaiverDialog {...props} />;
    case "standstill":
      return <StandstillDialog {...props} accruals={ledger.accruals} />;
    case "terms":
      return <TermsDialog {...props} />;
    case "judgment":
      return <JudgmentDialog {...props} />;
    case "liabilities":
      return <LiabilitiesDialog {...props} />;
  }
}
