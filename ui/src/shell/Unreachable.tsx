import { refusalNote } from "../host";
import { Button, ErrorNote } from "../kit";
import { useWords } from "../words";
import styles from "./shell.module.css";

type Props = { error: unknown; onRetry: () => void };
/** The desk did not answer the first question. */
export function Unreachable({ error, onRetry }: Props) {
  const t = useWords();
  const { remedy, code } = refusalNote(t, error);
  return (
    <main className={styles.broken}>
      <ErrorNote what={t.shell_unreachable()} remedy={remedy} code={code} actions={<Button onPress={onRetry}>{t.kit_retry()}</Button>} />
    </main>
  );
}
