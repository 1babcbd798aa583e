import type { PDFPageProxy } from "pdfjs-dist";
import type { TextContent } from "pdfjs-dist/types/src/display/api";

/** How large a page is drawn: as wide as its place, or one CSS inch to the inch. */
export type Zoom = "width" | "actual";

/** The stored bytes of a letter, from the text form they travel in. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** CSS pixels to the PDF point, for a page `pageWidth` points wide in a place `place` pixels wide. */
export function scaleOf(zoom: Zoom, pageWidth: number, place: number): number {
  const actual = 96 / 72;
  if (zoom === "actual" || pageWidth <= 0 || place <= 0) return actual;
  return place / pageWidth;
}

export type DrawnPage = { readonly number: number; readonly canvas: HTMLCanvasElement };

/**
 * Draws every page of `base64` on a canvas of its own and hands each on when it is ready, the first before the others are
 * begun; its words follow. Glyphs are drawn as outlines, so that neither the engine's font
 * sanitiser nor the content policy stands between the bytes and the screen.
 */
export async function drawPages(base64: string, place: number, zoom: Zoom, signal: AbortSignal, onPage: (page: DrawnPage, pages: number) => void): Promise<number> {
  const { pdf, worker } = await library();
  const loading = pdf.getDocument({ worker, data: bytesOf(base64), isEvalSupported: false, disableFontFace: true, useWasm: false, enableXfa: false });
  try {
    const file = await loading.promise;
    for (let number = 1; number <= file.numPages; number += 1) {
      const page = await file.getPage(number);
      const canvas = await drawPage(page, place, zoom);
      signal.throwIfAborted();
      onPage({ number, canvas }, file.numPages);
      canvas.textContent = await textOf(page);
      signal.throwIfAborted();
    }
    return file.numPages;
  } finally {
    await loading.destroy();
  }
}

async function drawPage(page: PDFPageProxy, place: number, zoom: Zoom): Promise<HTMLCanvasElement> {
  const plain = page.getViewport({ scale: 1 });
  const scale = scaleOf(zoom, plain.width, place);
  const density = window.devicePixelRatio || 1;
  const viewport = page.getViewport({ scale: scale * density });
  const canvas = document.createElement("canvas");
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  canvas.style.width = `${Math.floor(viewport.width / density)}px`;
  await page.render({ canvas, viewport }).promise;
  return canvas;
}

/** The words of a page, for those who do not see it. Read by a reader: WebKitGTK cannot iterate a stream. */
async function textOf(page: PDFPageProxy): Promise<string> {
  const reader = (page.streamTextContent({}) as ReadableStream<TextContent>).getReader();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text;
    for (const item of value.items) if ("str" in item) text += item.str + (item.hasEOL ? "\n" : "");
  }
}

/** The library and its one worker, fetched when the first letter is shown. */
let loaded: ReturnType<typeof load> | undefined;

function library() {
  loaded ??= load();
  return loaded;
}

async function load() {
  const [pdf, { default: LetterWorker }] = await Promise.all([
    import("pdfjs-dist/legacy/build/pdf.mjs"),
    import("pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker"),
  ]);
  return { pdf, worker: pdf.PDFWorker.create({ port: new LetterWorker() }) };
}
