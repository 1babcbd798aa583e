import { Note } from "../kit";
import type { CareLine } from "../wire";
import { useWords } from "../words";

/** Who needs care at the address: to be known before a visit. */
export function Care({ lines }: { lines: readonly CareLine[] }) {
  const t = useWords();
  if (lines.length === 0) return null;
  return (
    <Note tone="warn" title={t.contact_care()}>
      <ul>{lines.map((it) => <li key={`${it.who} ${it.what}`}><strong>{it.who}</strong>{t.colon()}{it.what}</li>)}</ul>
    </Note>
  );
}
