import { useState } from "react";

import { refusalNote } from "../host";
import { Button, Dialog, Field, Form, type Revealed, toast } from "../kit";
import { useSession } from "../session";
import { useWords } from "../words";

type Waiting<What> = { what: What; settle: (shown: Promise<Revealed> | null) => void };

/** Where the policy of the vault wants a reason, it is asked for first. `ask` answers nothing where the user turned away. */
export function useRevealReason<What>(open: (what: What, reason: string) => Promise<Revealed>) {
  const t = useWords();
  const { policy } = useSession().vault;
  const [waiting, setWaiting] = useState<Waiting<What> | null>(null);
  const reveal = (what: What, reason: string) =>
    open(what, reason).catch((refused: unknown) => {
      toast({ text: refusalNote(t, refused).what, tone: "bad" });
      throw refused;
    });
  const ask = (what: What): Promise<Revealed | null> => {
    if (!policy.reasonToReveal) return reveal(what, "");
    return new Promise((resolve, reject) => {
      setWaiting({ what, settle: (shown) => (shown === null ? resolve(null) : void shown.then(resolve, reject)) });
    });
  };
  const done = (reason: string | null) => {
    if (waiting) waiting.settle(reason === null ? null : reveal(waiting.what, reason));
    setWaiting(null);
  };
  return { ask, dialog: waiting && <ReasonDialog onDone={done} /> };
}

function ReasonDialog({ onDone }: { onDone: (reason: string | null) => void }) {
  const t = useWords();
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const show = () => {
    setAsked(true);
    if (reason.trim() !== "") onDone(reason);
  };
  return (
    <Dialog
      title={t.reveal_title()}
      open
      size="small"
      onClose={() => onDone(null)}
      actions={
        <>
          <Button onPress={() => onDone(null)}>{t.kit_cancel()}</Button>
          <Button look="primary" onPress={show}>{t.reveal_show()}</Button>
        </>
      }
    >
      <Form onSubmit={show} label={t.reveal_title()}>
        <Field label={t.audit_reason()} name="reason" value={reason} onChange={setReason} hint={t.reveal_hint()} error={asked && reason.trim() === "" ? t.rule_required() : undefined} required autoFocus />
      </Form>
    </Dialog>
  );
}
