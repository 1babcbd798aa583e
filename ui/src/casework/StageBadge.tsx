import { Badge } from "../kit";
import type { Stage } from "../wire";
import { useWords } from "../words";
import { stageWord } from "../words/stages";

/** Where a case stands; before the creditor was paid that says more than anything else. */
export function StageBadge({ stage, expected }: { stage: Stage; expected: boolean }) {
  const t = useWords();
  if (expected && stage !== "withdrawn" && stage !== "closed") return <Badge tone="warn">{t.stage_expected()}</Badge>;
  const tone = stage === "withdrawn" ? "warn" : stage === "closed" ? "good" : stage === "registered" ? "plain" : "accent";
  return <Badge tone={tone}>{stageWord(t, stage)}</Badge>;
}
