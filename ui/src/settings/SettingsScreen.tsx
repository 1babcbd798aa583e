import { CustodyPanel } from "../custody";
import { useWords } from "../words";
import { MachineForm } from "./MachineForm";
import { OrganisationForm } from "./OrganisationForm";
import { PolicyPanel } from "./PolicyPanel";
import { RulesPanel } from "./RulesPanel";
import styles from "./settings.module.css";
import { UsersPanel } from "./UsersPanel";
import { VaultPanel } from "./VaultPanel";

/** Letterhead and account, personal data, this machine, this vault, who works in it, the rules in force. */
export function SettingsScreen() {
  const t = useWords();
  return (
    <>
      <h1 className={styles.title}>{t.settings_title()}</h1>
      <div className={styles.page}>
        <div className={styles.column}>
          <OrganisationForm />
          <PolicyPanel />
        </div>
        <div className={styles.column}>
          <MachineForm />
          <VaultPanel />
          <CustodyPanel />
        </div>
        <div className={styles.whole}><UsersPanel /></div>
        <div className={styles.whole}><RulesPanel /></div>
      </div>
    </>
  );
}
