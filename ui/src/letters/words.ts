import type { DeliveryStep, Language, LetterAddressee, LetterRole, TemplateMisfit } from "../wire";
import type { Words } from "../words";

/** What an addressee is to the claim. */
export function roleWord(t: Words, role: LetterRole): string {
  const names = {
    debtor: t.letters_role_debtor,
    guarantor: t.letters_role_guarantor,
    heir: t.letters_role_heir,
    thirdParty: t.letters_role_third_party,
    court: t.letters_role_court,
  } satisfies Record<LetterRole, () => string>;
  return names[role]();
}

/** Whom a letter goes to, by role and name. */
export function addresseeWord(t: Words, it: LetterAddressee): string {
  const role = roleWord(t, it.role);
  return it.name === "" ? role : `${role} · ${it.name}`;
}

/** Why a template does not fit. */
export function misfitWord(t: Words, why: TemplateMisfit): string {
  const names = {
    otherAddressee: t.letters_misfit_other_addressee,
    otherCapacity: t.letters_misfit_other_capacity,
    notCompensated: t.letters_misfit_not_compensated,
    nothingOwed: t.letters_misfit_nothing_owed,
    stillOwed: t.letters_misfit_still_owed,
    noJudgment: t.letters_misfit_no_judgment,
    noSuitDecision: t.letters_misfit_no_suit_decision,
    noLiability: t.letters_misfit_no_liability,
    notInThisLanguage: t.letters_misfit_not_in_this_language,
  } satisfies Record<TemplateMisfit, () => string>;
  return names[why]();
}

/** What happened to a letter. */
export function stepWord(t: Words, step: DeliveryStep): string {
  const names = { posted: t.delivery_posted, signed: t.delivery_signed, refused: t.delivery_refused, returned: t.delivery_returned, complete: t.delivery_complete, notPosted: t.delivery_not_posted } satisfies Record<DeliveryStep, () => string>;
  return names[step]();
}

/** Where a letter is. */
export function wayWord(t: Words, last: DeliveryStep | null): string {
  return last === null ? t.delivery_to_post() : stepWord(t, last);
}

export function wayTone(last: DeliveryStep | null): "good" | "warn" | "plain" {
  if (last === "signed" || last === "complete") return "good";
  return last === "refused" || last === "returned" ? "warn" : "plain";
}

/** What a template is called in the language of the window. */
export function named(language: Language, it: { name: string; nameEn: string }): string {
  return language === "english" ? it.nameEn : it.name;
}
