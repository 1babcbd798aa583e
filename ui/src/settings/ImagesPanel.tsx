import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { canChoose, chooseOpenPath, refusalNote, useAct, useAsk } from "../host";
import { Button, ErrorNote, Field, Form, Panel, Skeleton, toast } from "../kit";
import type { ImageShown, ImageSpot } from "../wire";
import { useWords } from "../words";
import styles from "./settings.module.css";

/** The pictures that letters carry: the company's head, its seal. */
export function ImagesPanel() {
  const t = useWords();
  const { data, error } = useAsk("letter_images", {});
  return (
    <Panel title={t.images_title()}>
      <p className={styles.soft}>{t.images_note()}</p>
      {error && <ErrorNote {...refusalNote(t, error)} />}
      {!data && !error && <Skeleton rows={4} label={t.kit_loading()} />}
      {data && (
        <div className={styles.images}>
          <Picture spot="letterhead" now={data.letterhead} title={t.images_letterhead()} note={t.images_letterhead_note()} alt={t.images_alt_letterhead()} />
          <Picture spot="seal" now={data.seal} title={t.images_seal()} note={t.images_seal_note()} alt={t.images_alt_seal()} />
        </div>
      )}
    </Panel>
  );
}

type Props = { spot: ImageSpot; now: ImageShown | null; title: string; note: string; alt: string };
/** One place. The picture stands on white in either theme, as on paper. */
function Picture({ spot, now, title, note, alt }: Props) {
  const t = useWords();
  const reads = useQueryClient();
  const [path, setPath] = useState("");
  const looked = () => reads.invalidateQueries({ queryKey: ["letter_images"] });
  const put = useAct("set_image", {
    onDone: () => {
      setPath("");
      void looked();
      toast({ text: t.images_set() });
    },
  });
  const drop = useAct("drop_image", {
    onDone: () => {
      void looked();
      toast({ text: t.images_dropped() });
    },
  });
  const browse = async () => {
    const chosen = await chooseOpenPath({ title, filters: [{ name: "PNG, JPEG", extensions: ["png", "jpg", "jpeg"] }] });
    if (chosen !== null) setPath(chosen);
  };
  const save = () => {
    if (path.trim() !== "" && !put.isPending) put.mutate({ spot, path: path.trim() });
  };
  return (
    <Form onSubmit={save} className={styles.image} label={title}>
      <h3>{title}</h3>
      <p className={styles.soft}>{note}</p>
      <div className={styles.picture}>{now ? <img src={`data:image/png;base64,${now.png}`} alt={alt} /> : <span>{t.images_none()}</span>}</div>
      {now && <p className={styles.soft}>{t.images_facts({ width: String(now.width), height: String(now.height), by: now.setBy, at: now.setAt.slice(0, 10) })}</p>}
      {put.error && <ErrorNote {...refusalNote(t, put.error)} />}
      {drop.error && <ErrorNote {...refusalNote(t, drop.error)} />}
      <div className={styles.put}>
        <Field label={t.images_path()} value={path} onChange={setPath} name={`image.${spot}`} kind="code" />
        {canChoose() && <Button onPress={() => void browse()}>{now ? t.images_replace() : t.images_choose()}</Button>}
        <Button type="submit" look="primary" disabled={path.trim() === ""} busy={put.isPending}>{t.images_put()}</Button>
      </div>
      {now && <Button size="small" busy={drop.isPending} onPress={() => drop.mutate({ spot })}>{t.images_drop()}</Button>}
    </Form>
  );
}
