import { useState } from "react";

import { refusalNote, useAct, useAsk } from "../host";
import { Button, Checkbox, classes, Dialog, ErrorNote, Field, Form, toast } from "../kit";
import { useMay, useSession } from "../session";
import type { SavedView } from "../wire";
import { useWords } from "../words";
import styles from "./cases.module.css";
import { allColumns } from "./columns";
import { asView, everyCase, type Filter, isView, openCases, viewed } from "./filter";

type Props = { filter: Filter; onView: (filter: Filter) => void };
/** Ways to look at the list, by name: those that come with it, those everybody sees, one's own. */
export function Views({ filter, onView }: Props) {
  const t = useWords();
  const { vault } = useSession();
  const { data } = useAsk("list_views", {});
  const [open, setOpen] = useState<"save" | SavedView | null>(null);
  const known = new Set<string>(allColumns(t, "").map((it) => it.key));
  const usual = (name: string, narrow: Partial<typeof openCases>): SavedView => asView({ ...everyCase, narrow: { ...openCases, ...narrow } }, name);
  const shipped = [usual(t.view_open(), {}), usual(t.view_mine(), { officer: vault.user.name }), usual(t.view_near({ days: 30 }), { dueWithin: 30 }), usual(t.today_idle(), { idle: true }), usual(t.view_instalments(), { track: "instalment" }), usual(t.stage_closed(), { status: "closed" })];
  const all = [...shipped.map((view) => ({ view, kept: false, shared: false })), ...(data?.shared ?? []).map((view) => ({ view, kept: true, shared: true })), ...(data?.own ?? []).map((view) => ({ view, kept: true, shared: false }))];
  const now = all.findLast(({ view }) => isView(filter, view));
  return (
    <nav className={styles.views} aria-label={t.views_label()}>
      {all.map(({ view, shared }, at) => (
        <button key={`${String(at)} ${view.name}`} type="button" className={classes(styles.view, now?.view === view && styles.here)} aria-pressed={now?.view === view} title={shared ? t.view_shared() : undefined} onClick={() => onView(viewed(view, known))}>{view.name}</button>
      ))}
      {now === undefined && <Button size="small" look="quiet" icon="plus" onPress={() => setOpen("save")}>{t.view_save()}</Button>}
      {now?.kept === true && <Button size="small" look="quiet" icon="close" onPress={() => setOpen(now.view)}>{t.view_delete()}</Button>}
      {open === "save" && <SaveDialog filter={filter} own={data?.own ?? []} shared={data?.shared ?? []} onClose={() => setOpen(null)} />}
      {open !== null && open !== "save" && <DeleteDialog view={open} own={data?.own ?? []} shared={data?.shared ?? []} onClose={() => setOpen(null)} />}
    </nav>
  );
}

type KeptProps = { own: readonly SavedView[]; shared: readonly SavedView[]; onClose: () => void };
function SaveDialog({ filter, own, shared, onClose }: KeptProps & { filter: Filter }) {
  const t = useWords();
  const may = useMay();
  const [name, setName] = useState("");
  const [everybody, setEverybody] = useState(false);
  const keep = useAct("keep_views", {
    onDone: () => {
      onClose();
      toast({ text: t.view_saved({ name }) });
    },
  });
  const save = () => {
    const kept = everybody ? shared : own;
    if (name.trim() !== "") keep.mutate({ shared: everybody, views: [...kept.filter((it) => it.name !== name.trim()), asView(filter, name.trim())] });
  };
  return (
    <Dialog open size="small" title={t.view_save()} onClose={onClose} actions={<Button look="primary" onPress={save} disabled={name.trim() === ""} busy={keep.isPending}>{t.view_save()}</Button>}>
      <Form className={styles.dialogForm} onSubmit={save}>
        <Field label={t.view_name()} value={name} onChange={setName} name="viewName" required autoFocus />
        {may("manage") && <Checkbox checked={everybody} onChange={setEverybody}>{t.view_shared()}</Checkbox>}
        {keep.error && <ErrorNote {...refusalNote(t, keep.error)} />}
      </Form>
    </Dialog>
  );
}

function DeleteDialog({ view, own, shared, onClose }: KeptProps & { view: SavedView }) {
  const t = useWords();
  const everybody = !own.includes(view);
  const kept = everybody ? shared : own;
  const back = useAct("keep_views", { onDone: () => toast({ text: t.undone() }) });
  const keep = useAct("keep_views", {
    onDone: () => {
      onClose();
      toast({ text: t.view_deleted({ name: view.name }), undo: () => back.mutate({ shared: everybody, views: [...kept] }) });
    },
  });
  const drop = () => keep.mutate({ shared: everybody, views: kept.filter((it) => it !== view) });
  return (
    <Dialog open size="small" title={t.view_delete()} onClose={onClose} actions={<Button look="danger" autoFocus onPress={drop} busy={keep.isPending}>{t.view_delete()}</Button>}>
      <p>{view.name}{everybody && ` · ${t.view_shared()}`}</p>
      {keep.error && <ErrorNote {...refusalNote(t, keep.error)} />}
    </Dialog>
  );
}
