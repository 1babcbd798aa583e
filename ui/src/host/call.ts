import type { Commands, Refusal } from "../wire";

export type Command = keyof Commands;
export type Ask<Name extends Command> = Commands[Name]["ask"];
export type Reply<Name extends Command> = Commands[Name]["reply"];

/** The desk said no. `why` carries the facts; its words are in `refusalWords`. */
export class Refused extends Error {
  readonly why: Refusal;
  constructor(why: Refusal) {
    super(why.code);
    this.name = "Refused";
    this.why = why;
  }
}

type Internals = {
  invoke: (name: string, args: Record<string, unknown>) => Promise<unknown>;
  /** Makes a function of the page known to the shell under a number. */
  transformCallback?: (act: (event: { payload?: { paths?: unknown } }) => void) => number;
};
declare global {
  interface Window {
    __TAURI_INTERNALS__?: Internals;
  }
}

/** Whether this page runs in the desktop window and not in a browser. */
export const inWindow = (): boolean => typeof window !== "undefined" && window.__TAURI_INTERNALS__ !== undefined;

/**
 * Asks the desk. In the window through Tauri; in a browser over the loopback bridge that serves the page.
 * Throws `Refused` when the desk says no, and when it cannot be reached.
 */
export async function call<Name extends Command>(name: Name, ask: Ask<Name>, signal?: AbortSignal): Promise<Reply<Name>> {
  const internals = window.__TAURI_INTERNALS__;
  return (internals ? await throughWindow(internals, name, { ask }) : await throughBridge(name, ask, signal)) as Reply<Name>;
}

/** Waits, unless a newer question makes the wait pointless: what a field that asks while typing does first. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}

async function throughWindow(internals: Internals, name: string, args: Record<string, unknown>): Promise<unknown> {
  try {
    return await internals.invoke(name, args);
  } catch (error) {
    throw new Refused(asRefusal(error));
  }
}

async function throughBridge(name: string, ask: unknown, signal?: AbortSignal): Promise<unknown> {
  const answer = await fetch(`/call/${name}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(ask),
    ...(signal ? { signal } : {}),
  });
  const body: unknown = await answer.json().catch(() => null);
  if (answer.ok) return body;
  throw new Refused(asRefusal(body));
}

function asRefusal(error: unknown): Refusal {
  if (typeof error === "object" && error !== null && "code" in error) return error as Refusal;
  return { code: "fault", reference: typeof error === "string" ? error.slice(0, 120) : "host" };
}
