const units = ["B", "KiB", "MiB", "GiB"] as const;

/** Bytes, as the wire has them, in the unit that leaves up to four digits. */
export function showSize(bytes: string): string {
  let left = Number(bytes);
  let unit: (typeof units)[number] = "B";
  for (const next of units.slice(1)) {
    if (left < 10_000) break;
    left = Math.ceil(left / 1024);
    unit = next;
  }
  return `${left} ${unit}`;
}
