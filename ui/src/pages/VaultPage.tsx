import { startOver } from "../places";
import { VaultScreen } from "../vault/VaultScreen";
import type { DeskState } from "../wire";

/** Before a vault is open. */
export function VaultPage({ state }: { state: DeskState }) {
  return <VaultScreen key={state.locked?.path ?? ""} state={state} onOther={startOver} />;
}
