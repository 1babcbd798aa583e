import { CaseList } from "../cases/CaseList";
import { Button } from "../kit";
import { go } from "../places";
import { useMay } from "../session";
import { useWords } from "../words";
import styles from "./pages.module.css";

/** The list of cases. */
export function CasesPage() {
  const t = useWords();
  const may = useMay();
  return (
    <main className={styles.page}>
      <CaseList
        onOpen={(id) => go({ room: "case", id, tab: "overview" })}
        onLedger={(id) => go({ room: "case", id, tab: "ledger" })}
        onEdit={(id) => go({ room: "edit-case", id })}
        onLetters={() => go({ room: "letters", part: "batch" })}
        onNew={() => go({ room: "new-case" })}
        onImport={() => go({ room: "import" })}
        onSettings={() => go({ room: "settings" })}
        acts={may("write") ? () => <Button size="small" icon="print" onPress={() => go({ room: "letters", part: "batch", chosen: true })}>{t.cases_batch()}</Button> : undefined}
      />
    </main>
  );
}
