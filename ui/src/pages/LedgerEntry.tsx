import { ChargeDialog } from "../adjustments/ChargeDialog";
import { RenewalDialog } from "../adjustments/RenewalDialog";
import { StandstillDialog } from "../adjustments/StandstillDialog";
import { WaiverDialog } from "../adjustments/WaiverDialog";
import { JudgmentDialog } from "../judgment/JudgmentDialog";
import { CompareDialog } from "../ledger/CompareDialog";
import { LedgerExport } from "../ledger/LedgerExport";
import { ParagraphDialog } from "../ledger/ParagraphDialog";
import { LiabilitiesDialog } from "../obligors/LiabilitiesDialog";
import { useSession } from "../session";
import { TermsDialog } from "../terms/TermsDialog";
import type { BasisAsked, CaseOpened, Ledger } from "../wire";
import { useWords } from "../words";

/** What can be done with the ledger, other than recording a payment. */
export type LedgerEntryKind = "charge" | "waiver" | "standstill" | "renewal" | "terms" | "judgment" | "liabilities" | "compare" | "paragraph" | "export";

/** What the ledger tab offers, with the key of each. */
export function useLedgerActs(guarantors: number, open: (kind: LedgerEntryKind) => void) {
  const t = useWords();
  return [
    { keys: "f", label: t.charge_title(), act: () => open("charge") },
    { keys: "w", label: t.waiver_title(), act: () => open("waiver") },
    { keys: "h", label: t.standstill_title(), act: () => open("standstill") },
    { keys: "g>n", label: t.renewal_title(), act: () => open("renewal") },
    { keys: "r", label: t.terms_title(), act: () => open("terms") },
    { keys: "v", label: t.judgment_title(), act: () => open("judgment") },
    ...(guarantors > 0 ? [{ keys: "o", label: t.obligors_edit(), act: () => open("liabilities") }] : []),
    { keys: "m", label: t.compare_ledger_title(), act: () => open("compare") },
    { keys: "y", label: t.paragraph_title(), act: () => open("paragraph") },
    { keys: "ctrl+e", label: t.ledger_export_title(), act: () => open("export") },
  ];
}

type Props = { kind: LedgerEntryKind; file: CaseOpened; ledger: Ledger; /** Which claim is looked at. */ basis: BasisAsked; asOf: string; onClose: () => void };
/** The dialog of one of them. */
export function LedgerEntry({ kind, file, ledger, basis, asOf, onClose }: Props) {
  const { today } = useSession();
  const props = { caseId: file.id, asOf, today, heads: ledger.heads, onClose };
  switch (kind) {
    case "charge":
      return <ChargeDialog {...props} />;
    case "waiver":
      return <WaiverDialog {...props} />;
    case "standstill":
      return <StandstillDialog {...props} accruals={ledger.accruals} />;
    case "renewal":
      return <RenewalDialog {...props} />;
    case "terms":
      return <TermsDialog {...props} />;
    case "judgment":
      return <JudgmentDialog {...props} />;
    case "liabilities":
      return <LiabilitiesDialog {...props} />;
    case "compare":
      return <CompareDialog {...props} />;
    case "paragraph":
      return <ParagraphDialog {...props} />;
    case "export":
      return <LedgerExport {...props} number={file.number} basis={basis} />;
  }
}
