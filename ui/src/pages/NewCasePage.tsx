import { useState } from "react";

import { CaseForm } from "../cases/CaseForm";
import { emptyDraft, isEmpty } from "../cases/draft";
import { filled, standing, type Unchecked } from "../cases/paste";
import { PasteDialog } from "../cases/PasteDialog";
import { useAct } from "../host";
import { toast } from "../kit";
import { back, go } from "../places";
import { forget, useKept, useSession } from "../session";
import type { PastedCase } from "../wire";
import { useWords } from "../words";
import styles from "./pages.module.css";
import { useTakeBack } from "./takeBack";

const nothingUnchecked: readonly Unchecked[] = [];

/** Registers a case by hand. What is typed stays until it is saved or thrown away. */
export function NewCasePage() {
  const t = useWords();
  const { today } = useSession();
  const [kept, change] = useKept("new-case", emptyDraft);
  const [unchecked, keepUnchecked] = useKept<readonly Unchecked[]>("new-case paste", nothingUnchecked);
  const [pasting, setPasting] = useState(false);
  // What was kept by an older program has no place for what this one asks for.
  const draft = { ...emptyDraft, ...kept };
  const takeBack = useTakeBack();
  const { mutate, isPending, error } = useAct("register_case", {
    onDone: ({ id, number }) => {
      forget("new-case");
      forget("new-case paste");
      go({ room: "case", id, tab: "overview" });
      toast({ text: t.case_saved({ number }), undo: () => void takeBack(id, "caseOpened", t.case_withdraw_reason(), t.case_withdrawn_done({ number })) });
    },
  });
  const fill = (pasted: PastedCase) => {
    const { draft: now, taken } = filled(draft, pasted);
    change(() => now);
    keepUnchecked((it) => [...it.filter((guess) => !taken.some((other) => other.field === guess.field)), ...taken]);
    setPasting(false);
    toast({ text: t.paste_filled({ count: taken.length }), tone: "plain", undo: () => {
      change(() => draft);
      keepUnchecked(() => unchecked);
    } });
  };
  return (
    <main className={styles.page}>
      <CaseForm
        title={t.case_new_title()}
        draft={draft}
        today={today}
        onChange={(part) => {
          const now = { ...draft, ...part };
          change(() => now);
          if (unchecked.length > 0) keepUnchecked((it) => standing(now, draft, it));
        }}
        paste={{ unchecked, onRight: (fields) => keepUnchecked((it) => it.filter((guess) => !fields.includes(guess.field))), onOpen: () => setPasting(true) }}
        onSave={(plain) => mutate({ draft: plain })}
        onLeave={() => {
          if (!isEmpty(draft)) toast({ text: t.case_left_kept(), tone: "plain" });
          back();
        }}
        onOpen={(id) => go({ room: "case", id, tab: "overview" })}
        saving={isPending}
        refused={error}
        saveText={t.case_save()}
      />
      {pasting && <PasteDialog draft={draft} onFill={fill} onClose={() => setPasting(false)} />}
    </main>
  );
}
