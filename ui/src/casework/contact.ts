import type { BreachFact, ContactChannel, ContactOutcome, ContactPurpose, ContactRole } from "../wire";
import type { Words } from "../words";

export function channelName(t: Words, it: ContactChannel): string {
  const names = { phone: t.channel_phone, visit: t.channel_visit, message: t.channel_message, letter: t.channel_letter } satisfies Record<ContactChannel, () => string>;
  return names[it]();
}

export function outcomeName(t: Words, it: ContactOutcome): string {
  const names = { reached: t.outcome_reached, notReached: t.outcome_not_reached, invalid: t.outcome_invalid, refused: t.outcome_refused } satisfies Record<ContactOutcome, () => string>;
  return names[it]();
}

export function purposeName(t: Words, it: ContactPurpose): string {
  const names = { collect: t.purpose_collect, locate: t.purpose_locate, answerComplaint: t.purpose_answer_complaint, voluntaryPayment: t.purpose_voluntary_payment } satisfies Record<ContactPurpose, () => string>;
  return names[it]();
}

/** As what somebody was contacted; nothing is said of those liable. */
export function roleName(t: Words, it: ContactRole): string | null {
  const names = { liable: () => null, agent: t.role_agent, heir: t.role_heir, thirdParty: t.role_third_party, other: t.role_not_liable } satisfies Record<ContactRole, () => string | null>;
  return names[it]();
}

/** What is wrong with a contact. */
export function breachWords(t: Words, it: BreachFact): string {
  switch (it.code) {
    case "quietHours":
      return t.breach_quiet_hours({ from: it.from, to: it.to });
    case "ownHours":
      return t.breach_own_hours({ from: it.from, until: it.until });
    case "connectedCalls":
      return t.breach_connected_calls({ count: it.count, most: it.most });
    case "attempts":
      return t.breach_attempts({ count: it.count, most: it.most });
    case "notLiable":
      return t.breach_not_liable();
    case "askedToStop":
      return t.breach_asked_to_stop();
    case "noPowerOfAttorney":
      return t.breach_no_power_of_attorney();
    case "notSubrogated":
      return t.breach_not_subrogated();
    case "forbiddenPartner":
      return t.breach_forbidden_partner();
    case "noConsentToVisit":
      return t.breach_no_consent_to_visit();
    case "visitBeforeCalls":
      return t.breach_visit_before_calls();
    case "complaintOpen":
      return t.breach_complaint_open();
    case "noRecording":
      return t.breach_no_recording();
  }
}
