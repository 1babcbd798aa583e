import { type ChildProcess, spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const root = resolve(__dirname, "../..");

/** The day it is in every test. */
export const today = "2026-11-22";

/** The program behind the page: a desk of its own in a folder of its own, gone with the test. */
export class Bridge {
  readonly url: string;
  /** Where the desk keeps its vaults; tests put their sheets here. */
  readonly folder: string;
  readonly #process: ChildProcess;

  private constructor(url: string, folder: string, process: ChildProcess) {
    this.url = url;
    this.folder = folder;
    this.#process = process;
  }

  static async start(): Promise<Bridge> {
    const folder = mkdtempSync(join(tmpdir(), "recourse-ui-"));
    const child = spawn(binary(), ["--ui", join(root, "ui/dist"), "--port", "0", "--data", folder, "--today", today], { stdio: ["ignore", "pipe", "inherit"] });
    const url = await new Promise<string>((found, failed) => {
      let said = "";
      child.stdout.on("data", (bytes: Buffer) => {
        said += bytes.toString();
        const line = /listening on (http:\S+)/.exec(said);
        if (line?.[1] !== undefined) found(line[1]);
      });
      child.on("error", failed);
      child.on("exit", (status) => failed(new Error(`the bridge ended with ${String(status)}`)));
    });
    return new Bridge(url, folder, child);
  }

  /** A copy of the committed sample sheet, for a test to import. */
  sheet(name = "代偿台账.xlsx"): string {
    const copy = join(this.folder, name);
    copyFileSync(join(root, "src-tauri/exchange/tests/data/compensation-ledger.xlsx"), copy);
    return copy;
  }

  stop(): void {
    this.#process.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function binary(): string {
  const target = process.env["CARGO_TARGET_DIR"] ?? join(root, "target");
  const named = process.env["RECOURSE_BRIDGE"];
  const places = [named, join(target, "debug/recourse-bridge"), join(target, "release/recourse-bridge")];
  const found = places.find((it) => it !== undefined && existsSync(it));
  if (found === undefined) throw new Error(`no recourse-bridge below ${dirname(join(target, "x"))}: cargo build -p recourse-bridge`);
  return found;
}
