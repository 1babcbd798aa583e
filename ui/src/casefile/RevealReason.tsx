import { useState } from "react";

import { refusalNote } from "../host";
import { Button, Dialog, Field, Form, type Revealed, toast } from "../kit";
import { useSession } from "../session";
import type { MaskedField } from "../wire";
import { useWords } from "../words";
import type { Reveal } from "./Parties";

/** Asks for one field in clear; nothing where the user turned away. */
export type Asking = (party: number | null, field: MaskedField) => Promise<Revealed | null>;
type Waiting = { party: number | null; field: MaskedField; settle: (shown: Promise<Revealed> | null) => void };

/** Where the policy of the vault wants a reason, it is asked for first. */
export function useRevealReason(open: Reveal) {
  const t = useWords();
  const { policy } = useSession().vault;
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const reveal: Reveal = (party, field, reason) =>
    open(party, field, reason).catch((refused: unknown) => {
      toast({ text: refusalNote(t, refused).what, tone: "bad" });
      throw refused;
    });
  const ask: Asking = (party, field) => {
    if (!policy.reasonToReveal) return reveal(party, field, "");
    return new Promise((resolve, reject) => {
      setWaiting({ party, field, settle: (shown) => (shown === null ? resolve(null) : void shown.then(resolve, reject)) });
    });
  };
  const done = (reason: string | null) => {
    if (waiting) waiting.settle(reason === null ? null : reveal(waiting.party, waiting.field, reason));
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
