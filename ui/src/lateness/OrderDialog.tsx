import { titled } from "../casework";
import { ChangeTable, EntryDialog, Sources, useWritten, useWrong } from "../claim";
import { refusalNote, useAsk, useTrial } from "../host";
import { Dialog, ErrorNote, Field, Note, Skeleton } from "../kit";
import { useKept, useSession } from "../session";
import type { TermsShown, ThresholdLine } from "../wire";
import { useLanguage, useWords } from "../words";

type Props = { caseId: string; /** What the number of days changes. */ rule: ThresholdLine; /** The day from which it does. */ from: string; onClose: () => void };
/** Turns the order of payments as the rule says, in one act: the day is that of the rule, the other terms stay as they are. */
export function OrderDialog(props: Props) {
  const t = useWords();
  const { data, error } = useAsk("case_terms", { caseId: props.caseId });
  if (data) return <Order {...props} now={data} />;
  return <Dialog open title={t.threshold_order_title()} onClose={props.onClose}>{error ? <ErrorNote {...refusalNote(t, error)} /> : <Skeleton rows={4} label={t.kit_loading()} />}</Dialog>;
}

function Order({ caseId, rule, from, onClose, now }: Props & { now: TermsShown }) {
  const t = useWords();
  const language = useLanguage();
  const { today } = useSession();
  const kept = `order ${caseId} ${rule.id}`;
  const [typed, keep] = useKept<string | null>(kept, null);
  const reason = typed ?? t.threshold_order_reason({ rule: titled(language, rule), day: from });
  // Turns before that day go on counting for the payments of their time.
  const others = now.terms.orderTurns.filter((it) => it.from < from || (it.from > from && it.order.order !== "principalFirst"));
  const turns = [...others, { from, order: { order: "principalFirst" as const } }].toSorted((a, b) => a.from.localeCompare(b.from));
  const draft = { caseId, terms: { ...now.terms, orderTurns: turns }, document: "", reason: "", deal: null };
  const onDone = useWritten({ caseId, kept, said: t.threshold_order_done({ day: from }), onClose });
  const trial = useTrial({ preview: "preview_terms", ask: { draft, asOf: today }, act: "set_terms", write: { draft: { ...draft, reason: reason.trim() } }, enabled: true, onDone });
  const wrong = useWrong(trial.refused);
  return (
    <EntryDialog title={t.threshold_order_title()} saveText={t.threshold_order_save()} ready={reason.trim() !== ""} trial={trial} fields={["reason"]} onClose={onClose}
      preview={
        <>
          <ChangeTable change={trial.data?.change} busy={trial.asking} refused={trial.refused !== null} labels={new Map(now.heads.map((it) => [it.id, it.label]))} />
          <Sources sources={rule.sources} />
        </>
      }
    >
      <p>{t.threshold_order_what({ day: from })}</p>
      {rule.sources.some((it) => it.unverified) && <Note tone="warn">{t.threshold_order_unverified()}</Note>}
      <Field label={t.terms_reason()} hint={t.terms_reason_hint()} value={reason} onChange={(text) => keep(() => text)} error={wrong("reason")} name="reason" required autoFocus />
    </EntryDialog>
  );
}
