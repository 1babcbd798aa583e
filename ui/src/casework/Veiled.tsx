import { call } from "../host";
import { Masked } from "../kit";
import { useSession } from "../session";
import { useRevealReason } from "./RevealReason";

type Props = {
  caseId: string;
  /** Journal entry; `null` is the facts of the case. */
  entry: number | null;
  /** Part of the entry, as `reveal_text` takes it; empty is the line of the history. */
  name: string;
  label: string;
  text: string;
  /** How the text in clear is put into words, where it is not shown as it is. */
  said?: (text: string) => string;
};
/** A text in which personal data may be covered. Then an eye shows it in clear for a moment, and the vault logs it. */
export function Veiled({ caseId, entry, name, label, text, said = (it) => it }: Props) {
  const { user } = useSession().vault;
  const { ask, dialog } = useRevealReason((_: null, reason) => call("reveal_text", { id: caseId, entry, name, reason }));
  if (!text.includes("***") || user.lacks.includes("reveal")) return said(text);
  const reveal = async () => {
    const shown = await ask(null);
    return shown && { ...shown, value: said(shown.value) };
  };
  return (
    <>
      <Masked label={label} masked={said(text)} reveal={reveal} aloud />
      {dialog}
    </>
  );
}
