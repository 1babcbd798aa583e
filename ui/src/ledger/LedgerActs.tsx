import { Button, Kbd } from "../kit";
import { useWords } from "../words";
import styles from "./ledger.module.css";

export type LedgerAct = { /** As bound: `f`, `ctrl+e`. */ keys: string; label: string; act: () => void };
type Props = { acts: readonly LedgerAct[] };
/** What can be done with the ledger; every button says its key. */
export function LedgerActs({ acts }: Props) {
  const t = useWords();
  return (
    <div role="toolbar" aria-label={t.ledger_acts()} className={styles.acts}>
      {acts.map(({ keys, label, act }) => (
        <Button key={keys} size="small" onPress={act}>{label} <Kbd keys={named(keys)} /></Button>
      ))}
    </div>
  );
}

/** As on the keyboard: `F`, `Ctrl+E`, `G N` for one after the other. */
function named(keys: string): string {
  return keys.split(">").map((press) => press.split("+").map((it) => it.charAt(0).toUpperCase() + it.slice(1)).join("+")).join(" ");
}
