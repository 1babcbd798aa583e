import { ChangeTable, EntryDialog, Pair, Sources, useWritten, useWrong } from "../claim";
import { refusalNote, useAsk, useTrial } from "../host";
import { DateField, Dialog, ErrorNote, Field, readDay, Select, Skeleton } from "../kit";
import { useKept } from "../session";
import type { DealBy, TermsDraft, TermsShown } from "../wire";
import { useWords } from "../words";
import { Document } from "./Document";
import { plainTerms } from "./draft";
import { Picks } from "./Picks";

type Props = { caseId: string; asOf: string; today: string; onClose: () => void };
/** The rules of the claim: picked, or changed by hand as the document they come to; their effect stands below before anything is saved. */
export function TermsDialog({ caseId, asOf, today, onClose }: Props) {
  const t = useWords();
  const { data, error } = useAsk("case_terms", { caseId });
  if (data) return <Terms caseId={caseId} asOf={asOf} today={today} onClose={onClose} now={data} />;
  return (
    <Dialog open size="large" title={t.terms_title()} onClose={onClose}>
      {error ? <ErrorNote {...refusalNote(t, error)} /> : <Skeleton rows={6} label={t.kit_loading()} />}
    </Dialog>
  );
}

type Typed = { terms: TermsDraft; /** Changed by hand; empty while the picks themselves count. */ document: string; reason: string; /** How they come about; absent where what was entered was only wrong. */ deal?: Deal | undefined };
type Deal = { by: DealBy; on: string; paper: string };
const fields = /^(occupancy|damages|loss|ceilings|order|orderTurns|reason|deal)\b/;

function Terms({ caseId, asOf, today, onClose, now }: Props & { now: TermsShown }) {
  const t = useWords();
  const kept = `terms ${caseId}`;
  const [typed, keep] = useKept<Typed | null>(kept, null);
  const { terms, document, reason, deal }: Typed = typed ?? { terms: now.terms, document: now.byHand ? now.document : "", reason: "" };
  const draft = { caseId, terms: plainTerms(terms, today), document, reason: "", deal: deal === undefined ? null : { ...deal, on: readDay(deal.on, today) ?? deal.on, paper: deal.paper.trim(), signedBy: [] } };
  const onDone = useWritten({ caseId, kept, said: t.terms_done(), onClose });
  const trial = useTrial({ preview: "preview_terms", ask: { draft, asOf }, act: "set_terms", write: { draft: { ...draft, reason: reason.trim() } }, enabled: deal === undefined || deal.paper.trim() !== "", onDone });
  const wrong = useWrong(trial.refused);
  const change = (part: Partial<Typed>) => {
    trial.reset();
    keep(() => ({ terms, document, reason, deal, ...part }));
  };
  return (
    <EntryDialog
      size="large"
      title={t.terms_title()}
      saveText={t.terms_save()}
      ready={reason.trim() !== "" && (deal === undefined || deal.paper.trim() !== "")}
      trial={trial}
      fields={fields}
      onClose={onClose}
      preview={
        <>
          <ChangeTable change={trial.data?.change} busy={trial.asking} refused={trial.refused !== null} labels={new Map(now.heads.map((it) => [it.id, it.label]))} />
          {trial.data && <Sources sources={trial.data.sources} />}
        </>
      }
    >
      {document === "" && <Picks terms={terms} offers={now.ceilings} heads={now.heads} refused={trial.refused} onChange={(part) => change({ terms: { ...terms, ...part } })} />}
      <Document picked={document === "" ? (trial.data?.document ?? now.document) : document} byHand={document !== ""} claim={trial.data?.claim} onChange={(text) => change({ document: text })} />
      <Pair>
        <Select<"correction" | DealBy>
          label={t.deal_ask()}
          value={deal?.by ?? "correction"}
          onChange={(by) => change({ deal: by === "correction" ? undefined : { on: today, paper: "", ...deal, by } })}
          options={[{ key: "correction", text: t.deal_ask_correction() }, { key: "agreed", text: t.deal_ask_agreed() }, { key: "ordered", text: t.deal_ask_ordered() }]}
        />
        {deal && <DateField label={t.deal_signed_on()} value={deal.on} onChange={(on) => change({ deal: { ...deal, on } })} error={wrong("deal.on")} name="deal.on" required />}
        {deal && <Field label={t.deal_paper()} hint={t.deal_paper_hint()} value={deal.paper} onChange={(paper) => change({ deal: { ...deal, paper } })} error={wrong("deal.paper")} name="deal.paper" required />}
      </Pair>
      <Field label={t.terms_reason()} hint={t.terms_reason_hint()} value={reason} onChange={(text) => change({ reason: text })} name="reason" required />
    </EntryDialog>
  );
}
