import { Amount, Badge, Dialog } from "../kit";
import type { PromiseLine } from "../wire";
import { useWords } from "../words";
import styles from "./contacts.module.css";

type Props = { promise: PromiseLine; /** What became of it, in words. */ state: string; tone: "accent" | "good" | "warn" | "bad"; onClose: () => void };
/** Why a promise stands as it does: what came in on it, and by which rule that counts. */
export function PromiseOrigin({ promise, state, tone, onClose }: Props) {
  const t = useWords();
  return (
    <Dialog open title={t.origin_of({ figure: t.promise_state() })} onClose={onClose}>
      <div className={styles.origin}>
        <p>{promise.by.name} · {t.promise_made_on()} {promise.madeOn} · {t.promise_due()} {promise.due}</p>
        <dl>
          <dt>{t.promise_amount()}</dt><dd><Amount yuan={promise.amount} unit="yuan" /></dd>
          {promise.parts.map((it, at) => <PartOf key={`${String(at)} ${it.on}`} on={it.on} amount={it.amount} />)}
          <dt>{t.promise_paid()}</dt><dd><Amount yuan={promise.paid} unit="yuan" strong /></dd>
          <dt>{t.promise_state()}</dt><dd><Badge tone={tone}>{state}</Badge></dd>
        </dl>
        {promise.parts.length === 0 && <p>{t.origin_promise_none()}</p>}
        <p className={styles.soft}>{t.origin_promise_rule()}</p>
      </div>
    </Dialog>
  );
}

function PartOf({ on, amount }: { on: string; amount: string }) {
  const t = useWords();
  return <><dt className={styles.soft}>{t.origin_promise_part({ day: on })}</dt><dd><Amount yuan={amount} unit="yuan" /></dd></>;
}
