import { useCallback, useState } from "react";

import { classes, Note, Segments, Skeleton } from "../kit";
import { useWords } from "../words";
import { lay, readOut } from "./lay";
import { openPages, type Zoom } from "./pdf";
import styles from "./viewer.module.css";

const margin = 16;

type Props = { pdf: string; busy: boolean };
/** The real pages of a letter, drawn from its own bytes. The scroller takes the arrow and page keys. */
export function Pages({ pdf, busy }: Props) {
  const t = useWords();
  const [zoom, setZoom] = useState<Zoom>("width");
  const [drawn, setDrawn] = useState<{ pdf: string; pages: number | null } | null>(null);
  // Drawn again for other bytes or another zoom only; the old pages stay until the new ones are ready.
  const place = useCallback(
    (node: HTMLDivElement | null) => {
      if (node === null || pdf === "") return undefined;
      const stop = new AbortController();
      const fail = () => {
        if (!stop.signal.aborted) setDrawn({ pdf, pages: null });
      };
      const show = async () => {
        const sheets = await openPages(pdf, node.clientWidth - 2 * margin, zoom, stop.signal);
        const pages = sheets.length;
        await lay(sheets, node, stop.signal, fail, ({ number, canvas }) => framed(canvas, t.letters_page({ page: number, pages })));
        setDrawn({ pdf, pages });
        await readOut(sheets, stop.signal);
      };
      show().catch(fail);
      return () => stop.abort();
    },
    [pdf, zoom, t],
  );
  const failed = drawn?.pdf === pdf && drawn.pages === null;
  return (
    <div className={styles.preview} aria-busy={busy || drawn?.pdf !== pdf}>
      <div className={styles.bar}>
        <span role="status" className={styles.soft}>{drawn?.pages ? t.letters_page_count({ pages: drawn.pages }) : t.letters_preview_loading()}</span>
        <Segments
          label={t.letters_zoom()}
          options={[
            { key: "width", text: t.letters_zoom_width() },
            { key: "actual", text: t.letters_zoom_actual() },
          ]}
          value={zoom}
          onChange={setZoom}
        />
      </div>
      {failed && <Note tone="bad">{t.letters_preview_failed()}</Note>}
      {drawn === null && <Blank />}
      {/* A scroller must be reachable by keyboard; engines do not do it by themselves. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div ref={place} className={styles.pages} role="region" aria-label={t.letters_preview()} tabIndex={0} />
    </div>
  );
}

/** Where pages will be, before there are any. */
export function BlankPages() {
  return <div className={styles.preview}><Blank /></div>;
}

/** A sheet of paper on which nothing stands yet. */
function Blank() {
  const t = useWords();
  return (
    <div className={classes(styles.pages, styles.waiting)}>
      <div className={styles.blank}><Skeleton rows={8} label={t.letters_preview_loading()} /></div>
    </div>
  );
}

function framed(canvas: HTMLCanvasElement, name: string): HTMLElement {
  const figure = document.createElement("figure");
  figure.setAttribute("aria-label", name);
  figure.append(canvas);
  return figure;
}
