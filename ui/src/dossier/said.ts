import { titled } from "../casework";
import { showAmount } from "../kit";
import type { DossierFieldLine } from "../wire";

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
