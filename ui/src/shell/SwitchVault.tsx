import { Dialog } from "../kit";
import { offerNext, useDeskState, useLock, useSession } from "../session";
import { useWords } from "../words";
import styles from "./shell.module.css";

/** The vaults opened here before, by name and place. Choosing one locks this one first. */
export function SwitchVault({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const lock = useLock();
  const { vault } = useSession();
  const { data: state } = useDeskState();
  const others = (state?.recent ?? []).filter((it) => it.path !== vault.path);
  return (
    <Dialog title={t.switch_title()} open onClose={onClose} size="small">
      <p className={styles.note}>{others.length === 0 ? t.switch_none() : t.switch_note()}</p>
      <ul className={styles.palette}>
        {others.map((it) => (
          <li key={it.path}>
            <button
              type="button"
              className={styles.paletteLine}
              onClick={() => {
                offerNext(it.path);
                onClose();
                lock();
              }}
            >
              <span>{it.name}</span>
              <span className={styles.paletteHint}>{it.path}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
