import { DeadlinesScreen } from "../deadlines/DeadlinesScreen";
import { go } from "../places";

/** Every deadline of the vault. */
export function DeadlinesPage() {
  return <DeadlinesScreen onOpen={(id) => go({ room: "case", id, tab: "deadlines" })} />;
}
