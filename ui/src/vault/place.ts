import { useAsk } from "../host";
import type { PlaceKind } from "../wire";

/** Where a vault at `path` lies, or would lie; its own machine until the desk says otherwise. */
export function usePlaceOf(path: string): PlaceKind {
  const { data } = useAsk("check_place", { path: path.trim() }, { enabled: path.trim() !== "", keep: true });
  return data?.place ?? "own";
}
