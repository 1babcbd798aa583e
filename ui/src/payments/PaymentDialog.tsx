import { keepPreviousData, useQuery } from "@tanstack/react-query";

import { call, pause, refusalNote, refusalOf, refusalText, refusedField, useAct } from "../host";
import { useKeys } from "../keys";
import { AmountField, Button, DateField, Dialog, ErrorNote, Field, Form, Kbd, plainAmount, readDay, showAmount, toast } from "../kit";
import { forget, useKept } from "../session";
import type { PaymentDraft } from "../wire";
import { useWords } from "../words";
import { PaymentPreview } from "./PaymentPreview";
import styles from "./payments.module.css";

type Typed = { amount: string; receivedOn: string; payer: string; note: string };
type Props = { caseId: string; today: string; onClose: () => void };
/** Records what came in, by keyboard alone: the amount, Enter. Ctrl+Enter saves from any field; Esc leaves and keeps what was typed. */
export function PaymentDialog({ caseId, today, onClose }: Props) {
  const t = useWords();
  const [kept, keep] = useKept<Typed | null>(`payment ${caseId}`, null);
  const typed = kept ?? { amount: "", receivedOn: today, payer: "", note: "" };
  const draft: PaymentDraft = { ...typed, caseId, amount: plainAmount(typed.amount), receivedOn: readDay(typed.receivedOn, today) ?? typed.receivedOn };
  const empty = draft.amount.trim() === "";
  const preview = usePreview(draft, !empty);
  const record = useRecord(draft, onClose);
  const refused = record.error ?? preview.error;
  const at = refusalOf(refused).code === "payment-before-compensation" ? "receivedOn" : refusedField(refused);
  const wrong = (name: keyof Typed) => (at === name ? refusalText(t, refused) : undefined);
  const elsewhere = refused !== null && !(at !== null && at in typed);
  const change = (part: Partial<Typed>) => {
    record.reset();
    keep(() => ({ ...typed, ...part }));
  };
  const save = () => {
    if (!empty && !record.isPending) record.mutate({ draft });
  };
  useKeys([{ keys: "ctrl+enter", label: t.payment_save(), act: save, dialog: true }]);
  return (
    <Dialog
      open
      title={t.payment_title()}
      onClose={onClose}
      actions={<Button look="primary" onPress={save} disabled={empty} busy={record.isPending}>{t.payment_save()} <Kbd keys="Ctrl+Enter" /></Button>}
    >
      <Form className={styles.form} onSubmit={save}>
        <AmountField label={t.payment_amount()} hint={t.payment_amount_hint()} value={typed.amount} onChange={(amount) => change({ amount })} error={wrong("amount")} name="amount" required autoFocus />
        <DateField label={t.payment_received_on()} value={typed.receivedOn} onChange={(receivedOn) => change({ receivedOn })} error={wrong("receivedOn")} name="receivedOn" required />
        <Field label={t.payment_payer()} hint={t.payment_payer_hint()} value={typed.payer} onChange={(payer) => change({ payer })} error={wrong("payer")} name="payer" />
        <Field label={t.payment_note()} value={typed.note} onChange={(note) => change({ note })} error={wrong("note")} name="note" />
        {/* Several fields submit on Enter only where a submit button is. */}
        <input type="submit" hidden />
        <div className={styles.wide}>
          {elsewhere && <ErrorNote {...refusalNote(t, refused)} />}
          <PaymentPreview preview={empty || preview.isError ? undefined : preview.data} busy={preview.isFetching} refused={!empty && preview.isError} />
        </div>
      </Form>
    </Dialog>
  );
}

function usePreview(draft: PaymentDraft, enabled: boolean) {
  return useQuery({
    queryKey: ["preview_payment", { draft }],
    queryFn: async ({ signal }) => {
      await pause(200, signal);
      return call("preview_payment", { draft }, signal);
    },
    enabled,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}

function useRecord(draft: PaymentDraft, onClose: () => void) {
  const t = useWords();
  const undo = useAct("reverse_entry", { onDone: () => toast({ text: t.undone() }) });
  return useAct("record_payment", {
    onDone: ({ seq, totalAfter }) => {
      forget(`payment ${draft.caseId}`);
      onClose();
      toast({
        text: t.payment_recorded({ amount: showAmount(draft.amount), after: showAmount(totalAfter) }),
        undo: () => undo.mutate({ id: draft.caseId, seq, reason: t.undo_reason() }),
      });
    },
  });
}
