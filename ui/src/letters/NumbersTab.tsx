import { keepPreviousData, useQuery } from "@tanstack/react-query";

import { call, pause, refusalNote, refusalText, refusedField, useAct } from "../host";
import { useKeys } from "../keys";
import { Badge, Button, DateField, EmptyState, ErrorNote, Form, Kbd, Panel, readDay, RowTh, Skeleton, Table, Td, TextArea, Th, toast } from "../kit";
import { useKept, useSession } from "../session";
import type { NumberLine, NumberState } from "../wire";
import { useWords, type Words } from "../words";
import styles from "./batch.module.css";

const nothing = { text: "", on: null as string | null };

/** Numbers of waybills pasted in bulk: each with the letter it belongs to, recorded in one act. Ctrl+Enter records. */
export function NumbersTab({ onCase }: { onCase: (id: string) => void }) {
  const t = useWords();
  const { today } = useSession();
  const [typed, keep] = useKept("numbers", nothing);
  const on = readDay(typed.on ?? today, today) ?? typed.on ?? today;
  const text = typed.text.trim() === "" ? "" : typed.text;
  const found = useMatches(text, on);
  const undo = useAct("take_back_numbers", { onDone: ({ letters }) => toast({ text: t.numbers_undone({ count: letters }) }) });
  const record = useAct("record_numbers", {
    onDone: ({ recorded, entries }) => {
      keep((it) => ({ ...it, text: "" }));
      toast({ text: t.numbers_recorded({ count: recorded }), undo: () => undo.mutate({ entries, reason: t.numbers_undo_reason() }) });
    },
  });
  const lines = text === "" ? [] : found.data?.lines ?? [];
  const picks = lines.flatMap((it) => (it.state === "matched" && it.letter !== null ? [{ caseId: it.letter.caseId, letter: it.letter.letter, number: it.number }] : []));
  const current = text !== "" && found.isSuccess && !found.isPlaceholderData;
  const save = () => {
    if (current && picks.length > 0 && !record.isPending) record.mutate({ picks, on });
  };
  useKeys([{ keys: "ctrl+enter", label: t.numbers_record({ count: picks.length }), act: save }]);
  const wrongDay = refusedField(found.error) === "on" ? refusalText(t, found.error) : undefined;
  return (
    <div className={styles.numbers}>
      <Form label={t.numbers_title()} onSubmit={save} className={styles.paste}>
        <TextArea label={t.numbers_paste()} hint={t.numbers_paste_hint()} name="text" value={typed.text} onChange={(now) => keep((it) => ({ ...it, text: now }))} rows={8} />
        <div className={styles.form}>
          <DateField label={t.numbers_on()} name="on" value={typed.on ?? today} onChange={(now) => keep((it) => ({ ...it, on: now }))} error={wrongDay} />
          <Button type="submit" look="primary" disabled={!current || picks.length === 0} busy={record.isPending}>{t.numbers_record({ count: picks.length })} <Kbd keys="Ctrl+Enter" /></Button>
        </div>
      </Form>
      {record.error && <ErrorNote {...refusalNote(t, record.error)} />}
      {undo.error && <ErrorNote {...refusalNote(t, undo.error)} />}
      {found.error && wrongDay === undefined && <ErrorNote {...refusalNote(t, found.error)} />}
      {text === "" && <EmptyState title={t.numbers_empty()}>{t.numbers_empty_text()}</EmptyState>}
      {text !== "" && found.isFetching && found.data === undefined && <Skeleton rows={4} label={t.kit_loading()} />}
      {lines.length > 0 && (
        <Panel title={t.numbers_lines()}>
          <p role="status" className={styles.soft}>{t.numbers_counts({ good: picks.length, bad: lines.length - picks.length })}</p>
          <Table label={t.numbers_lines()} dense>
            <thead>
              <tr><Th>{t.numbers_row()}</Th><Th>{t.numbers_state()}</Th><Th>{t.numbers_named()}</Th><Th>{t.numbers_letter()}</Th><Th>{t.numbers_number()}</Th></tr>
            </thead>
            <tbody>{lines.map((it) => <Line key={it.row} line={it} onCase={onCase} />)}</tbody>
          </Table>
        </Panel>
      )}
    </div>
  );
}

function Line({ line, onCase }: { line: NumberLine; onCase: (id: string) => void }) {
  const t = useWords();
  const { letter } = line;
  return (
    <tr>
      <RowTh>{line.row}</RowTh>
      <Td><Badge tone={line.state === "matched" ? "good" : "warn"}>{stateWord(t, line.state)}</Badge></Td>
      <Td>{line.named === "" ? "—" : line.named}</Td>
      <Td wrap>
        {letter === null ? "—" : (
          <>
            <Button size="small" look="quiet" onPress={() => onCase(letter.caseId)}>{letter.reference}</Button> {letter.addressee} · {letter.dated}
          </>
        )}
      </Td>
      <Td wrap><code>{line.number === "" ? "—" : line.number}</code>{line.doubtful && <> <Badge tone="warn">{t.numbers_doubtful()}</Badge></>}</Td>
    </tr>
  );
}

function stateWord(t: Words, state: NumberState): string {
  const names = {
    matched: t.numbers_matched,
    unknown: t.numbers_unknown,
    ambiguous: t.numbers_ambiguous,
    notWaiting: t.numbers_not_waiting,
    twice: t.numbers_twice,
    incomplete: t.numbers_incomplete,
    tooEarly: t.numbers_too_early,
  } satisfies Record<NumberState, () => string>;
  return names[state]();
}

/** What the pasted lines belong to; asked once typing rests. */
function useMatches(text: string, on: string) {
  return useQuery({
    queryKey: ["match_numbers", { text, on }],
    queryFn: async ({ signal }) => {
      await pause(200, signal);
      return call("match_numbers", { text, on }, signal);
    },
    enabled: text !== "",
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}
