/** Ends the page together with the process that holds what it showed, and loads it afresh; a browser stays as it is. */
export async function renewPage(): Promise<void> {
  await window.__TAURI_INTERNALS__?.invoke("renew_page", {});
}
