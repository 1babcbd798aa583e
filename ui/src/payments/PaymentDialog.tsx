import { EntryDialog, OrderList, useWrong } from "../claim";
import { refusalOf, refusalText, useAsk, useTrial } from "../host";
import { AmountField, DateField, Field, Select, showAmount } from "../kit";
import { forget, useKept, useWayBack } from "../session";
import type { HeadLine } from "../wire";
import { useWords } from "../words";
import { headName } from "../words/heads";
import { PaymentPreview } from "./PaymentPreview";
import styles from "./payments.module.css";
import { draftOf, isReady, otherAccount, type Payer, type Typed, untouched, type Way } from "./typed";

type Props = { caseId: string; today: string; /** Names of the guarantors of the file. */ guarantors: readonly string[]; /** The heads of the claim. */ heads: readonly HeadLine[]; onClose: () => void };
const fields = ["amount", "receivedOn", "payer", "note", "account", "reason"];

/** Records what came in, by keyboard alone: the amount, Enter. Ctrl+Enter saves from any field; Esc leaves and keeps what was typed. */
export function PaymentDialog({ caseId, today, guarantors, heads, onClose }: Props) {
  const t = useWords();
  const [kept, keep] = useKept<Typed | null>(`payment ${caseId}`, null);
  const [sureOf, setSureOf] = useKept<string | null>(`payment ${caseId} sure`, null);
  const typed = kept ?? untouched(today);
  const draft = draftOf(typed, caseId, today, guarantors);
  const ready = isReady(typed);
  const twice = `${draft.receivedOn} ${draft.amount}`;
  const sure = sureOf === twice;
  const back = useWayBack();
  const trial = useTrial({
    preview: "preview_payment",
    ask: { draft },
    act: "record_payment",
    write: { draft },
    enabled: ready,
    held: (it) => it.duplicate && !sure,
    onDone: ({ seq, totalAfter }, again) => {
      forget(`payment ${caseId}`);
      forget(`payment ${caseId} sure`);
      onClose();
      back({ id: caseId, said: t.payment_recorded({ amount: showAmount(draft.amount), after: showAmount(totalAfter) }), seq, again });
    },
  });
  const early = refusalOf(trial.refused).code === "payment-before-compensation";
  const within = useWrong(trial.refused);
  const wrong = (name: keyof Typed) => within(name) ?? (early && name === "receivedOn" ? refusalText(t, trial.refused) : undefined);
  const change = (part: Partial<Typed>) => {
    trial.reset();
    keep(() => ({ ...typed, ...part }));
  };
  return (
    <EntryDialog
      title={t.payment_title()}
      saveText={t.payment_save()}
      ready={ready && !(trial.shown && trial.data?.duplicate === true && !sure)}
      trial={trial}
      fields={early ? [] : fields}
      onClose={onClose}
      preview={
        <div className={styles.room}>
          <PaymentPreview preview={trial.data} busy={trial.asking} refused={ready && trial.refused !== null} sure={sure} onSure={(on) => setSureOf(() => (on ? twice : null))} />
        </div>
      }
    >
      <div className={styles.form}>
        <AmountField label={t.payment_amount()} hint={t.payment_amount_hint()} value={typed.amount} onChange={(amount) => change({ amount })} error={wrong("amount")} name="amount" required autoFocus />
        <DateField label={t.payment_received_on()} value={typed.receivedOn} onChange={(receivedOn) => change({ receivedOn })} error={wrong("receivedOn")} name="receivedOn" required />
        <Select<Payer>
          label={t.payment_payer()}
          value={typed.who}
          onChange={(who) => change({ who })}
          options={[
            { key: "debtor", text: t.case_payments_payer_debtor() },
            ...guarantors.map((name, place) => ({ key: `${String(place)}` as Payer, text: name, hint: t.obligors_guarantor() })),
            { key: "other", text: t.payment_payer_other() },
          ]}
        />
        {typed.who === "other" ? (
          <Field label={t.payment_payer_name()} value={typed.payer} onChange={(payer) => change({ payer })} error={wrong("payer")} name="payer" />
        ) : (
          <Field label={t.payment_note()} value={typed.note} onChange={(note) => change({ note })} error={wrong("note")} name="note" />
        )}
        <Account caseId={caseId} typed={typed} change={change} wrong={wrong("account")} />
        <Select<Way>
          label={t.payment_way()}
          value={typed.way}
          onChange={(way) => change({ way, heads: way === "order" && typed.heads.length === 0 ? heads.map((it) => it.id) : typed.heads })}
          options={[{ key: "inForce", text: t.payment_way_in_force() }, { key: "order", text: t.payment_way_order() }, { key: "split", text: t.payment_way_split() }]}
        />
        {typed.who === "other" && <Field label={t.payment_note()} value={typed.note} onChange={(note) => change({ note })} error={wrong("note")} name="note" />}
      </div>
      <OwnWay typed={typed} heads={heads} change={change} wrong={wrong("reason")} />
    </EntryDialog>
  );
}

/** The choice of no account: a key of a list is never empty. */
const unsaid = "unsaid";

type AccountProps = { caseId: string; typed: Typed; change: (part: Partial<Typed>) => void; wrong: string | undefined };
/** The account it reached: one that the creditor of the file named, or another. */
function Account({ caseId, typed: { account = "", otherAccount: number = "" }, change, wrong }: AccountProps) {
  const t = useWords();
  const { data } = useAsk("case_accounts", { caseId });
  const named = (data?.accounts ?? []).map((it) => ({ key: it.number, text: `${it.bank} ${it.number.slice(-4)}`, hint: it.holder }));
  return (
    <>
      <Select label={t.payment_account()} name="account" value={account === "" ? unsaid : account} onChange={(key) => change({ account: key === unsaid ? "" : key })} options={[{ key: unsaid, text: t.payment_account_unsaid() }, ...named, { key: otherAccount, text: t.payment_account_other() }]} />
      {account === otherAccount && <Field label={t.payment_account_typed()} value={number} onChange={(text) => change({ otherAccount: text })} error={wrong} kind="code" name="otherAccount" />}
    </>
  );
}

type WayProps = { typed: Typed; heads: readonly HeadLine[]; change: (part: Partial<Typed>) => void; wrong: string | undefined };
/** An order or a division of this payment's own, with its reason. */
function OwnWay({ typed, heads, change, wrong }: WayProps) {
  const t = useWords();
  if (typed.way === "inForce") return null;
  return (
    <>
      {typed.way === "order" ? (
        <OrderList label={t.payment_way_order()} heads={heads.map((it) => ({ id: it.id, name: headName(t, it) }))} value={typed.heads} onChange={(ids) => change({ heads: ids })} />
      ) : (
        <div className={styles.form}>
          {heads.map((it) => (
            <AmountField
              key={it.id}
              label={t.payment_part({ head: headName(t, it) })}
              hint={t.waiver_left({ amount: showAmount(it.balance) })}
              value={typed.parts[it.id] ?? ""}
              onChange={(amount) => change({ parts: { ...typed.parts, [it.id]: amount } })}
              name={`part-${it.id}`}
            />
          ))}
        </div>
      )}
      <Field label={t.payment_way_reason()} hint={t.payment_way_reason_hint()} value={typed.reason} onChange={(reason) => change({ reason })} error={wrong} name="reason" required />
    </>
  );
}
