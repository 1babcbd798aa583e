/** Days are ISO text everywhere; these functions read what people type and move along the calendar. UTC only: no local midnight. */

const dayMs = 86_400_000;

/**
 * ISO day out of what people type: `2026-11-22`, `20261122`, `2026.11.22`, `2026/11/22`, `2026年11月22日`, `11-22` (this year),
 * `今天`/`today`, `昨天`, `明天`, `+7` (days from today), `-7`, `+1月`, `+1年`. `null` if it is no day.
 */
export function readDay(typed: string, today: string): string | null {
  const text = typed.normalize("NFKC").trim().toLowerCase().replace(/\s+/g, "");
  const near: Record<string, number> = { 今天: 0, 今日: 0, today: 0, 昨天: -1, 昨日: -1, yesterday: -1, 明天: 1, 明日: 1, tomorrow: 1 };
  const away = near[text];
  if (away !== undefined) return addDays(today, away);
  const move = /^([+-])(\d{1,4})(天|日|d|周|w|个?月|m|年|y)?$/.exec(text);
  if (move) return moved(today, `${move[1] ?? ""}${move[2] ?? ""}`, move[3] ?? "天");
  const full = /^(\d{4})(?:[-./](\d{1,2})[-./](\d{1,2})|年(\d{1,2})月(\d{1,2})日?)$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (full) return isoDay(Number(full[1]), Number(full[2] ?? full[4]), Number(full[3] ?? full[5]));
  const short = /^(\d{1,2})(?:[-./](\d{1,2})|月(\d{1,2})日?)$/.exec(text);
  if (short) return isoDay(Number(today.slice(0, 4)), Number(short[1]), Number(short[2] ?? short[3]));
  return null;
}

export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** The same day of a later month, or that month's last day. */
export function addMonths(iso: string, months: number): string {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(day, last))).toISOString().slice(0, 10);
}

function moved(today: string, count: string, unit: string): string {
  const by = Number(count);
  if (/月|m/.test(unit)) return addMonths(today, by);
  if (/年|y/.test(unit)) return addMonths(today, by * 12);
  return addDays(today, /周|w/.test(unit) ? by * 7 : by);
}

function isoDay(year: number, month: number, day: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  const holds = year >= 1900 && year <= 2200 && at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return holds ? at.toISOString().slice(0, 10) : null;
}
