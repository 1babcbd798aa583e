import type { Words } from ".";
import type { Stage } from "../wire";

/** What a stage of recovery is called; the four paths are stages too. */
export function stageWord(t: Words, stage: Stage): string {
  const names = {
    registered: t.stage_registered,
    lumpSum: t.stage_lump_sum,
    instalments: t.stage_instalments,
    litigation: t.stage_litigation,
    agency: t.stage_agency,
    withdrawn: t.stage_withdrawn,
    closed: t.stage_closed,
  } satisfies Record<Stage, () => string>;
  return names[stage]();
}
