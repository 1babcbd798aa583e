import { useEffect } from "react";

import { call } from "../host";
import { keptForms, onKept, restoreForms } from "./kept";

const restMs = 2000;
const lockWaitMs = 400;
let saved = "";

/** Keeps what is half typed in the vault, two seconds after the last key; brings it back once when the vault opens. */
export function useDrafts(onRestored: (forms: readonly string[]) => void): void {
  useEffect(() => {
    let timer = 0;
    let here = true;
    const keep = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void save().catch(() => undefined), restMs);
    };
    const begin = () => {
      if (here) stop = onKept(keep);
    };
    let stop: () => void = () => undefined;
    void call("kept_drafts", {}).then(({ body }) => {
      if (!here) return;
      saved = body;
      const forms = restoreForms(body);
      if (forms.length > 0) onRestored(forms);
    }, () => undefined).finally(begin);
    return () => {
      here = false;
      window.clearTimeout(timer);
      stop();
    };
    // Once for each time the vault opens: the frame is made anew by then.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
}

/** What is half typed, on its way into the vault; the lock waits for it no longer than an instant. */
export async function saveForLock(): Promise<void> {
  const tooLong = new Promise<void>((resolve) => window.setTimeout(resolve, lockWaitMs));
  await Promise.race([save().catch(() => undefined), tooLong]);
}

async function save(): Promise<void> {
  const body = keptForms();
  if (body === saved) return;
  await call("keep_drafts", { body });
  saved = body;
}
