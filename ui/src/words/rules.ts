import type { Words } from ".";
import { ids } from "./generated";

/** The short name of a rule that rows of a sheet break, or `null` for one this window does not know. */
export function ruleName(t: Words, rule: string): string | null {
  const name = ids.find((it) => it === `rule_${rule}_name`) ?? ids.find((it) => it === `rule_${rule}`);
  // Names of rules take no arguments; the sentences that do have a name of their own.
  return name === undefined ? null : (t[name] as () => string)();
}
