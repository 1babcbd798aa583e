import type { AccountDraft, OrganisationShown } from "../wire";

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
    accounts: it.accounts.map(({ creditor, holder, bank, number, default: first }) => ({ creditor: creditor.trim(), holder: holder.trim(), bank: bank.trim(), number: number.trim(), default: first })),
    insurer: it.insurer,
  };
}

export function differs(one: OrganisationShown, other: OrganisationShown): boolean {
  return (Object.keys(one) as (keyof OrganisationShown)[]).some((it) => JSON.stringify(one[it]) !== JSON.stringify(other[it]));
}

export const noAccount: AccountDraft = { creditor: "", holder: "", bank: "", number: "", default: false };

/** The accounts with that at `place` printed by letters, in place of any other of its creditor. */
export function printed(accounts: readonly AccountDraft[], place: number, on: boolean): AccountDraft[] {
  const creditor = accounts[place]?.creditor.trim();
  return accounts.map((it, at) => (at === place ? { ...it, default: on } : on && it.creditor.trim() === creditor ? { ...it, default: false } : it));
}
