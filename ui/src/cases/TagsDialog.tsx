import { call, useAsk } from "../host";
import { Checkbox, Field } from "../kit";
import type { CaseSelection } from "../wire";
import { useWords } from "../words";
import { useBulkForm } from "./bulk";
import { BulkDialog } from "./BulkDialog";
import styles from "./cases.module.css";

type Typed = { add: readonly string[]; remove: readonly string[]; more: string };
const nothing: Typed = { add: [], remove: [], more: "" };
const typedIn = (text: string): string[] => text.split(/[,，、;；\s]+/).filter((it) => it !== "");
const without = (all: readonly string[], tag: string) => all.filter((it) => it !== tag);

type Props = { selection: CaseSelection; count: number; /** The tags of the one case that is chosen. */ now?: readonly string[]; onDone: () => void; onClose: () => void };
/** Gives the chosen cases tags, or takes tags from them. */
export function TagsDialog({ selection, count, now: held, onDone, onClose }: Props) {
  const t = useWords();
  const { data } = useAsk("list_choices", {});
  const { now, change, wrong, bulk } = useBulkForm<Typed>("tags", nothing, {
    selection,
    write: (it, ids) => call("tag_cases", { ids, add: [...it.add, ...typedIn(it.more)], remove: [...it.remove] }),
    said: (_, done) => t.bulk_tagged({ done }),
    onDone,
    onClose,
  });
  const { add, remove } = now;
  const known = [...new Set([...(held ?? []), ...(data?.tags ?? [])])];
  const flip = (tag: string, on: boolean) => {
    const has = held?.includes(tag) ?? false;
    change({ add: on && !has ? [...without(add, tag), tag] : without(add, tag), remove: !on && has ? [...without(remove, tag), tag] : without(remove, tag) });
  };
  const ready = add.length + remove.length > 0 || typedIn(now.more).length > 0;
  return (
    <BulkDialog title={t.tags_edit()} saveText={t.tags_save()} count={count} ready={ready} bulk={bulk} fields={["add", "remove"]} onDone={onDone} onClose={onClose}>
      {known.length > 0 && held !== undefined && (
        <div className={styles.tags} role="group" aria-label={t.tags_known()}>
          {known.map((tag) => <Checkbox key={tag} checked={add.includes(tag) || (held.includes(tag) && !remove.includes(tag))} onChange={(on) => flip(tag, on)}>{tag}</Checkbox>)}
        </div>
      )}
      {known.length > 0 && held === undefined && (
        <div className={styles.tags} role="group" aria-label={t.tags_known()}>
          {known.map((tag) => (
            <span key={tag} className={styles.tagOf}>
              <strong>{tag}</strong>
              <Checkbox checked={add.includes(tag)} onChange={(on) => change({ add: on ? [...add, tag] : without(add, tag), remove: without(remove, tag) })}>{t.tags_give()}</Checkbox>
              <Checkbox checked={remove.includes(tag)} onChange={(on) => change({ remove: on ? [...remove, tag] : without(remove, tag), add: without(add, tag) })}>{t.tags_take()}</Checkbox>
            </span>
          ))}
        </div>
      )}
      <Field label={t.tags_add()} hint={t.tags_add_hint()} value={now.more} onChange={(more) => change({ more })} error={wrong("add")} name="add" autoFocus />
    </BulkDialog>
  );
}
