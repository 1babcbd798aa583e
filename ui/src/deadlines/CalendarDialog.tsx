import { SaveAs } from "../claim";
import { useAct } from "../host";
import { Note, toast } from "../kit";
import { useSession } from "../session";
import { useLanguage, useWords } from "../words";

type Props = { until: string; onClose: () => void };
/** Writes the coming deadlines as an iCalendar file. */
export function CalendarDialog({ until, onClose }: Props) {
  const t = useWords();
  const language = useLanguage();
  const { today } = useSession();
  const write = useAct("export_deadlines", {
    onDone: (reply) => {
      onClose();
      toast({ text: t.deadlines_exported({ count: reply.count, path: reply.path }) });
    },
  });
  return (
    <SaveAs title={t.deadlines_export()} name={`${t.deadlines_export_name({ day: today })}.ics`} kind={{ name: "iCalendar", extensions: ["ics"] }} write={write} onSave={(path) => write.mutate({ path, until, language })} onClose={onClose}>
      <Note>{t.deadlines_export_note()}</Note>
    </SaveAs>
  );
}
