import { useEffect, useState } from "react";

import { useWords } from "../words";
import { Button } from "./Button";
import styles from "./Masked.module.css";

export type Revealed = { value: string; seconds: number };

type Props = { label: string; masked: string; /** Asks for it in clear; nothing where the user turned away. */ reveal: () => Promise<Revealed | null>; /** The masked text is read out too: it says more than its mask. */ aloud?: boolean };
/** A personal number, masked until asked for; it covers itself again after the seconds it came with. */
export function Masked({ label, masked, reveal, aloud = false }: Props) {
  const t = useWords();
  const [clear, setClear] = useState<Revealed | null>(null);
  useEffect(() => {
    if (clear === null) return;
    const timer = window.setTimeout(() => setClear(null), clear.seconds * 1000);
    return () => window.clearTimeout(timer);
  }, [clear]);
  return (
    <span className={styles.masked}>
      {clear === null ? (
        aloud ? <span>{masked}</span> : <>
          <span aria-hidden="true">{masked}</span>
          <span className="visually-hidden">{/\*$/.test(masked) ? t.kit_masked_end({ label }) : t.kit_masked({ label, tail: masked.slice(-4) })}</span>
        </>
      ) : (
        <span>{clear.value}</span>
      )}
      <Button
        size="small"
        look="quiet"
        icon="eye"
        label={clear === null ? t.kit_reveal({ label }) : t.kit_cover({ label })}
        pressed={clear !== null}
        onPress={() => (clear === null ? void reveal().then(setClear, () => setClear(null)) : setClear(null))}
      />
    </span>
  );
}
