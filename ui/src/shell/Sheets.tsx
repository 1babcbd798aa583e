import { useKeys } from "../keys";
import { useWords } from "../words";
import { KeySheet } from "./KeySheet";
import { Palette } from "./Palette";
import { openSheet, useSheet } from "./sheet";

/** The palette (Ctrl+K) and the key sheet (`?`, F1). */
export function Sheets() {
  const t = useWords();
  const sheet = useSheet();
  useKeys([
    { keys: "ctrl+k", label: t.keys_palette(), act: () => openSheet("palette") },
    { keys: "? f1", label: t.keys_sheet(), act: () => openSheet("keys"), palette: true },
  ]);
  if (sheet === "palette") return <Palette onClose={() => openSheet(null)} />;
  if (sheet === "keys") return <KeySheet onClose={() => openSheet(null)} />;
  return null;
}
