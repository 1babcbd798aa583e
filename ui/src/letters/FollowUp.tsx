import { Checkbox, DateField } from "../kit";
import { useWords } from "../words";
import { followUpDays } from "./batch";

type Props = { /** The day as typed; empty plans nothing. */ value: string; onChange: (day: string) => void; error?: string | undefined };
/** Whether a step to follow the letter up is planned, and for which day. */
export function FollowUp({ value, onChange, error }: Props) {
  const t = useWords();
  return (
    <>
      <Checkbox checked={value !== ""} onChange={(on) => onChange(on ? `+${String(followUpDays)}` : "")}>{t.follow_up()}</Checkbox>
      {value !== "" && <DateField label={t.follow_up_on()} value={value} onChange={onChange} error={error} name="followUp" />}
    </>
  );
}
