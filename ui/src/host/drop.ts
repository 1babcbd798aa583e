import { useEffect, useEffectEvent } from "react";

const dropped = "tauri://drag-drop";

/** Tells of files dropped on the window; elsewhere than in the window nothing can be dropped. */
export function useDrop(take: (paths: readonly string[]) => void): void {
  const told = useEffectEvent(take);
  useEffect(() => {
    const internals = window.__TAURI_INTERNALS__;
    const transform = internals?.transformCallback;
    if (!internals || !transform) return;
    const handler = transform(({ payload }) => {
      const paths = payload?.paths;
      if (Array.isArray(paths)) told(paths.filter((it) => typeof it === "string"));
    });
    const listening = internals.invoke("plugin:event|listen", { event: dropped, target: { kind: "Any" }, handler });
    // A window that cannot be listened to still has its button.
    listening.catch(() => undefined);
    return () => void listening.then((eventId) => internals.invoke("plugin:event|unlisten", { event: dropped, eventId })).catch(() => undefined);
  }, []);
}
