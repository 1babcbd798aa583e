import { SettingsScreen } from "../settings/SettingsScreen";
import styles from "./pages.module.css";

export function SettingsPage() {
  return <main className={styles.scroll}><SettingsScreen /></main>;
}
