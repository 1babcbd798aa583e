import { ComplaintsScreen } from "../contacts/ComplaintsScreen";
import { go } from "../places";

/** Complaints over all files. */
export function ComplaintsPage() {
  return <ComplaintsScreen onOpen={(id) => go({ room: "case", id, tab: "contacts" })} />;
}
