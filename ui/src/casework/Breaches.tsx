import { Sources } from "../claim";
import { Note } from "../kit";
import type { BreachLine } from "../wire";
import { useWords } from "../words";
import { breachWords } from "./contact";

/** Every rule that a contact would break, with its source, and whether a reason lets it through. */
export function Breaches({ breaches }: { breaches: readonly BreachLine[] }) {
  const t = useWords();
  return breaches.map((it) => (
    <Note key={it.breach.code} tone={it.withReason ? "warn" : "bad"} title={breachWords(t, it.breach)}>
      <p>{it.withReason ? t.breach_with_reason() : t.breach_closed()}</p>
      {it.title !== "" && <p>{it.title}</p>}
      <Sources sources={it.sources} />
    </Note>
  ));
}
