import { plainAmount, readDay } from "../kit";
import type { CaseDraft, FieldProblem } from "../wire";

export type TextField = Exclude<keyof CaseDraft, "occupancy">;

export const emptyDraft: CaseDraft = {
  debtor: "",
  debtorIdentity: "",
  debtorPhone: "",
  debtorAddress: "",
  contract: "",
  compensatedOn: "",
  principal: "",
  interest: "",
  penalty: "",
  fees: "",
  occupancy: { rule: "unset", figure: "" },
  loanContract: "",
  bank: "",
  loanAmount: "",
  guarantor: "",
  guarantorIdentity: "",
  collateral: "",
  officer: "",
  note: "",
};

/** The draft as the desk reads it: amounts and days in plain form where they are understood, everything else as typed. */
export function plainDraft(draft: CaseDraft, today: string): CaseDraft {
  return {
    ...draft,
    compensatedOn: readDay(draft.compensatedOn, today) ?? draft.compensatedOn,
    principal: plainAmount(draft.principal),
    interest: plainAmount(draft.interest),
    penalty: plainAmount(draft.penalty),
    fees: plainAmount(draft.fees),
    loanAmount: plainAmount(draft.loanAmount),
    occupancy: { ...draft.occupancy, figure: draft.occupancy.figure.trim().replace(/[%％倍]$/, "") },
  };
}

/** The field of the form that shows a problem: the rule of the charge and its figure are two. */
export function shownAt(problem: FieldProblem, draft: CaseDraft): string {
  if (!/occupancy|figure/i.test(problem.field)) return problem.field;
  return draft.occupancy.rule === "unset" ? "occupancy" : "occupancy.figure";
}

export function isEmpty(draft: CaseDraft): boolean {
  return Object.values(draft).every((it) => (typeof it === "string" ? it.trim() === "" : it.rule === "unset" && it.figure === ""));
}
