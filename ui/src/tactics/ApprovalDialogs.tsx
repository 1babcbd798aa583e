import { titled, useWrite } from "../casework";
import { EntryDialog, useWrong } from "../claim";
import { refusalNote, useAsk } from "../host";
import { AmountField, ErrorNote, Field, plainAmount, Segments, Select, showAmount, TextArea } from "../kit";
import { useKept } from "../session";
import { BlankPages, Pages } from "../viewer";
import type { ApprovalLine, CodedLine } from "../wire";
import { useLanguage, useWords } from "../words";
import styles from "./tactics.module.css";

/** Asks somebody with authority. */
export function ApprovalDialog({ caseId, matters, onClose }: { caseId: string; matters: readonly CodedLine[]; onClose: () => void }) {
  const t = useWords();
  const language = useLanguage();
  const kept = `approval ${caseId}`;
  const [typed, keep] = useKept<{ matter: string; what: string; amount: string } | null>(kept, null);
  const now = typed ?? { matter: "tactic", what: "", amount: "" };
  const write = useWrite("ask_approval", { caseId, kept, ask: { caseId, matter: now.matter, what: now.what.trim(), amount: plainAmount(now.amount) }, said: t.approval_asked(), onClose });
  const wrong = useWrong(write.refused);
  const change = (part: Partial<typeof now>) => keep(() => ({ ...now, ...part }));
  return (
    <EntryDialog title={t.approval_ask()} saveText={t.approval_ask_save()} ready={now.what.trim() !== ""} trial={write} fields={["what", "amount"]} onClose={onClose} preview={null}>
      <Select label={t.approval_matter()} value={now.matter} onChange={(matter) => change({ matter })} options={matters.map((it) => ({ key: it.id, text: titled(language, it) }))} />
      <TextArea label={t.approval_what()} value={now.what} onChange={(what) => change({ what })} error={wrong("what")} name="what" required />
      <AmountField label={t.approval_amount()} value={now.amount} onChange={(amount) => change({ amount })} error={wrong("amount")} name="amount" />
    </EntryDialog>
  );
}

/** Gives or refuses what was asked, with the reason. */
export function DecideDialog({ caseId, approval, onClose }: { caseId: string; approval: ApprovalLine; onClose: () => void }) {
  const t = useWords();
  const language = useLanguage();
  const kept = `decide ${caseId} ${String(approval.seq)}`;
  const [typed, keep] = useKept<{ given: "yes" | "no"; reason: string } | null>(kept, null);
  const now = typed ?? { given: "yes" as const, reason: "" };
  const write = useWrite("decide_approval", { caseId, kept, ask: { caseId, asked: approval.seq, given: now.given === "yes", reason: now.reason.trim() }, said: t.approval_decided(), onClose });
  const wrong = useWrong(write.refused);
  return (
    <EntryDialog title={t.approval_decide()} saveText={t.approval_decide_save()} ready={now.reason.trim() !== ""} trial={write} fields={["reason"]} onClose={onClose} size={approval.shown ? "pages" : "medium"} preview={approval.shown ? <AskedPages caseId={caseId} asked={approval.seq} /> : null}>
      <p>{titled(language, approval.matter)}: {approval.what}{approval.amount !== null && ` · ${showAmount(approval.amount)}`}</p>
      <Segments label={t.approval_decision()} value={now.given} onChange={(given) => keep(() => ({ ...now, given }))} options={[{ key: "yes", text: t.approval_give() }, { key: "no", text: t.approval_refuse() }]} />
      <Field label={t.adjust_reason()} value={now.reason} onChange={(reason) => keep(() => ({ ...now, reason }))} error={wrong("reason")} name="reason" required autoFocus />
    </EntryDialog>
  );
}

/** The pages that are asked about, as they were when it was asked. */
function AskedPages({ caseId, asked }: { caseId: string; asked: number }) {
  const t = useWords();
  const { data, error, isFetching } = useAsk("fetch_asked", { caseId, asked });
  if (error) return <ErrorNote {...refusalNote(t, error)} />;
  return (
    <section className={styles.asked} aria-label={t.approval_pages()}>
      {data ? <Pages pdf={data.pdf} busy={isFetching} /> : <BlankPages />}
    </section>
  );
}
