import type { CaseNarrow } from "../wire";

/** A list of every case, narrowed by nothing. */
export const anyCase: CaseNarrow = { status: "any", officer: null, overdue: null, track: null, idle: false, dueWithin: null, tag: null, band: null, security: null, court: null, ageFrom: null, ageTo: null };
