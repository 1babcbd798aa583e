import type { Words } from ".";
import type { Masking, Remit, Role } from "../wire";

export function roleWord(t: Words, role: Role): string {
  return { officer: t.role_officer, legal: t.role_legal, manager: t.role_manager, auditor: t.role_auditor }[role]();
}

export function remitWord(t: Words, remit: Remit): string {
  return { own: t.remit_own, unit: t.remit_unit, all: t.remit_all }[remit]();
}

export function maskingWord(t: Words, kind: Masking): string {
  return { identity: t.masking_identity, phone: t.masking_phone, address: t.masking_address, account: t.masking_account }[kind]();
}
