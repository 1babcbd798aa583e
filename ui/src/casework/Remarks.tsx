import { useQuery } from "@tanstack/react-query";

import { call, pause, wordingRuleWord } from "../host";
import { Field, Note } from "../kit";
import type { WordingRemark } from "../wire";
import { useWords } from "../words";

type Props = { remarks: readonly WordingRemark[]; /** Whether a reason lets the words stand. */ withReason?: boolean };
/** What a note must not say, and whether it may stand for a reason. */
export function Remarks({ remarks, withReason = true }: Props) {
  const t = useWords();
  if (remarks.length === 0) return null;
  return (
    <Note tone={withReason ? "warn" : "bad"} title={t.note_remarks()}>
      <ul>{remarks.map((it) => <li key={it.rule}>{wordingRuleWord(t, it.rule)} <q>{it.words}</q></li>)}</ul>
      <p>{withReason ? t.note_with_reason() : t.note_closed()}</p>
    </Note>
  );
}

/** What a note on the file must not say; asked once typing rests. */
export function useRemarks(caseId: string, text: string): readonly WordingRemark[] {
  const asked = text.trim();
  const { data } = useQuery({
    queryKey: ["check_note", { caseId, text: asked }],
    queryFn: async ({ signal }) => {
      await pause(250, signal);
      return call("check_note", { caseId, text: asked }, signal);
    },
    enabled: asked !== "",
    gcTime: 0,
  });
  return asked === "" ? [] : (data?.remarks ?? []);
}

type ReasonProps = { remarks: readonly WordingRemark[]; value: string; onChange: (text: string) => void; error: string | undefined };
/** The remarks on a note, with the reason for which it stands all the same. */
export function RemarkReason({ remarks, value, onChange, error }: ReasonProps) {
  const t = useWords();
  return (
    <>
      <Remarks remarks={remarks} />
      {(remarks.length > 0 || value !== "") && <Field label={t.contact_reason()} hint={t.contact_reason_hint()} value={value} onChange={onChange} error={error} name="reason" required />}
    </>
  );
}
