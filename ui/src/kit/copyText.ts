import type { Words } from "../words";
import { toast } from "./toast";

/** Puts `text` into the clipboard and says so. As what is copied by hand, it does not stay there for long. */
export function copyText(t: Words, text: string, said: { text: string; detail?: string } = { text: t.kit_copied() }): void {
  void navigator.clipboard.writeText(text).then(
    () => {
      document.dispatchEvent(new Event("copy"));
      toast(said);
    },
    () => toast({ text: t.kit_not_copied(), tone: "bad" }),
  );
}
