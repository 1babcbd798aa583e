import { PortfolioRoom } from "../appraisal/PortfolioRoom";
import { go } from "../places";
import styles from "./pages.module.css";

/** What is scarce, spread over the portfolio, and what its past teaches. */
export function AllocationPage() {
  return (
    <main className={styles.scroll}>
      <PortfolioRoom onOpen={(id) => go({ room: "case", id, tab: "paths" })} />
    </main>
  );
}
