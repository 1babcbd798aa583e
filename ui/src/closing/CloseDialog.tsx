import { useWrite } from "../casework";
import { EntryDialog, Pair, useWrong } from "../claim";
import { Badge, DateField, Field, Radios, readDay, TextArea } from "../kit";
import { useKept, useSession } from "../session";
import type { ClosingKind, ClosingShown } from "../wire";
import { useWords } from "../words";
import { conditionWord } from "../words/conditions";
import styles from "./closing.module.css";
import { closingHint, closingName } from "./words";

type Typed = { closing: ClosingKind; on: string; paper: string; reason: string };

type Props = { caseId: string; shown: ClosingShown; onClose: () => void };
/** Closes a file: as what, with what that needs, and why. */
export function CloseDialog({ caseId, shown, onClose }: Props) {
  const t = useWords();
  const { today } = useSession();
  const kept = `close ${caseId}`;
  const [typed, keep] = useKept<Typed | null>(kept, null);
  const now: Typed = typed ?? { closing: shown.choices.find((it) => it.ready)?.closing ?? "settled", on: today, paper: "", reason: "" };
  const choice = shown.choices.find((it) => it.closing === now.closing);
  const write = useWrite("close_case", { caseId, kept, ask: { caseId, closing: now.closing, on: readDay(now.on, today) ?? now.on, paper: now.paper.trim(), reason: now.reason.trim() }, said: t.closing_done({ kind: closingName(t, now.closing) }), onClose });
  const wrong = useWrong(write.refused);
  const change = (part: Partial<Typed>) => {
    write.reset();
    keep(() => ({ ...now, ...part }));
  };
  return (
    <EntryDialog
      size="large"
      title={t.closing_title()}
      saveText={t.closing_save()}
      ready={choice?.ready === true && now.reason.trim() !== "" && (now.closing === "settled" || now.paper.trim() !== "")}
      trial={write}
      fields={["on", "paper", "reason"]}
      onClose={onClose}
      preview={choice && (
        <ul className={styles.conditions} aria-label={t.closing_conditions()}>
          {choice.conditions.map((it) => (
            <li key={it.condition}>
              <Badge tone={it.holds ? "good" : it.advice ? "warn" : "bad"}>{it.holds ? t.condition_holds() : it.advice ? t.condition_advised() : t.condition_missing()}</Badge>
              <span>{conditionWord(t, it.condition)}</span>
            </li>
          ))}
        </ul>
      )}
    >
      <Radios<ClosingKind> label={t.closing_kind()} value={now.closing} onChange={(closing) => change({ closing })} options={shown.choices.map(({ closing }) => ({ key: closing, text: closingName(t, closing), hint: closingHint(t, closing) }))} />
      <Pair>
        <DateField label={t.deadlines_column_date()} value={now.on} onChange={(on) => change({ on })} error={wrong("on")} name="on" required />
        <Field label={t.closing_paper()} value={now.paper} onChange={(paper) => change({ paper })} error={wrong("paper")} name="paper" required={now.closing !== "settled"} />
      </Pair>
      <TextArea label={t.adjust_reason()} value={now.reason} onChange={(reason) => change({ reason })} error={wrong("reason")} name="reason" rows={2} required />
    </EntryDialog>
  );
}
