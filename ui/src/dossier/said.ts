import { titled } from "../casework";
import { showAmount } from "../kit";
import type { DossierFieldLine, PledgeLine } from "../wire";
import type { Words } from "../words";

/** What a value of a record says. */
export function said(language: "chinese" | "english", field: DossierFieldLine, value: string): string {
  if (field.is === "amount") return showAmount(value);
  const chosen = field.choices.find((it) => it.id === value);
  return chosen ? titled(language, chosen) : value;
}

/** Whether a field must be filled in, given what is filled in. */
export function isRequired(field: DossierFieldLine, values: Readonly<Record<string, string>>): boolean {
  if (field.required || field.requiredWith === null) return field.required;
  const [by = "", choice] = field.requiredWith.split("=");
  const there = (values[by] ?? "").trim();
  return choice === undefined ? there !== "" : there === choice;
}

/** A plan or a promise, as a record that feeds it names it. */
export function pledgeWords(t: Words, { of, day, amount, by }: PledgeLine): string {
  return of === "plan" ? t.pledge_plan({ day, amount: showAmount(amount) }) : t.pledge_promise({ name: by?.name ?? "", day, amount: showAmount(amount) });
}

/** The plan or promise of an entry; one that was taken back is only named. */
export function pledged(t: Words, pledges: readonly PledgeLine[], seq: string): string {
  const found = pledges.find((it) => String(it.seq) === seq);
  return found ? pledgeWords(t, found) : t.pledge_gone({ seq });
}
