import type { LedgerWarning } from "../wire";
import type { Words } from "../words";
import { ids } from "../words/generated";
import { seriesWords } from "./series";

/** What the reader must know of the figures. */
export function warningWords(t: Words, warning: LedgerWarning): string {
  switch (warning.code) {
    case "referenceStale":
      return t.ledger_warning_reference_stale({ series: seriesWords(t, warning.series), confirmed: warning.confirmed });
    case "damagesAboveLine":
      return t.ledger_warning_damages_above_line(warning);
    case "chargesAbovePrincipal":
      return t.ledger_warning_charges_above_principal(warning);
    case "lossUnstated":
      return t.ledger_warning_loss_unstated(warning);
    case "ceilingDoubtful":
      return t.ledger_warning_ceiling_doubtful({ ceiling: coded(t, "ceiling", warning.ceiling), note: coded(t, "note", warning.note) });
    case "ceilingIdle":
      return t.ledger_warning_ceiling_idle({ ceiling: coded(t, "ceiling", warning.ceiling) });
    case "ceilingReplaced":
      return t.ledger_warning_ceiling_replaced({ ceiling: coded(t, "ceiling", warning.ceiling) });
  }
}

/** The words for a code of a rule pack; the code itself for one this window does not know. */
export function coded(t: Words, kind: "ceiling" | "note", code: string): string {
  const name = ids.find((it) => it === `${kind}_${code}`);
  // Codes take no arguments.
  return name === undefined ? code : (t[name] as () => string)();
}
