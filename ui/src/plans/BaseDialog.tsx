import { OriginTable } from "../claim";
import { refusalNote, useAsk } from "../host";
import { Amount, Dialog, ErrorNote, isZero, Skeleton } from "../kit";
import type { PlanLine } from "../wire";
import { useWords } from "../words";
import styles from "./plans.module.css";

type Props = { caseId: string; base: Pick<PlanLine, "base" | "owed" | "givenUp">; /** The day the plan starts from. */ day: string; onClose: () => void };
/** What a plan is drawn from: the claim of its day, what is given up, and the ledger of that day as it reads now. */
export function BaseDialog({ caseId, base, day, onClose }: Props) {
  const t = useWords();
  const { data, error } = useAsk("case_ledger", { caseId, asOf: day });
  return (
    <Dialog open size="large" title={t.origin_of({ figure: t.plan_base() })} onClose={onClose}>
      <div className={styles.origin}>
        <p className={styles.soft}>{base.owed === null ? t.origin_plan_free() : t.origin_plan_explain()}</p>
        <dl>
          {base.owed !== null && <><dt>{t.origin_plan_owed({ day })}</dt><dd><Amount yuan={base.owed} unit="yuan" /></dd></>}
          {!isZero(base.givenUp) && <><dt>{t.plan_gives_up()}</dt><dd>− <Amount yuan={base.givenUp} unit="yuan" /></dd></>}
          <dt>{t.plan_base()}</dt><dd><Amount yuan={base.base} unit="yuan" strong /></dd>
        </dl>
        <p className={styles.soft}>{t.origin_plan_now({ day })}</p>
        {error && <ErrorNote {...refusalNote(t, error)} />}
        {!error && !data && <Skeleton rows={4} label={t.kit_loading()} />}
        {data && <OriginTable ledger={data} />}
      </div>
    </Dialog>
  );
}
