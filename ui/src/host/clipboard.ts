let timer = 0;

/** What is copied in this window does not stay in the clipboard longer than `seconds`. The answer stops listening. */
export function guardClipboard(seconds: number): () => void {
  const copied = () => {
    const internals = window.__TAURI_INTERNALS__;
    // The shell knows whether the clipboard still holds what was copied here; a browser can only write to it.
    if (internals) return void internals.invoke("guard_clipboard", { ask: { seconds } }).catch(() => undefined);
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void navigator.clipboard?.writeText("").catch(() => undefined), seconds * 1000);
  };
  const soon = () => void window.setTimeout(copied);
  document.addEventListener("copy", soon);
  document.addEventListener("cut", soon);
  return () => {
    document.removeEventListener("copy", soon);
    document.removeEventListener("cut", soon);
  };
}
