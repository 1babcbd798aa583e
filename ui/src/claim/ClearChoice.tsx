import { Checkbox } from "../kit";
import { useSession } from "../session";
import { useWords } from "../words";

type Props = { clear: boolean; onChange: (clear: boolean) => void };
/** Whether what is written out holds personal data in clear; only for those who may see them so. */
export function ClearChoice({ clear, onChange }: Props) {
  const t = useWords();
  const { vault: { user } } = useSession();
  return <Checkbox checked={clear} disabled={user.lacks.includes("reveal")} onChange={onChange}>{t.export_clear()}</Checkbox>;
}
