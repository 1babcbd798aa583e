import { useKeys } from "../keys";
import { useWords } from "../words";
import { Drafts } from "./Drafts";
import { KeySheet } from "./KeySheet";
import { Palette } from "./Palette";
import { openSheet, useSheet } from "./sheet";
import { SwitchVault } from "./SwitchVault";

/** The palette (Ctrl+K), the key sheet (`?`, F1), my drafts (Ctrl+Shift+D) and the other vaults (Ctrl+Shift+O). */
export function Sheets() {
  const t = useWords();
  const sheet = useSheet();
  useKeys([
    { keys: "ctrl+k", label: t.keys_palette(), act: () => openSheet("palette") },
    { keys: "? f1", label: t.keys_sheet(), act: () => openSheet("keys"), palette: true },
    { keys: "ctrl+shift+d", label: t.drafts_title(), act: () => openSheet("drafts"), palette: true },
    { keys: "ctrl+shift+o", label: t.switch_title(), act: () => openSheet("vaults"), palette: true },
  ]);
  if (sheet === "palette") return <Palette onClose={() => openSheet(null)} />;
  if (sheet === "keys") return <KeySheet onClose={() => openSheet(null)} />;
  if (sheet === "vaults") return <SwitchVault onClose={() => openSheet(null)} />;
  if (sheet === "drafts") return <Drafts onClose={() => openSheet(null)} />;
  return null;
}
