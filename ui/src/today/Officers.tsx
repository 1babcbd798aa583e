import { classes } from "../kit";
import type { OfficerLoad, TodayScope } from "../wire";
import { useWords } from "../words";
import styles from "./today.module.css";

type Props = { loads: readonly OfficerLoad[]; scope: TodayScope; onScope: (scope: TodayScope) => void };
/** What waits for each officer. A press shows the work of that one alone, another press everybody's. */
export function Officers({ loads, scope, onScope }: Props) {
  const t = useWords();
  const chosen = typeof scope === "string" ? null : scope.officer.name;
  return (
    <ul className={styles.officers} aria-label={t.today_officers()}>
      {loads.map((it) => {
        const name = it.officer ?? "";
        const here = chosen === name;
        return (
          <li key={name}>
            <button type="button" className={classes(styles.officer, here && styles.here)} aria-pressed={here} onClick={() => onScope(here ? "all" : { officer: { name } })}>
              <strong>{it.officer ?? t.case_officer_none()}</strong>
              <span className={styles.soft}>{t.today_officer_files({ files: it.files })}</span>
              <span className={it.must + it.expired > 0 ? styles.heavy : styles.soft}>{t.today_officer_red({ must: it.must, expired: it.expired })}</span>
              <span className={styles.soft}>{t.today_officer_load({ today: it.today, late: it.late, idle: it.idle, ahead: it.ahead })}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
