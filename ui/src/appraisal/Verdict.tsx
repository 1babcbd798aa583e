import { Amount, Badge, Note, showAmount } from "../kit";
import type { AppraisalCaveat, PathsCompared, SimilarCases, Undecided } from "../wire";
import { useWords, type Words } from "../words";
import { candidateWord, pathWord } from "../words/paths";
import styles from "./appraisal.module.css";
import { casesOf } from "./figures";
import { briefly } from "./tried";
import { assumptionUnit, assumptionWord } from "./words";

type Props = { reply: PathsCompared; similar: SimilarCases | undefined };
/** What the comparison comes to: the best path, or the two that are too close and what would decide between them. */
export function Verdict({ reply, similar }: Props) {
  const t = useWords();
  const best = reply.recommended;
  return (
    <>
      <Note tone={best === null ? "info" : "good"} title={best === null ? t.compare_no_winner() : t.compare_recommended_line({ path: candidateWord(t, best) })}>
        {reply.undecided !== null && <TooClose undecided={reply.undecided} reply={reply} />}
        {reply.undecided !== null && similar && <Trial undecided={reply.undecided} reply={reply} similar={similar} />}
        <p className={styles.soft}>
          {t.compare_claim()} <Amount yuan={reply.claim} /> · {t.ledger_of({ day: reply.asOf })} · {t.compare_floor()} <Amount yuan={reply.settlementFloor} />
        </p>
      </Note>
      {reply.caveats.map((it) => (
        <Note key={it.code === "costsExceedClaim" ? `${it.code} ${it.path}` : it.code} tone="warn">
          {caveatWords(t, it)}
        </Note>
      ))}
    </>
  );
}

function TooClose({ undecided, reply }: { undecided: Undecided; reply: PathsCompared }) {
  const t = useWords();
  const { first, second, decider } = undecided;
  const line = reply.assumptions.find((it) => it.id === decider?.id);
  return (
    <>
      <p>{t.compare_too_close({ first: candidateWord(t, first), second: candidateWord(t, second) })}</p>
      {decider && (
        <p>
          {t.compare_decides({
            what: assumptionWord(t, decider.id),
            threshold: `${briefly(decider.threshold, 2)}${line ? ` ${assumptionUnit(t, line)}` : ""}`,
            below: candidateWord(t, decider.below),
            above: candidateWord(t, decider.above),
          })}
        </p>
      )}
    </>
  );
}

/** Where two paths are level and hardly any case like this one took the second, a lot is drawn so that something is learned. */
function Trial({ undecided, reply, similar }: { undecided: Undecided; reply: PathsCompared; similar: SimilarCases }) {
  const t = useWords();
  const [first, second] = [undecided.first, undecided.second].map((it) => reply.paths.find((path) => path.path === it));
  if (!first || !second || casesOf(second.path, similar) >= similar.few) return null;
  const regret = showAmount(undecided.behind, "yuan");
  return (
    <p>
      <Badge>{t.compare_trial()}</Badge> {similar.drawn ? t.compare_trial_drawn({ path: pathWord(t, second.path), regret }) : t.compare_trial_not_drawn({ path: pathWord(t, first.path) })}
    </p>
  );
}

function caveatWords(t: Words, caveat: AppraisalCaveat): string {
  switch (caveat.code) {
    case "securityNotValued":
      return t.caveat_security_not_valued();
    case "costsExceedClaim":
      return t.caveat_costs_exceed_claim({ path: pathWord(t, caveat.path) });
  }
}
