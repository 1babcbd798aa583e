import { CaseList } from "../cases/CaseList";
import { go } from "../places";
import styles from "./pages.module.css";

/** The list of cases. */
export function CasesPage() {
  return (
    <main className={styles.page}>
      <CaseList
        onOpen={(id) => go({ room: "case", id, tab: "overview" })}
        onEdit={(id) => go({ room: "edit-case", id })}
        onNew={() => go({ room: "new-case" })}
        onImport={() => go({ room: "import" })}
        onSettings={() => go({ room: "settings" })}
      />
    </main>
  );
}
