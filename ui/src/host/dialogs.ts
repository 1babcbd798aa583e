import { inWindow } from "./call";

export type FileKind = { name: string; extensions: readonly string[] };
type Choose = { title: string; filters?: readonly FileKind[]; suggested?: string };

/** Native dialogs are there only in the window; elsewhere paths are typed and the buttons stay away. */
export const canChoose = inWindow;

/** The file the user picked, or `null`. */
export const chooseOpenPath = (ask: Choose): Promise<string | null> => choose("choose_open_path", ask);

/** Where the user wants a file written, or `null`. */
export const chooseSavePath = (ask: Choose): Promise<string | null> => choose("choose_save_path", ask);

/** The folder the user picked, or `null`. */
export const chooseFolder = (ask: Choose): Promise<string | null> => choose("choose_folder", ask);

async function choose(command: string, ask: Choose): Promise<string | null> {
  const path = await window.__TAURI_INTERNALS__?.invoke(command, { ask: { filters: [], suggested: "", ...ask } });
  return typeof path === "string" && path !== "" ? path : null;
}
