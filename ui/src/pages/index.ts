export { AllocationPage } from "./AllocationPage";
export { CasePage } from "./CasePage";
export { CasesPage } from "./CasesPage";
export { EditCasePage } from "./EditCasePage";
export { ImportPage } from "./ImportPage";
export { NewCasePage } from "./NewCasePage";
export { SettingsPage } from "./SettingsPage";
export { VaultPage } from "./VaultPage";
