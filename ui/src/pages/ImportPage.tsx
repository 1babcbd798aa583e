import { ImportWizard } from "../import/ImportWizard";
import { go } from "../places";
import styles from "./pages.module.css";

export function ImportPage() {
  return <main className={styles.scroll}><ImportWizard onCases={() => go({ room: "cases" })} /></main>;
}
