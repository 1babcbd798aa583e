import { AuditScreen } from "../audit/AuditScreen";
import { go } from "../places";
import styles from "./pages.module.css";

export function AuditPage() {
  return (
    <main className={styles.scroll}>
      <AuditScreen onCase={(id) => go({ room: "case", id, tab: "overview" })} />
    </main>
  );
}
