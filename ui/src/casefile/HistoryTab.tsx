import { useState } from "react";

import { Veiled } from "../casework";
import { Badge, Button, RowTh, Table, Td, Th } from "../kit";
import type { HistoryLine } from "../wire";
import { useWords } from "../words";
import styles from "./casefile.module.css";
import { detailWords, kindWord, type Stream, streamOf, streams, streamWord } from "./history";

/** Days stand as `2026-11-22` in every table; Swedish writes them so, with the hour of this machine. */
const written = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short" });

type Props = { caseId: string; lines: readonly HistoryLine[]; onReverse: (seq: number) => void };
/** The journal of the case, newest first: who did what, when. What can be taken back has a button. */
export function HistoryTab({ caseId, lines, onReverse }: Props) {
  const t = useWords();
  const [chosen, choose] = useState<readonly Stream[]>([]);
  const streamed = lines.map((line) => ({ line, stream: streamOf(line, lines) }));
  const shown = streamed.filter((it) => chosen.length === 0 || chosen.includes(it.stream)).map((it) => it.line);
  const toggle = (stream: Stream) => choose((it) => (it.includes(stream) ? it.filter((one) => one !== stream) : [...it, stream]));
  return (
    <div className={styles.page}>
      <p className={styles.soft}>{lines.length === 0 ? t.history_none() : t.history_note()}</p>
      {lines.length > 0 && (
        <div className={styles.chips} role="group" aria-label={t.history_streams()}>
          {streams.map((stream) => {
            const count = streamed.filter((it) => it.stream === stream).length;
            return count > 0 && <Button key={stream} size="small" pressed={chosen.includes(stream)} onPress={() => toggle(stream)}>{streamWord(t, stream)} {count}</Button>;
          })}
          <span role="status" className={styles.soft}>{chosen.length > 0 && t.history_shown({ shown: shown.length, all: lines.length })}</span>
        </div>
      )}
      {lines.length > 0 && (
        <Table label={t.history_title()} dense>
          <thead>
            <tr>
              <Th figures>{t.history_seq()}</Th>
              <Th>{t.history_at()}</Th>
              <Th>{t.history_actor()}</Th>
              <Th>{t.history_what()}</Th>
              <Th>{t.history_detail()}</Th>
              <Th>{t.history_act()}</Th>
            </tr>
          </thead>
          <tbody>
            {shown.toSorted((left, right) => right.seq - left.seq).map((line) => (
              <tr key={line.seq}>
                <Td figures>{line.seq}</Td>
                <Td>
                  <time dateTime={line.at}>{written.format(new Date(line.at))}</time>
                </Td>
                <Td>{line.actor}</Td>
                <RowTh>{line.kind === "reversed" ? <Badge tone="warn">{kindWord(t, line.kind)}</Badge> : kindWord(t, line.kind)}</RowTh>
                <Td wrap><Veiled caseId={caseId} entry={line.seq} name="" label={kindWord(t, line.kind)} text={line.detail} said={(detail) => detailWords(t, { kind: line.kind, detail })} /></Td>
                <Td>
                  {line.reversible && (
                    <Button look="quiet" size="small" label={t.reverse_title({ seq: String(line.seq) })} onPress={() => onReverse(line.seq)}>
                      {t.reverse_act()}
                    </Button>
                  )}
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </div>
  );
}
