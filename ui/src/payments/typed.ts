import { plainAmount, readDay } from "../kit";
import type { ApplicationDraft, PaymentDraft } from "../wire";

/** `debtor`, `other`, or the place of a guarantor in the file. */
export type Payer = "debtor" | "other" | `${number}`;
export type Way = "inForce" | "order" | "split";

/** A payment as it stands in the form. */
export type Typed = {
  amount: string;
  receivedOn: string;
  who: Payer;
  /** The name of a payer who is no party. */
  payer: string;
  note: string;
  /** The account it reached: none said, one by its number, or another. */
  account?: string;
  /** The number of another. */
  otherAccount?: string;
  way: Way;
  /** Heads in the order of their own. */
  heads: readonly string[];
  /** Amounts by head. */
  parts: Readonly<Record<string, string>>;
  reason: string;
};

export const untouched = (today: string): Typed => ({ amount: "", receivedOn: today, who: "debtor", payer: "", note: "", way: "inForce", heads: [], parts: {}, reason: "" });

/** What is asked of the desk. `names` are those of the guarantors of the file. */
export function draftOf(typed: Typed, caseId: string, today: string, names: readonly string[]): PaymentDraft {
  const guarantor = /^\d+$/.test(typed.who) ? Number(typed.who) : null;
  const application = applicationOf(typed);
  return {
    caseId,
    receivedOn: readDay(typed.receivedOn, today) ?? typed.receivedOn,
    amount: plainAmount(typed.amount),
    payer: guarantor === null ? (typed.who === "other" ? typed.payer : "") : (names[guarantor] ?? ""),
    note: typed.note,
    ...(accountOf(typed) === "" ? {} : { account: accountOf(typed) }),
    ...(guarantor === null ? {} : { guarantor }),
    ...(application === null ? {} : { application }),
  };
}

/** What is chosen where the account is none of those named. */
export const otherAccount = "other";

function accountOf({ account = "", otherAccount: typed = "" }: Typed): string {
  return account === otherAccount ? typed.trim() : account;
}

/** Whether enough is typed for a preview. */
export function isReady(typed: Typed): boolean {
  if (typed.amount.trim() === "") return false;
  if (typed.way === "inForce") return true;
  const named = typed.way === "order" ? typed.heads.length > 0 : Object.values(typed.parts).some((it) => it.trim() !== "");
  return named && typed.reason.trim() !== "";
}

function applicationOf(typed: Typed): ApplicationDraft | null {
  if (typed.way === "inForce") return null;
  if (typed.way === "order") return { way: { by: "order", heads: [...typed.heads] }, reason: typed.reason };
  const parts = Object.entries(typed.parts).filter(([, amount]) => amount.trim() !== "");
  return { way: { by: "split", parts: parts.map(([head, amount]) => ({ head, amount: plainAmount(amount) })) }, reason: typed.reason };
}
