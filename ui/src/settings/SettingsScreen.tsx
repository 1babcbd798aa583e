import { useWords } from "../words";
import { MachineForm } from "./MachineForm";
import { OrganisationForm } from "./OrganisationForm";
import { RulesPanel } from "./RulesPanel";
import styles from "./settings.module.css";
import { VaultPanel } from "./VaultPanel";

/** Letterhead and account, this machine, this vault, the rules in force. */
export function SettingsScreen() {
  const t = useWords();
  return (
    <>
      <h1 className={styles.title}>{t.settings_title()}</h1>
      <div className={styles.page}>
        <OrganisationForm />
        <div className={styles.column}>
          <MachineForm />
          <VaultPanel />
        </div>
        <div className={styles.whole}><RulesPanel /></div>
      </div>
    </>
  );
}
