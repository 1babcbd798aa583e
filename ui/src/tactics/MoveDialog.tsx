import { ApprovalSelect, AsPayment, ReachedAccount, titled, useWrite } from "../casework";
import { EntryDialog, Pair, useWrong } from "../claim";
import { AmountField, Checkbox, DateField, Field, Note, plainAmount, readDay } from "../kit";
import { useKept, useSession } from "../session";
import type { MoveNeed, ObligorName, ObligorRef, PaymentDraft, TrackLine } from "../wire";
import { useLanguage, useWords } from "../words";
import styles from "./tactics.module.css";
import { needName } from "./words";

const texts = ["court", "caseNumber", "party", "paper", "fee", "scope", "consent", "note"] as const;
type Text = (typeof texts)[number];
type Typed = Record<Text, string> & { on: string; until: string; amount: string; approval: string; reason: string; reached: readonly string[]; /** Whether its amount is no payment of its own. */ noPayment?: boolean; account?: string; /** What is answered one by one, by the ids of the questions. */ answers?: Record<string, string> };
const empty = { court: "", caseNumber: "", party: "", paper: "", fee: "", scope: "", consent: "", note: "", until: "", amount: "", approval: "", reason: "" };

type Props = { caseId: string; track: TrackLine; step: string; people: readonly ObligorName[]; onClose: () => void };
/** Makes one move of a track: asks for what the move needs, and says what it starts. */
export function MoveDialog({ caseId, track, step, people, onClose }: Props) {
  const t = useWords();
  const language = useLanguage();
  const { today } = useSession();
  const kept = `move ${caseId} ${track.id} ${step}`;
  const [typed, keep] = useKept<Typed | null>(kept, null);
  const move = track.moves.find((it) => it.id === step);
  const needs = move?.needs ?? [];
  const now: Typed = typed ?? { ...empty, on: today, reached: people.map(idOf) };
  const day = (text: string) => (text.trim() === "" ? "" : (readDay(text, today) ?? text));
  const reached = needs.includes("reached") ? people.filter((it) => now.reached.includes(idOf(it))).map((it) => it.obligor) : [];
  const { court, caseNumber, party, paper, fee, scope, consent } = now;
  const questions = move?.questions ?? [];
  const answer = (id: string) => now.answers?.[id]?.trim() ?? "";
  const answered = questions.every((it) => answer(it.id) !== "");
  const note = questions.length === 0 ? now.note : questions.map((it) => `${titled(language, it)}${t.colon()}${answer(it.id)}`).join("\n");
  const draft = { caseId, track: track.id, step, on: day(now.on), reached, court, caseNumber, party, paper, fee, scope, consent, note, amount: plainAmount(now.amount), until: day(now.until), approval: now.approval === "" ? null : Number(now.approval), reason: now.reason.trim() };
  const pays = move?.brings === true && now.noPayment !== true;
  const payment: PaymentDraft = { caseId, receivedOn: draft.on, amount: draft.amount, payer: "", note: [move ? titled(language, move) : "", paper].filter((it) => it !== "").join(" · "), ...(now.account ? { account: now.account } : {}) };
  const title = move ? `${titled(language, track)}${t.colon()}${titled(language, move)}` : titled(language, track);
  const write = useWrite("move_track", { caseId, kept, ask: { draft: { ...draft, ...(pays ? { payment } : {}) } }, said: title, onClose });
  const wrong = useWrong(write.refused);
  const skipped = write.refused?.message === "rung-skipped" || write.refused?.message === "no-offer-made";
  const change = (part: Partial<Typed>) => {
    write.reset();
    keep(() => ({ ...now, ...part }));
  };
  const filled: Record<MoveNeed, boolean> = { paper: paper !== "", note: questions.length === 0 ? note !== "" : answered, reached: reached.length > 0, approval: now.approval !== "", court: court !== "", caseNumber: caseNumber !== "", party: party !== "", fee: fee !== "", scope: scope !== "", consent: consent !== "", amount: now.amount !== "", until: now.until !== "" };
  return (
    <EntryDialog title={title} saveText={t.move_save()} ready={needs.every((it) => filled[it])} trial={write} fields={["receivedOn", "on", "until", "amount", "approval", "reached", ...texts]} onClose={onClose}
      preview={
        <>
          {move && <p className={styles.soft}>{t.move_to({ state: language === "chinese" ? move.to : move.toEn })}</p>}
          {move && move.lacks.length > 0 && <Note tone="warn" title={t.proofs_before({ what: move.lacks.map((it) => titled(language, it)).join(t.list_comma()) })}>{t.proofs_before_note()}</Note>}
          {pays && <AsPayment draft={payment} enabled={payment.amount !== ""} />}
          {move?.starts.map((it) => <Note key={it.id}>{t.move_starts({ what: titled(language, it) })}</Note>)}
        </>
      }
    >
      <Pair>
        <DateField label={t.deadlines_column_date()} value={now.on} onChange={(on) => change({ on })} error={wrong("on") ?? wrong("receivedOn")} name="on" required />
        {texts.filter((it) => needs.includes(it) && (it !== "note" || questions.length === 0)).map((it, place) => <Field key={it} label={needName(t, it)} value={now[it]} onChange={(text) => change({ [it]: text })} error={wrong(it)} name={it} required autoFocus={place === 0} />)}
        {needs.includes("amount") && <AmountField label={needName(t, "amount")} value={now.amount} onChange={(amount) => change({ amount })} error={wrong("amount")} name="amount" required />}
        {needs.includes("until") && <DateField label={needName(t, "until")} value={now.until} onChange={(until) => change({ until })} error={wrong("until")} name="until" required />}
        {needs.includes("approval") && <ApprovalSelect caseId={caseId} matter={move?.matter ?? ""} value={now.approval === "" ? null : Number(now.approval)} onChange={(it) => change({ approval: it === null ? "" : String(it) })} error={wrong("approval")} />}
      </Pair>
      {questions.map((it, place) => <Field key={it.id} label={titled(language, it)} value={now.answers?.[it.id] ?? ""} onChange={(text) => change({ answers: { ...now.answers, [it.id]: text } })} error={place === 0 ? wrong("note") : undefined} name={`answer-${it.id}`} required autoFocus={place === 0} />)}
      {move?.brings && (
        <Pair>
          <Checkbox checked={pays} onChange={(on) => change({ noPayment: !on })}>{t.measure_pay()}</Checkbox>
          {pays && <ReachedAccount caseId={caseId} value={now.account ?? ""} onChange={(account) => change({ account })} />}
        </Pair>
      )}
      {needs.includes("reached") && (
        <fieldset className={styles.people}>
          <legend>{t.act_reached()}</legend>
          {people.map((it) => <Checkbox key={idOf(it)} checked={now.reached.includes(idOf(it))} onChange={(on) => change({ reached: on ? [...now.reached, idOf(it)] : now.reached.filter((id) => id !== idOf(it)) })}>{it.name}</Checkbox>)}
        </fieldset>
      )}
      {!needs.includes("note") && <Field label={t.act_note()} value={note} onChange={(text) => change({ note: text })} name="note" />}
      {(skipped || now.reason !== "" || track.state === null) && <Field label={t.move_reason()} hint={t.move_reason_hint()} value={now.reason} onChange={(reason) => change({ reason })} name="reason" />}
    </EntryDialog>
  );
}

function idOf({ obligor }: { obligor: ObligorRef }): string {
  return obligor.who === "debtor" ? "debtor" : String(obligor.index);
}
