import { plainAmount, readDay } from "../kit";
import type { CaseDraft, FieldProblem, PartyDraft } from "../wire";

export type TextField = Exclude<keyof CaseDraft, "occupancy" | "guarantors" | "expected">;

export const nobody: PartyDraft = { name: "", identity: "", phone: "", phoneSource: "", address: "", addressSource: "" };

export const emptyDraft: CaseDraft = {
  debtor: "",
  debtorIdentity: "",
  debtorPhone: "",
  debtorPhoneSource: "",
  debtorAddress: "",
  debtorAddressSource: "",
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

/** A number that is no longer the one on file does not keep its source by itself. */
export function withSources(start: CaseDraft, now: CaseDraft, part: Partial<CaseDraft>): Partial<CaseDraft> {
  const parted = (was: string, before: string, after: string | undefined) => after !== undefined && before === was && after !== was;
  const freed = (old: PartyDraft | undefined, before: PartyDraft | undefined, it: PartyDraft): PartyDraft => {
    if (!old || !before) return it;
    return { ...it, phoneSource: parted(old.phone, before.phone, it.phone) ? "" : it.phoneSource, addressSource: parted(old.address, before.address, it.address) ? "" : it.addressSource };
  };
  return {
    ...part,
    ...(parted(start.debtorPhone, now.debtorPhone, part.debtorPhone) ? { debtorPhoneSource: "" } : {}),
    ...(parted(start.debtorAddress, now.debtorAddress, part.debtorAddress) ? { debtorAddressSource: "" } : {}),
    ...(part.guarantors === undefined ? {} : { guarantors: part.guarantors.map((it, at) => freed(start.guarantors[at], now.guarantors[at], it)) }),
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
