import { SaveAs } from "../claim";
import { useAct } from "../host";
import { Note, toast } from "../kit";
import { useSession } from "../session";
import type { CaseSelection } from "../wire";
import { useLanguage, useWords } from "../words";
import { allColumns } from "./columns";
import type { Filter } from "./filter";

/** Rows that one print takes, and columns that stand well beside each other on a page. */
const most = 2000;
const wide = 9;

type Props = { selection: CaseSelection; count: number; /** Columns and order of the screen. */ filter: Filter; asOf: string; onClose: () => void };
/** Writes the chosen cases, or all that are found, in pages: with the columns and in the order of the screen. */
export function PrintDialog({ selection, count, filter, asOf, onClose }: Props) {
  const t = useWords();
  const language = useLanguage();
  const { today } = useSession();
  const { columns, sort, descending } = filter;
  const names = new Map(allColumns(t, t.unit_name_yuan()).map((it) => [it.key, it.title]));
  const write = useAct("print_list", {
    onDone: (reply) => {
      onClose();
      toast({ text: t.print_list_done({ count: reply.cases, path: reply.path }), ...(reply.cases < reply.of ? { detail: t.print_list_cut({ count: reply.cases, of: reply.of }) } : {}) });
    },
  });
  return (
    <SaveAs title={t.print_list()} name={`${t.print_list_name({ day: today })}.pdf`} kind={{ name: "PDF", extensions: ["pdf"] }} write={write} onSave={(path) => write.mutate({ selection, columns: [...columns], sort, descending, path, asOf, language })} onClose={onClose}>
      <p>{t.print_list_count({ count })}</p>
      <p>{t.print_list_columns({ columns: columns.map((it) => names.get(it) ?? it).join(t.list_comma()) })}</p>
      {columns.length > wide && <Note tone="warn">{t.print_list_wide()}</Note>}
      {count > most && <Note tone="warn">{t.print_list_most()}</Note>}
    </SaveAs>
  );
}
