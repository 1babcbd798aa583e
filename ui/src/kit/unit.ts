import type { Unit } from "../wire";
import type { Words } from "../words";

/** What the unit of the screen is called: 元, 万元, 亿元. */
export function unitWord(t: Words, unit: Unit): string {
  const names = { yuan: t.unit_name_yuan, tenThousand: t.unit_name_ten_thousand, hundredMillion: t.unit_name_hundred_million } satisfies Record<Unit, () => string>;
  return names[unit]();
}
