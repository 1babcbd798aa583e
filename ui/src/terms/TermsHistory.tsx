import { Veiled } from "../casework";
import { refusalNote, useAsk } from "../host";
import { ErrorNote, Panel, RowTh, Skeleton, Table, Td, Th } from "../kit";
import type { DealBy, TermName, TermsTurn, TermsTurnKind } from "../wire";
import { useLanguage, useWords, type Words } from "../words";
import styles from "./terms.module.css";

type Props = { caseId: string };
/** Every change of what was agreed, the old term beside the new, with its paper; the latest first. */
export function TermsHistory({ caseId }: Props) {
  const t = useWords();
  const { data, error } = useAsk("terms_history", { caseId });
  return (
    <Panel title={t.deals_title()}>
      {error && <ErrorNote {...refusalNote(t, error)} />}
      {!error && !data && <Skeleton rows={3} label={t.kit_loading()} />}
      {data?.turns.length === 0 && <p className={styles.soft}>{t.deals_none()}</p>}
      {data?.turns.map((it) => <Turn key={it.seq} caseId={caseId} turn={it} />)}
    </Panel>
  );
}

function Turn({ caseId, turn }: { caseId: string; turn: TermsTurn }) {
  const t = useWords();
  const language = useLanguage();
  const kind = kindWord(t, turn.kind);
  const holds = turn.from === null ? t.deal_all_days() : turn.until === null ? t.deal_from({ day: turn.from }) : t.deal_spell({ from: turn.from, until: turn.until });
  const text = (it: string, name: string | null) => (name === null ? it : <Veiled caseId={caseId} entry={turn.seq} name={name} label={kind} text={it} />);
  return (
    <section className={styles.deal} aria-label={`${kind} #${String(turn.seq)}`}>
      <p className={styles.dealHead}>
        <strong>{kind}</strong>
        {turn.on !== null && <span>{t.deal_on({ day: turn.on })}</span>}
        <span>{turn.by === null ? t.deal_by_unsaid() : byWord(t, turn.by)}</span>
        <span>{holds}</span>
      </p>
      {(turn.paper !== "" || turn.reason !== "") && <p className={styles.soft}>{turn.paper !== "" && text(turn.paper, paperAt[turn.kind])}{turn.paper !== "" && turn.reason !== "" && " · "}{turn.reason !== "" && text(turn.reason, reasonAt[turn.kind])}</p>}
      {turn.lines.length > 0 && (
        <Table label={`${t.deals_title()} #${String(turn.seq)}`} dense>
          <thead><tr><Th>{t.deal_term()}</Th><Th>{t.deal_before()}</Th><Th>{t.deal_after()}</Th></tr></thead>
          <tbody>
            {turn.lines.map((it) => (
              <tr key={it.term}>
                <RowTh>{termWord(t, it.term)}</RowTh>
                <Td wrap>{language === "chinese" ? it.before : it.beforeEn}</Td>
                <Td wrap>{language === "chinese" ? it.after : it.afterEn}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}

/** Where the entry of a change holds its paper, and why it was made; a plan says why where it was drawn up. */
const paperAt: Record<TermsTurnKind, string | null> = { terms: "deal.paper", plan: "paper", standstill: "deal.paper", renewal: "paper", judgment: null };
const reasonAt: Record<TermsTurnKind, string | null> = { terms: "reason", plan: null, standstill: "reason", renewal: "reason", judgment: "note" };

function kindWord(t: Words, kind: TermsTurnKind): string {
  const names = { terms: t.deal_kind_terms, plan: t.deal_kind_plan, standstill: t.deal_kind_standstill, renewal: t.deal_kind_renewal, judgment: t.deal_kind_judgment } satisfies Record<TermsTurnKind, () => string>;
  return names[kind]();
}

function byWord(t: Words, by: DealBy): string {
  return { agreed: t.deal_by_agreed, ordered: t.deal_by_ordered }[by]();
}

function termWord(t: Words, term: TermName): string {
  const names = {
    charge: t.deal_term_charge,
    damages: t.deal_term_damages,
    loss: t.deal_term_loss,
    ceilings: t.deal_term_ceilings,
    order: t.deal_term_order,
    rounding: t.deal_term_rounding,
    rules: t.deal_term_rules,
    due: t.deal_term_due,
    amount: t.deal_term_amount,
    running: t.deal_term_running,
    fees: t.deal_term_fees,
  } satisfies Record<TermName, () => string>;
  return names[term]();
}
