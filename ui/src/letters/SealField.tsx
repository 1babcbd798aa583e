import { refusalNote, useAct } from "../host";
import { Button, Checkbox, ErrorNote, Note, toast } from "../kit";
import type { LetterDraft, LetterPreviewed, SealLine } from "../wire";
import { useWords, type Words } from "../words";

type Props = { draft: LetterDraft; asked: LetterDraft; preview: LetterPreviewed; shown: boolean; onChange: (draft: LetterDraft) => void };
/** Whether the letter bears the seal: asked for beside its pages, agreed to by somebody else. */
export function SealField({ draft, asked, preview, shown, onChange }: Props) {
  const t = useWords();
  const ask = useAct("ask_seal", { onDone: () => toast({ text: t.letters_seal_asked() }) });
  const { seal } = preview;
  if (seal === null) return null;
  const free = seal.state === "notAsked" || seal.state === "refused";
  return (
    <>
      <Checkbox checked={draft.seal} onChange={(wished) => onChange({ ...draft, seal: wished })}>{t.letters_seal()}</Checkbox>
      {draft.seal && (
        <Note
          tone={seal.state === "given" ? "good" : seal.state === "refused" ? "warn" : "info"}
          actions={free && <Button size="small" disabled={!shown} busy={ask.isPending} onPress={() => ask.mutate({ draft: asked, stamp: preview.stamp })}>{t.letters_seal_ask()}</Button>}
        >
          <p>{said(t, seal)}</p>
        </Note>
      )}
      {ask.error && <ErrorNote {...refusalNote(t, ask.error)} />}
    </>
  );
}

function said(t: Words, { state, by, on, reason }: SealLine): string {
  switch (state) {
    case "notAsked":
      return t.letters_seal_asks();
    case "waiting":
      return t.letters_seal_waiting({ by, on });
    case "given":
      return t.letters_seal_given({ by, on });
    case "refused":
      return t.letters_seal_refused({ by, on, reason });
  }
}
