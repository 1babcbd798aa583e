import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { RedactedDialog } from "../claim";
import { call, pause, refusalNote, useAct, useAsk } from "../host";
import { Button, ErrorNote, Note, Panel, readDay, toast } from "../kit";
import { forget, useKept, useMay, useSession } from "../session";
import { BlankPages, Pages } from "../viewer";
import type { CaseOpened, LetterDraft, LetterLine } from "../wire";
import { useWords } from "../words";
import { emptyLetter } from "./batch";
import { DeliveryDialog } from "./DeliveryDialog";
import { DraftForm, type Jumps } from "./DraftForm";
import { ExportDialog } from "./ExportDialog";
import { IssuedList } from "./IssuedList";
import styles from "./letters.module.css";

type Props = { file: CaseOpened; /** Whether it stands in a dialog, whose keys are its own. */ dialog?: boolean } & Jumps;
/** Letters of the case: the draft beside its real pages, and the issued ones as they were stored. */
export function LettersTab({ file, dialog = false, ...jumps }: Props) {
  const t = useWords();
  const { today } = useSession();
  const [kept, keep] = useKept<LetterDraft | null>(`letter ${file.id}`, null);
  const draft = kept ?? emptyLetter(file.id, today);
  const asked = { ...draft, dated: readDay(draft.dated, today) ?? draft.dated, payBy: readDay(draft.payBy, today) ?? draft.payBy, followUp: file.stage === "closed" ? "" : (readDay(draft.followUp, today) ?? draft.followUp) };
  const choices = useAsk("letter_choices", { caseId: file.id, to: draft.to, dated: asked.dated, language: draft.language }, { keep: true });
  const [opened, setOpened] = useState<string | null>(null);
  const [exporting, setExporting] = useState<string | null>(null);
  const [sending, setSending] = useState<string | null>(null);
  const [redacting, setRedacting] = useState<LetterLine | null>(null);
  const may = useMay();
  const sent = file.letters.find((it) => it.id === sending);
  const issue = useAct("issue_letter", {
    onDone: ({ id, pages }) => {
      forget(`letter ${file.id}`);
      setOpened(id);
      toast({ text: t.letters_issued_done({ pages }) });
    },
  });
  const preview = usePreview(asked, opened === null && file.stage !== "withdrawn");
  return (
    <div className={styles.page}>
      <div className={styles.side}>
        {opened !== null && <Stored line={file.letters.find((it) => it.id === opened)} onBack={() => setOpened(null)} onExport={() => setExporting(opened)} />}
        {opened === null && file.stage !== "withdrawn" && (
          <Panel title={t.letters_new()}>
            {issue.error && <ErrorNote {...refusalNote(t, issue.error)} />}
            <DraftForm
              dialog={dialog}
              draft={draft}
              asked={asked}
              choices={choices.data}
              preview={preview.data}
              shown={preview.isSuccess && !preview.isPlaceholderData}
              refused={preview.error}
              issuing={issue.isPending}
              onChange={(typed) => keep(() => typed)}
              onIssue={() => issue.mutate({ draft: asked, stamp: preview.data?.stamp ?? "" })}
              jumps={jumps}
            />
          </Panel>
        )}
        <Panel title={t.letters_issued()}>
          <IssuedList lines={file.letters} opened={opened} onOpen={setOpened} onExport={setExporting} onRedacted={may("export") ? setRedacting : null} onDelivery={setSending} />
        </Panel>
      </div>
      {opened === null ? <Sheet pdf={preview.data?.pdf} error={preview.error} busy={preview.isFetching} /> : <StoredSheet caseId={file.id} id={opened} />}
      {sent && <DeliveryDialog caseId={file.id} line={sent} onClose={() => setSending(null)} />}
      {redacting && <RedactedDialog caseId={file.id} copy={{ of: "letter", letter: redacting.id }} name={t.redacted_name({ what: `${t.case_tab_letters()} ${redacting.reference}` })} onClose={() => setRedacting(null)} />}
      {exporting !== null && <ExportDialog caseId={file.id} id={exporting} onClose={() => setExporting(null)} />}
    </div>
  );
}

type StoredProps = { line: LetterLine | undefined; onBack: () => void; onExport: () => void };
function Stored({ line, onBack, onExport }: StoredProps) {
  const t = useWords();
  return (
    <Panel title={t.letters_stored()}>
      <p>{t.letters_stored_line({ day: line?.dated ?? "", addressee: line?.addressee ?? "" })}</p>
      <p className={styles.hash}>
        <span className={styles.soft}>{t.letters_hash()}</span> <code>{line?.sha256}</code>
      </p>
      <div className={styles.acts}>
        <Button look="primary" icon="down" onPress={onExport}>{t.letters_export()}</Button>
        <Button icon="back" onPress={onBack}>{t.letters_back_to_draft()}</Button>
      </div>
    </Panel>
  );
}

function StoredSheet({ caseId, id }: { caseId: string; id: string }) {
  const { data, error, isFetching } = useAsk("fetch_letter", { caseId, id });
  return <Sheet pdf={data?.pdf} error={error} busy={isFetching} />;
}

type SheetProps = { pdf: string | undefined; error: Error | null; busy: boolean };
/** The pages, or why there are none. */
function Sheet({ pdf, error, busy }: SheetProps) {
  const t = useWords();
  if (error) return <ErrorNote {...refusalNote(t, error)} />;
  if (pdf) return <Pages pdf={pdf} busy={busy} />;
  if (pdf === "") return <Note>{t.letters_preview_not_yet()}</Note>;
  return busy && <BlankPages />;
}

/** How long typing rests before the pages are asked for: shorter than between two keys of most people, and the pages themselves take a tenth of a second. */
const rest = 60;

/** The pages as they would be issued; asked once typing rests. */
function usePreview(draft: LetterDraft, enabled: boolean) {
  return useQuery({
    queryKey: ["preview_letter", { draft }],
    queryFn: async ({ signal }) => {
      await pause(rest, signal);
      return call("preview_letter", { draft }, signal);
    },
    enabled,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}
