import { useState } from "react";

import { useWrite } from "../casework";
import { EntryDialog, Sources, useWrong } from "../claim";
import { refusalNote, useAsk } from "../host";
import { Amount, Button, ErrorNote, Field, isZero, Note, Panel } from "../kit";
import { useKept } from "../session";
import { useWords } from "../words";
import { CloseDialog } from "./CloseDialog";
import styles from "./closing.module.css";
import { closingName } from "./words";

type Props = { caseId: string; /** Whether anything may be done. */ live: boolean };
/** How the file was closed, or the way to close it; a closed one can be taken up again. */
export function ClosingPanel({ caseId, live }: Props) {
  const t = useWords();
  const { data, error } = useAsk("case_closing", { caseId });
  const [open, setOpen] = useState<"close" | "reopen" | null>(null);
  const close = () => setOpen(null);
  if (error) return <ErrorNote {...refusalNote(t, error)} />;
  if (!data) return null;
  const { closed } = data;
  return (
    <>
      {closed ? (
        <Note title={t.closing_closed({ kind: closingName(t, closed.closing), day: closed.on })} actions={live && <Button size="small" onPress={() => setOpen("reopen")}>{t.closing_reopen()}</Button>}>
          <p>{closed.reason}{closed.paper !== null && ` · ${closed.paper}`}</p>
          {closed.closing !== "settled" && <p>{t.closing_owed_then()} <Amount yuan={closed.owed} /></p>}
          {closed.fadesOn !== null && (
            <>
              <p>{t.closing_fades({ day: closed.fadesOn })}</p>
              <Sources sources={closed.fadesBy} />
            </>
          )}
          {closed.closing === "settled" && data.owed !== null && !isZero(data.owed) && <p className={styles.bad}>{t.closing_owed_again()} <Amount yuan={data.owed} /></p>}
        </Note>
      ) : (
        live && (
          <Panel title={t.closing_title()} actions={<Button size="small" onPress={() => setOpen("close")}>{t.closing_open()}</Button>}>
            <p className={styles.soft}>{t.closing_explain()}</p>
          </Panel>
        )
      )}
      {open === "close" && <CloseDialog caseId={caseId} shown={data} onClose={close} />}
      {open === "reopen" && <ReopenDialog caseId={caseId} onClose={close} />}
    </>
  );
}

function ReopenDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const t = useWords();
  const kept = `reopen ${caseId}`;
  const [reason, keep] = useKept(kept, "");
  const write = useWrite("reopen_case", { caseId, kept, ask: { caseId, reason: reason.trim() }, said: t.closing_reopened(), onClose });
  const wrong = useWrong(write.refused);
  return (
    <EntryDialog title={t.closing_reopen()} saveText={t.closing_reopen()} ready={reason.trim() !== ""} trial={write} fields={["reason"]} onClose={onClose} preview={null}>
      <Field label={t.adjust_reason()} value={reason} onChange={(text) => keep(() => text)} error={wrong("reason")} name="reason" required autoFocus />
    </EntryDialog>
  );
}
