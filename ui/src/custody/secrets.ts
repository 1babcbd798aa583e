import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";

import { type Ask, call, type Command, refusalOf, type Reply } from "../host";
import type { PassphraseVerdict } from "../wire";

/** An act that carries a passphrase: kept out of every cache, forgotten when it is done. */
export function useSecretAct<Name extends Command>(name: Name, onDone: (reply: Reply<Name>) => void) {
  const reads = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = async (ask: Ask<Name>) => {
    setBusy(true);
    setError(null);
    try {
      const reply = await call(name, ask);
      onDone(reply);
      await reads.invalidateQueries();
    } catch (refused) {
      setError(refused);
    }
    setBusy(false);
  };
  return { busy, error, run, reset: () => setError(null) };
}

/** How good a passphrase is, asked a moment after the last key. `names` are those of the same form. */
export function useVerdict(passphrase: string, names: readonly string[] = []): PassphraseVerdict | null {
  const known = names.join("\n");
  const [verdict, setVerdict] = useState<PassphraseVerdict | null>(null);
  useEffect(() => {
    let current = true;
    const timer = window.setTimeout(() => {
      if (passphrase === "") setVerdict(null);
      else void call("rate_passphrase", { passphrase, names: known.split("\n") }).then((rated) => current && setVerdict(rated.verdict), () => undefined);
    }, 150);
    return () => {
      current = false;
      window.clearTimeout(timer);
    };
  }, [passphrase, known]);
  return verdict;
}

/** Seconds still to wait after a wrong passphrase. */
export function useWait(error: unknown): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const why = error === null ? null : refusalOf(error);
    const until = Date.now() + (why?.code === "wrong-passphrase" ? why.waitSeconds : 0) * 1000;
    const tick = () => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000)));
    tick();
    const timer = window.setInterval(tick, 250);
    return () => window.clearInterval(timer);
  }, [error]);
  return left;
}
