import { useState } from "react";

import { CaseForm } from "../cases/CaseForm";
import { withSources } from "../cases/draft";
import { refusalNote, useAct, useAsk } from "../host";
import { Button, ErrorNote, Skeleton, toast } from "../kit";
import { back, go } from "../places";
import { forget, useKept, useSession } from "../session";
import type { CaseDraft } from "../wire";
import { useWords } from "../words";
import styles from "./pages.module.css";
import { useTakeBack } from "./takeBack";

/** Corrects the facts of a case, with the reason; the old facts stay in the journal. */
export function EditCasePage({ id }: { id: string }) {
  const t = useWords();
  const { data, error } = useAsk("edit_case", { id });
  if (data) return <Edit key={id} id={id} now={data.draft} />;
  return (
    <main className={styles.alone}>
      {error ? <ErrorNote {...refusalNote(t, error)} actions={<Button onPress={back}>{t.kit_back()}</Button>} /> : <Skeleton rows={8} label={t.kit_loading()} />}
    </main>
  );
}

const nothingTyped: { changed: Partial<CaseDraft>; reason: string } = { changed: {}, reason: "" };

function Edit({ id, now }: { id: string; now: CaseDraft }) {
  const t = useWords();
  const { today } = useSession();
  const kept = `edit-case ${id}`;
  const [start] = useState(now);
  const [{ changed, reason }, change] = useKept(kept, nothingTyped);
  const takeBack = useTakeBack();
  const { mutate, isPending, error } = useAct("amend_case", {
    onDone: ({ number }) => {
      forget(kept);
      back();
      toast({ text: t.case_changed({ number }), undo: () => void takeBack(id, "factsAmended", t.case_restore_reason(), t.case_restored()) });
    },
  });
  return (
    <main className={styles.page}>
      <CaseForm
        title={t.case_edit_title()}
        draft={{ ...start, ...changed }}
        today={today}
        own={id}
        settled={start.guarantors.length}
        onChange={(part) => change((it) => ({ ...it, changed: { ...it.changed, ...withSources(start, { ...start, ...it.changed }, part) } }))}
        onSave={(draft) => mutate({ id, draft, reason: reason.trim() })}
        onLeave={back}
        onOpen={(other) => go({ room: "case", id: other, tab: "overview" })}
        saving={isPending}
        refused={error}
        saveText={t.case_save_changes()}
        reason={{ text: reason, onChange: (text) => change((it) => ({ ...it, reason: text })), missing: reason.trim() === "" }}
      />
    </main>
  );
}
