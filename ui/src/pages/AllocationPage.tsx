import { Allocation } from "../appraisal/Allocation";
import { go } from "../places";
import styles from "./pages.module.css";

/** What is scarce, spread over the portfolio. */
export function AllocationPage() {
  return (
    <main className={styles.scroll}>
      <Allocation onOpen={(id) => go({ room: "case", id, tab: "paths" })} />
    </main>
  );
}
