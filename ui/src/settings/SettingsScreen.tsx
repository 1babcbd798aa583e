import { CustodyPanel } from "../custody";
import { useMay } from "../session";
import { useWords } from "../words";
import { BackupsPanel } from "./BackupsPanel";
import { ImagesPanel } from "./ImagesPanel";
import { KeysPanel } from "./KeysPanel";
import { LeavePanel } from "./LeavePanel";
import { MachineForm } from "./MachineForm";
import { OrganisationForm } from "./OrganisationForm";
import { OverduePanel } from "./OverduePanel";
import { PolicyPanel } from "./PolicyPanel";
import { RulesPanel } from "./RulesPanel";
import styles from "./settings.module.css";
import { UsersPanel } from "./UsersPanel";
import { VaultPanel } from "./VaultPanel";

/** Letterhead and account, personal data, this machine, this vault, its backups, who works in it, the rules in force. */
export function SettingsScreen() {
  const t = useWords();
  const may = useMay();
  return (
    <>
      <h1 className={styles.title}>{t.settings_title()}</h1>
      <div className={styles.page}>
        <div className={styles.column}>
          <OrganisationForm />
          {may("manage") && <ImagesPanel />}
          <PolicyPanel />
          <OverduePanel />
        </div>
        <div className={styles.column}>
          <MachineForm />
          <KeysPanel />
          <VaultPanel />
          <CustodyPanel />
          {may("manage") && <LeavePanel />}
        </div>
        <div className={styles.whole}><BackupsPanel /></div>
        <div className={styles.whole}><UsersPanel /></div>
        <div className={styles.whole}><RulesPanel /></div>
      </div>
    </>
  );
}
