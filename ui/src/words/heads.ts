import type { Words } from ".";
import type { HeadKind } from "../wire";

/** What a kind of head is called. */
export function headWord(t: Words, head: HeadKind): string {
  const names = { cost: t.head_cost, interest: t.head_interest, damages: t.head_damages, principal: t.head_principal } satisfies Record<HeadKind, () => string>;
  return names[head]();
}

/** What one head of a claim is called: by its name inside the claim where it is one everybody knows, else as the claim itself calls it. */
export function headName(t: Words, { id, head, label }: { id: string; head?: HeadKind; label?: string | undefined }): string {
  const known: Partial<Record<string, () => string>> = {
    fee: t.head_fee,
    cost: t.head_cost,
    occupancy: t.head_interest,
    damages: t.head_damages,
    principal: t.head_principal,
    other: t.head_other,
    unjudged: t.head_unjudged,
    post_judgment: t.head_post_judgment,
  };
  const instalment = /^(.+)-(\d{4}-\d\d-\d\d)$/.exec(id);
  const plain = known[instalment?.[1] ?? id]?.();
  if (plain !== undefined) return instalment?.[2] === undefined ? plain : t.head_instalment({ head: plain, day: instalment[2] });
  return label ?? (head === undefined ? id : `${headWord(t, head)} ${id}`);
}
