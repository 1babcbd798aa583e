import { EntryDialog, Pair, seriesWords, useWrong } from "../claim";
import { useTrial } from "../host";
import { DateField, Field, readDay, Select, toast } from "../kit";
import { forget, useKept, useSession } from "../session";
import type { QuoteDraft, SeriesLine } from "../wire";
import { useWords } from "../words";
import { RulesEffect } from "./RulesEffect";

const kept = "quote";
const fields = ["series", "effectiveOn", "percent", "confirmedUntil", "source"];

type Props = { series: readonly SeriesLine[]; onClose: () => void };
/** Adds a quote with where it was read; what it changes in open cases is seen first. */
export function QuoteDialog({ series, onClose }: Props) {
  const t = useWords();
  const { today } = useSession();
  const [typed, keep] = useKept<QuoteDraft | null>(kept, null);
  const now: QuoteDraft = typed ?? { series: series[0]?.id ?? "", effectiveOn: "", percent: "", confirmedUntil: "", source: "" };
  const draft = { ...now, effectiveOn: readDay(now.effectiveOn, today) ?? now.effectiveOn, confirmedUntil: readDay(now.confirmedUntil, today) ?? now.confirmedUntil };
  const ready = [draft.effectiveOn, draft.percent, draft.source].every((it) => it.trim() !== "");
  const trial = useTrial({
    preview: "preview_quote",
    ask: { draft },
    act: "add_quote",
    write: { draft },
    enabled: ready,
    onDone: () => {
      forget(kept);
      onClose();
      toast({ text: t.rules_quote_done() });
    },
  });
  const wrong = useWrong(trial.refused);
  const change = (part: Partial<QuoteDraft>) => {
    trial.reset();
    keep(() => ({ ...now, ...part }));
  };
  return (
    <EntryDialog
      title={t.rules_add_quote()}
      saveText={t.rules_add()}
      ready={ready}
      trial={trial}
      fields={fields}
      onClose={onClose}
      preview={trial.data ? <RulesEffect change={trial.data} busy={trial.asking} /> : <p>{t.rules_effect_wait()}</p>}
    >
      <Pair>
        <Select label={t.rules_series()} value={now.series} onChange={(id) => change({ series: id })} options={series.map((it) => ({ key: it.id, text: seriesWords(t, it.id) }))} error={wrong("series")} />
        <Field label={t.rate_percent_year()} value={now.percent} onChange={(percent) => change({ percent })} error={wrong("percent")} kind="figures" name="percent" required autoFocus />
        <DateField label={t.rules_effective_on()} value={now.effectiveOn} onChange={(effectiveOn) => change({ effectiveOn })} error={wrong("effectiveOn")} name="effectiveOn" required />
        <DateField label={t.rules_confirmed()} hint={t.rules_confirmed_hint()} value={now.confirmedUntil} onChange={(confirmedUntil) => change({ confirmedUntil })} error={wrong("confirmedUntil")} name="confirmedUntil" />
      </Pair>
      <Field label={t.rules_source()} hint={t.rules_source_hint()} value={now.source} onChange={(source) => change({ source })} error={wrong("source")} name="source" required />
    </EntryDialog>
  );
}
