import { RemarkReason, titled, useRemarks, useWrite } from "../casework";
import { EntryDialog, Pair, useWrong } from "../claim";
import { AmountField, DateField, Field, Note, plainAmount, readDay, Select, TextArea } from "../kit";
import { useKept, useSession } from "../session";
import type { DossierFieldLine, DossierKindLine, DossierLine, ObligorName, PledgeLine } from "../wire";
import { useLanguage, useWords } from "../words";
import { isRequired, pledgeWords } from "./said";

type Typed = { who: string; values: Record<string, string>; reason?: string };
type Props = { caseId: string; kind: DossierKindLine; record: DossierLine | null; people: readonly ObligorName[]; /** What a record may feed. */ pledges: readonly PledgeLine[]; onClose: () => void };
/** Adds a record of one kind, or corrects one; the old one stays in the journal. */
export function RecordDialog({ caseId, kind, record, people, pledges, onClose }: Props) {
  const t = useWords();
  const language = useLanguage();
  const { today } = useSession();
  const kept = `dossier ${caseId} ${kind.id} ${String(record?.seq ?? "new")}`;
  const [typed, keep] = useKept<Typed | null>(kept, null);
  const known = people.findIndex((it) => it.name === record?.obligor?.name);
  const now: Typed = typed ?? { who: String(Math.max(0, known)), values: Object.fromEntries((record?.values ?? []).map((it) => [it.field, it.value])) };
  const plain = (field: DossierFieldLine, text: string) => (field.is === "amount" ? plainAmount(text) : field.is === "day" && text.trim() !== "" ? (readDay(text, today) ?? text) : text);
  const values = kind.fields.map((it) => ({ field: it.id, value: plain(it, now.values[it.id] ?? "") }));
  const obligor = kind.ofOne ? (people[Number(now.who)]?.obligor ?? null) : null;
  const write = useWrite("record_dossier", { caseId, kept, ask: { draft: { caseId, of: kind.id, obligor, values, replaces: record?.seq ?? null, reason: (now.reason ?? "").trim() } }, said: t.dossier_done({ what: titled(language, kind) }), onClose });
  const wrong = useWrong(write.refused);
  const remarks = useRemarks(caseId, kind.fields.filter((it) => it.is === "line" || it.is === "note").filter((it) => it.id !== "said").map((it) => now.values[it.id] ?? "").join("\n"));
  const put = (id: string) => (text: string) => keep(() => ({ ...now, values: { ...now.values, [id]: text } }));
  const ready = kind.fields.every((it) => !isRequired(it, now.values) || (now.values[it.id] ?? "").trim() !== "");
  const asked = kind.fields.flatMap((field) => field.choices.filter((it) => it.id === now.values[field.id]).map((it) => (language === "chinese" ? it.hint : it.hintEn))).filter((it) => it !== "");
  const hint = language === "chinese" ? kind.hint : kind.hintEn;
  return (
    <EntryDialog title={titled(language, kind)} saveText={t.dossier_save()} ready={ready} trial={write} fields={[...kind.fields.map((it) => it.id), "reason"]} onClose={onClose} preview={null}>
      {hint !== "" && <Note>{hint}</Note>}
      {asked.map((it) => <Note key={it} tone="warn">{it}</Note>)}
      <Pair>
        {kind.ofOne && <Select label={t.deadlines_column_whom()} value={now.who} onChange={(who) => keep(() => ({ ...now, who }))} options={people.map((it, place) => ({ key: String(place), text: it.name }))} />}
        {kind.fields.filter((it) => it.is !== "note").map((it, place) => <Input key={it.id} field={it} value={now.values[it.id] ?? ""} onChange={put(it.id)} error={wrong(it.id)} first={place === 0} required={isRequired(it, now.values)} pledges={pledges} />)}
      </Pair>
      {kind.fields.filter((it) => it.is === "note").map((it) => <Input key={it.id} field={it} value={now.values[it.id] ?? ""} onChange={put(it.id)} error={wrong(it.id)} first={false} required={isRequired(it, now.values)} pledges={pledges} />)}
      <RemarkReason remarks={remarks} value={now.reason ?? ""} onChange={(reason) => keep(() => ({ ...now, reason }))} error={wrong("reason")} />
    </EntryDialog>
  );
}

type InputProps = { field: DossierFieldLine; value: string; onChange: (text: string) => void; error: string | undefined; first: boolean; required: boolean; pledges: readonly PledgeLine[] };
function Input({ field, value, onChange, error, first, required, pledges }: InputProps) {
  const t = useWords();
  const language = useLanguage();
  const label = titled(language, field);
  const props = { label, value, onChange, error, name: field.id, required };
  switch (field.is) {
    case "day":
      return <DateField {...props} />;
    case "amount":
      return <AmountField {...props} />;
    case "note":
      return <TextArea {...props} rows={2} />;
    case "choice":
      return <Select label={label} value={value === "" ? null : value} onChange={onChange} options={field.choices.map((it) => ({ key: it.id, text: titled(language, it) }))} required={required} name={field.id} error={error} />;
    case "pledge":
      return <Select label={label} {...(pledges.length === 0 ? { hint: t.pledge_nothing() } : {})} value={value} onChange={onChange} options={[{ key: "", text: t.pledge_none() }, ...pledges.map((it) => ({ key: String(it.seq), text: pledgeWords(t, it) }))]} name={field.id} error={error} />;
    case "count":
      return <Field {...props} kind="figures" />;
    case "line":
      return <Field {...props} autoFocus={first} />;
  }
}
