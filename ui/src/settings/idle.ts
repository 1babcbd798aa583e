const longest = 60;

/** Minutes until the lock as typed, 1 to 60; `null` for anything else. */
export function readMinutes(typed: string): number | null {
  const text = typed.normalize("NFKC").trim();
  if (!/^\d{1,2}$/.test(text)) return null;
  const minutes = Number(text);
  return minutes >= 1 && minutes <= longest ? minutes : null;
}
