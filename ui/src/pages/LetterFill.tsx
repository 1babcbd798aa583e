import { MissingDialog } from "../cases/MissingDialog";
import { Dialog, Note, toast } from "../kit";
import { LiabilitiesDialog } from "../obligors/LiabilitiesDialog";
import { useMay, useSession } from "../session";
import { OrganisationForm } from "../settings/OrganisationForm";
import type { MissingFact } from "../wire";
import { useWords } from "../words";
import { useTakeBack } from "./takeBack";

/** What a letter lacks, by where it is kept. */
export type Fill = { what: "organisation" } | { what: "obligors" } | { what: "facts"; missing: readonly MissingFact[]; to: string };

type Props = { caseId: string; fill: Fill; onClose: () => void };
/** What a letter lacks is filled in over the letter, which is there again once it is saved. */
export function LetterFill({ caseId, fill, onClose }: Props) {
  const t = useWords();
  const may = useMay();
  const { today } = useSession();
  const takeBack = useTakeBack();
  if (fill.what === "obligors") return <LiabilitiesDialog caseId={caseId} asOf={today} today={today} onClose={onClose} />;
  if (fill.what === "organisation") {
    return (
      <Dialog open size="large" title={t.letters_missing_facts()} onClose={onClose}>
        {may("manage") ? <OrganisationForm dialog onSaved={onClose} /> : <Note tone="warn">{t.letters_missing_manager()}</Note>}
      </Dialog>
    );
  }
  const saved = (number: string) => {
    onClose();
    toast({ text: t.case_changed({ number }), undo: () => void takeBack(caseId, "factsAmended", t.case_restore_reason(), t.case_restored()) });
  };
  return <MissingDialog caseId={caseId} missing={fill.missing} to={fill.to} onSaved={saved} onClose={onClose} />;
}
