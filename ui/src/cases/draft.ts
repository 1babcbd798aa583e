import { plainAmount, readDay } from "../kit";
import type { CaseDraft, FieldProblem, PartyDraft } from "../wire";

export type TextField = Exclude<keyof CaseDraft, "occupancy" | "guarantors" | "expected">;

export const nobody: PartyDraft = { name: "", identity: "", phone: "", address: "" };

export const emptyDraft: CaseDraft = {
  debtor: "",
  debtorIdentity: "",
  debtorPhone: "",
  debtorAddress: "",
  contract: "",
  expected: false,
  compensatedOn: "",
  principal: "",
  interest: "",
  penalty: "",
  fees: "",
  occupancy: { rule: "unset", figure: "" },
  loanContract: "",
  bank: "",
  loanAmount: "",
  guarantors: [nobody],
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
  const { occupancy, guarantors, expected, ...texts } = draft;
  const blank = (it: Record<string, string>) => Object.values(it).every((text) => text.trim() === "");
  return !expected && occupancy.rule === "unset" && occupancy.figure === "" && guarantors.every(blank) && blank(texts);
}
