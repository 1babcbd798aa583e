import { memo, useState } from "react";

import { Badge, Button, Field, Kbd, Panel } from "../kit";
import type { AssumptionLine, AssumptionOrigin } from "../wire";
import { useLanguage, useWords } from "../words";
import styles from "./appraisal.module.css";
import { acceptable, isTried, type Typed } from "./tried";
import { assumptionUnit, assumptionWord, grouped, groupWord, originTones, originWord } from "./words";

type Props = {
  /** As in force, without what is being tried. */
  lines: readonly AssumptionLine[];
  typed: Typed;
  onType: (id: string, text: string) => void;
  onReset: () => void;
  /** `null` while nothing acceptable was changed. */
  onSave: (() => void) | null;
  onShipped: (id: string) => void;
  /** Shows who changed what. */
  onChanges: () => void;
};
/** Every figure the comparison rests on, by what it is about. A change reckons anew; `R` takes all changes back. */
export function Assumptions({ lines, typed, onType, onReset, onSave, onShipped, onChanges }: Props) {
  const t = useWords();
  const [wanted, setWanted] = useState("");
  const query = wanted.trim().toLowerCase();
  const matches = lines.filter((it) => assumptionWord(t, it.id).toLowerCase().includes(query));
  const touched = lines.some((it) => typed[it.id] !== undefined);
  return (
    <Panel
      title={t.compare_assumptions()}
      actions={touched && <Button size="small" look="quiet" onPress={onReset}>{t.compare_reset()} <Kbd keys="R" /></Button>}
    >
      <p className={styles.soft}>{t.compare_assumptions_note()}</p>
      <div className={styles.acts}>
        {onSave && <Button onPress={onSave}>{t.compare_save_company()}</Button>}
        <Button look="quiet" onPress={onChanges}>{t.compare_changes()}</Button>
      </div>
      <Field label={t.compare_assumptions_find()} value={wanted} onChange={setWanted} />
      {matches.length === 0 && <p className={styles.soft}>{t.compare_assumptions_none()}</p>}
      <div>
        {grouped(matches).map(({ group, lines: inGroup }, place) => (
          <details key={group ?? "rest"} className={styles.group} open={query !== "" || place === 0 || inGroup.some((it) => it.origin === "user" || it.origin === "learned")}>
            <summary>
              {group === null ? t.compare_assumptions_rest() : groupWord(t, group)} <span className={styles.soft}>{inGroup.length}</span>
              {inGroup.some((it) => isTried(it, typed)) && <Badge tone="warn">{t.origin_tried()}</Badge>}
            </summary>
            <ul>
              {inGroup.map((line) => (
                <Assumption key={line.id} line={line} text={typed[line.id]} onType={onType} onShipped={onShipped} />
              ))}
            </ul>
          </details>
        ))}
      </div>
    </Panel>
  );
}

type LineProps = { line: AssumptionLine; text: string | undefined } & Pick<Props, "onType" | "onShipped">;
/** One figure. Drawn anew only when its own text changes: while a lever is dragged all the others stand still. */
const Assumption = memo(function Assumption({ line, text, onType, onShipped }: LineProps) {
  const t = useWords();
  const language = useLanguage();
  const name = assumptionWord(t, line.id);
  const wrong = text !== undefined && !acceptable(line, text);
  const origin: AssumptionOrigin = isTried(line, text === undefined ? {} : { [line.id]: text }) ? "tried" : line.origin;
  const id = `assumption-${line.id}`;
  return (
    <li className={styles.assumption}>
      <span className={styles.name}>
        <label htmlFor={id}>{name}</label>
        <Badge tone={originTones[origin]}>{originWord(t, origin)}</Badge>
      </span>
      <span className={styles.box}>
        <input id={id} name={line.id} inputMode="decimal" autoComplete="off" value={text ?? line.value} aria-invalid={wrong} aria-describedby={`${id}-say`} onChange={(event) => onType(line.id, event.target.value)} />
        <span className={styles.unit}>{assumptionUnit(t, line)}</span>
      </span>
      <span id={`${id}-say`} className={styles.origin}>
        {(origin === "tried" || origin === "user" || origin === "learned") && <span className={styles.soft}>{t.compare_assumption_shipped({ value: line.shipped })}</span>}
        {origin === "assumption" && <span className={styles.soft}>{t.compare_assumption_source({ source: language === "chinese" ? line.source : line.sourceEn })}</span>}
        {wrong && <span className={styles.wrong}>{t.compare_assumption_range({ minimum: line.minimum, maximum: line.maximum })}</span>}
        {(line.origin === "user" || line.origin === "learned") && text === undefined && (
          <Button size="small" look="quiet" label={`${t.compare_back_to_shipped()}: ${name}`} onPress={() => onShipped(line.id)}>{t.compare_back_to_shipped()}</Button>
        )}
      </span>
    </li>
  );
});
