import type { Lacks } from "../wire";
import { useSession } from "./session";

/** Whether whoever has the vault open may do something; the desk asks again. */
export function useMay(): (right: Lacks) => boolean {
  const { lacks } = useSession().vault.user;
  return (right) => !lacks.includes(right);
}
