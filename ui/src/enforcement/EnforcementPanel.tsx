import { useState } from "react";

import { titled } from "../casework";
import { refusalNote, useAsk } from "../host";
import { useKeys } from "../keys";
import { Amount, Badge, Button, ErrorNote, isZero, Panel, Skeleton } from "../kit";
import type { MeasureLine } from "../wire";
import { useLanguage, useWords } from "../words";
import { AskMeasureDialog } from "./AskMeasureDialog";
import styles from "./enforcement.module.css";
import { TurnMeasureDialog } from "./TurnMeasureDialog";
import { stepName } from "./words";

type Props = { caseId: string; live: boolean; /** Whether new ones may be asked for. */ working: boolean; onReverse: (seq: number) => void };
/** Measures of enforcement of one file: what was asked of the court, until when it holds, what it brought. `G` `X` asks for one. */
export function EnforcementPanel({ caseId, live, working, onReverse }: Props) {
  const t = useWords();
  const { data, error } = useAsk("case_enforcement", { caseId });
  const [open, setOpen] = useState<"ask" | MeasureLine | null>(null);
  useKeys([{ keys: "g>x", label: t.measure_ask(), act: () => working && data && setOpen("ask"), palette: true }]);
  const close = () => setOpen(null);
  return (
    <Panel title={t.measures_title()} actions={working && data && <Button size="small" onPress={() => setOpen("ask")}>{t.measure_ask()}</Button>}>
      {error && <ErrorNote {...refusalNote(t, error)} />}
      {!error && !data && <Skeleton rows={2} label={t.kit_loading()} />}
      {data && data.measures.length === 0 && <p className={styles.soft}>{t.measures_none()}</p>}
      {data && !isZero(data.brought) && <p className={styles.soft}>{t.measures_brought()} <strong><Amount yuan={data.brought} /></strong></p>}
      <ul className={styles.list} aria-label={t.measures_title()}>
        {data?.measures.map((it) => <Measure key={it.seq} measure={it} live={live} onTurn={() => setOpen(it)} onReverse={onReverse} />)}
      </ul>
      {open === "ask" && data && <AskMeasureDialog caseId={caseId} shown={data} onClose={close} />}
      {open !== null && open !== "ask" && <TurnMeasureDialog caseId={caseId} measure={open} onClose={close} />}
    </Panel>
  );
}

type LineProps = { measure: MeasureLine; live: boolean; onTurn: () => void; onReverse: (seq: number) => void };
function Measure({ measure, live, onTurn, onReverse }: LineProps) {
  const t = useWords();
  const language = useLanguage();
  const tone = measure.last === null ? "warn" : measure.last === "refused" || measure.last === "lifted" ? "plain" : "accent";
  const last = measure.steps.at(-1)?.seq ?? measure.seq;
  return (
    <li className={styles.measure}>
      <div className={styles.line}>
        <strong>{titled(language, measure)}</strong>
        <Badge tone={tone}>{measure.last === null ? t.measure_waiting() : stepName(t, measure.last)}</Badge>
        <span>{measure.target}{measure.obligor !== null && ` · ${measure.obligor.name}`}</span>
        {measure.ends !== null && measure.daysLeft !== null && <Badge tone={measure.daysLeft < 0 ? "bad" : measure.daysLeft <= 30 ? "warn" : "plain"}>{measure.daysLeft < 0 ? t.measure_expired({ day: measure.ends }) : t.measure_ends({ day: measure.ends, days: measure.daysLeft })}</Badge>}
        {!isZero(measure.brought) && <Amount yuan={measure.brought} />}
        {live && (
          <span className={styles.push}>
            {measure.next.length > 0 && <Button size="small" label={t.measure_turn_name({ what: titled(language, measure) })} onPress={onTurn}>{t.measure_turn()}</Button>}
            <Button size="small" look="quiet" label={`${t.reverse_title({ seq: String(last) })}${t.colon()}${titled(language, measure)}`} onPress={() => onReverse(last)}>{t.reverse_act()}</Button>
          </span>
        )}
      </div>
      <ol className={styles.steps}>
        <li>{measure.on} {t.measure_asked()} <span className={styles.soft}>· {measure.paper}</span></li>
        {measure.steps.map((it) => (
          <li key={it.seq}>{it.on} {stepName(t, it.step)}{it.until !== null && ` · ${t.measure_until_day({ day: it.until })}`}{it.amount !== null && <> · <Amount yuan={it.amount} /></>}{it.payment !== null && ` · ${t.measure_paid_as({ seq: String(it.payment) })}`} <span className={styles.soft}>· {it.paper}</span></li>
        ))}
      </ol>
    </li>
  );
}
