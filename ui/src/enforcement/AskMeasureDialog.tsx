import { titled, useWrite } from "../casework";
import { EntryDialog, Pair, Sources, useWrong } from "../claim";
import { DateField, Field, Note, readDay, Select } from "../kit";
import { useKept, useSession } from "../session";
import type { EnforcementShown, ObligorRef } from "../wire";
import { useLanguage, useWords } from "../words";

type Typed = { kind: string; who: string; target: string; on: string; paper: string };
type Props = { caseId: string; shown: EnforcementShown; onClose: () => void };
/** Records that the court was asked for a measure; says on what text its period rests, or that none is verified. */
export function AskMeasureDialog({ caseId, shown, onClose }: Props) {
  const t = useWords();
  const language = useLanguage();
  const { today } = useSession();
  const kept = `measure ${caseId}`;
  const [typed, keep] = useKept<Typed | null>(kept, null);
  const now: Typed = typed ?? { kind: shown.kinds[0]?.id ?? "", who: "0", target: "", on: today, paper: "" };
  const kind = shown.kinds.find((it) => it.id === now.kind);
  const obligor: ObligorRef | null = shown.people[Number(now.who)]?.obligor ?? null;
  const draft = { caseId, kind: now.kind, obligor, target: now.target.trim(), on: readDay(now.on, today) ?? now.on, paper: now.paper.trim() };
  const write = useWrite("ask_measure", { caseId, kept, ask: { draft }, said: t.measure_asked_done({ what: kind ? titled(language, kind) : "" }), onClose });
  const wrong = useWrong(write.refused);
  const change = (part: Partial<Typed>) => {
    write.reset();
    keep(() => ({ ...now, ...part }));
  };
  const hint = language === "chinese" ? kind?.hint : kind?.hintEn;
  const period = language === "chinese" ? kind?.period : kind?.periodEn;
  return (
    <EntryDialog title={t.measure_ask()} saveText={t.kit_save()} ready={draft.target !== "" && draft.paper !== ""} trial={write} fields={["target", "on", "paper"]} onClose={onClose}
      preview={
        <>
          {period && <p>{t.measure_period({ what: period })}</p>}
          {kind && kind.sources.length > 0 && <Sources sources={kind.sources} />}
          {kind?.unverified && <Note tone="warn" title={t.measure_unverified()}><p>{hint === "" ? t.measure_unverified_explain() : hint}</p></Note>}
        </>
      }
    >
      <Pair>
        <Select label={t.measure_kind()} value={now.kind} onChange={(it) => change({ kind: it })} options={shown.kinds.map((it) => ({ key: it.id, text: titled(language, it), ...(it.unverified ? { hint: t.measure_unverified() } : {}) }))} />
        <Select label={t.measure_against()} value={now.who} onChange={(who) => change({ who })} options={shown.people.map((it, place) => ({ key: String(place), text: it.name }))} />
        <Field label={t.measure_target()} hint={t.measure_target_hint()} value={now.target} onChange={(target) => change({ target })} error={wrong("target")} name="target" required autoFocus />
        <DateField label={t.measure_asked_on()} value={now.on} onChange={(on) => change({ on })} error={wrong("on")} name="on" required />
      </Pair>
      <Field label={t.measure_paper()} hint={t.measure_paper_hint()} value={now.paper} onChange={(paper) => change({ paper })} error={wrong("paper")} name="paper" required />
    </EntryDialog>
  );
}
