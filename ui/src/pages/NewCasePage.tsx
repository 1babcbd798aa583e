import { CaseForm } from "../cases/CaseForm";
import { emptyDraft, isEmpty } from "../cases/draft";
import { useAct } from "../host";
import { toast } from "../kit";
import { back, go } from "../places";
import { forget, useKept, useSession } from "../session";
import { useWords } from "../words";
import styles from "./pages.module.css";
import { useTakeBack } from "./takeBack";

/** Registers a case by hand. What is typed stays until it is saved or thrown away. */
export function NewCasePage() {
  const t = useWords();
  const { today } = useSession();
  const [kept, change] = useKept("new-case", emptyDraft);
  // What was kept by an older program has no place for what this one asks for.
  const draft = { ...emptyDraft, ...kept };
  const takeBack = useTakeBack();
  const { mutate, isPending, error } = useAct("register_case", {
    onDone: ({ id, number }) => {
      forget("new-case");
      go({ room: "case", id, tab: "overview" });
      toast({ text: t.case_saved({ number }), undo: () => void takeBack(id, "caseOpened", t.case_withdraw_reason(), t.case_withdrawn_done({ number })) });
    },
  });
  return (
    <main className={styles.page}>
      <CaseForm
        title={t.case_new_title()}
        draft={draft}
        today={today}
        onChange={(part) => change((it) => ({ ...it, ...part }))}
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
    </main>
  );
}
