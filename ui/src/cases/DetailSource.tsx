import { Field, Select } from "../kit";
import { useWords } from "../words";
import { detailCode, detailParts, detailSources, detailWord } from "../words/details";

type Props = { label: string; name: string; value: string; /** Whether there is something to have a source. */ of: string; onChange: (code: string) => void; onBlur: () => void; error: string | undefined; warning: string | undefined };
/** Where a telephone or an address comes from: one of the usual places, or in words. */
export function DetailSource({ label, name, value, of, onChange, onBlur, error, warning }: Props) {
  const t = useWords();
  const { choice, words } = detailParts(value);
  const keys = [...detailSources, ...(choice === "sheet" ? ["sheet"] : []), "other"];
  const said = choice === "other" ? { error: undefined, warning: undefined } : { error, warning };
  return (
    <div>
      <Select label={label} name={name} value={choice === "" ? null : choice} placeholder={of === "" ? "—" : t.detail_choose()} required={of !== ""} disabled={of === ""} onChange={(key) => onChange(detailCode(key, words))} onBlur={onBlur} options={keys.map((key) => ({ key, text: key === "other" ? t.detail_other() : detailWord(t, key) }))} {...said} />
      {choice === "other" && of !== "" && <Field label={t.detail_words()} name={`${name}.words`} value={words} onChange={(text) => onChange(detailCode("other", text))} onBlur={onBlur} error={error} warning={warning} required />}
    </div>
  );
}
