import type { HeadLine } from "../wire";

/** What every dialog of an adjustment wants to know. */
export type AdjustmentProps = {
  caseId: string;
  /** The day the balances on the screen are of. */
  asOf: string;
  today: string;
  /** The heads of the claim. */
  heads: readonly HeadLine[];
  onClose: () => void;
};
