import type { OrganisationShown } from "../wire";

/** As it is kept: no blanks around any of it. */
export function trimmed(it: OrganisationShown): OrganisationShown {
  return {
    name: it.name.trim(),
    address: it.address.trim(),
    phone: it.phone.trim(),
    contact: it.contact.trim(),
    accountName: it.accountName.trim(),
    accountBank: it.accountBank.trim(),
    accountNumber: it.accountNumber.trim(),
    insurer: it.insurer,
  };
}

export function differs(one: OrganisationShown, other: OrganisationShown): boolean {
  return (Object.keys(one) as (keyof OrganisationShown)[]).some((it) => one[it] !== other[it]);
}
