import { useAsk } from "../host";
import { Select } from "../kit";
import { useWords } from "../words";

type Props = { caseId: string; /** What the approval must be about. */ matter: string; value: number | null; onChange: (seq: number | null) => void; error: string | undefined; label?: string };
/** Chooses among the approvals that were given for a matter and that nothing rests on yet. */
export function ApprovalSelect({ caseId, matter, value, onChange, error, label }: Props) {
  const t = useWords();
  const shown = useAsk("case_tactics", { caseId });
  const fit = (shown.data?.approvals ?? []).filter((it) => it.decision?.given === true && !it.used && it.matter.id === matter);
  const options = fit.map((it) => ({ key: String(it.seq), text: `#${String(it.seq)} ${it.what}` }));
  return <Select label={label ?? t.need_approval()} value={value === null ? null : String(value)} onChange={(it) => onChange(Number(it))} options={options} error={error} placeholder={fit.length === 0 ? t.need_approval_none() : t.need_approval_choose()} />;
}
