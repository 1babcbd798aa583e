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

/** A page that has its size and place and, once it was drawn, its picture. */
export type Sheet = {
  readonly number: number;
  readonly canvas: HTMLCanvasElement;
  readonly draw: () => Promise<void>;
  /** Its words, for those who do not see it. */
  readonly text: () => Promise<string>;
};

/**
 * The pages of `base64`, not drawn yet; they can be until `signal` ends them. Glyphs are drawn as outlines, so that neither
 * the engine's font sanitiser nor the content policy stands between the bytes and the screen.
 */
export async function openPages(base64: string, place: number, zoom: Zoom, signal: AbortSignal): Promise<readonly Sheet[]> {
  const { pdf, worker } = await library();
  signal.throwIfAborted();
  const loading = pdf.getDocument({ worker, data: bytesOf(base64), isEvalSupported: false, disableFontFace: true, useWasm: false, enableXfa: false });
  signal.addEventListener("abort", () => void loading.destroy());
  const file = await loading.promise;
  const pages = await Promise.all(Array.from({ length: file.numPages }, (_, at) => file.getPage(at + 1)));
  return pages.map((page, at) => sheetOf(at + 1, page, place, zoom, signal));
}

function sheetOf(number: number, page: PDFPageProxy, place: number, zoom: Zoom, signal: AbortSignal): Sheet {
  const plain = page.getViewport({ scale: 1 });
  const scale = scaleOf(zoom, plain.width, place);
  const density = window.devicePixelRatio || 1;
  const viewport = page.getViewport({ scale: scale * density });
  const canvas = document.createElement("canvas");
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  canvas.style.width = `${Math.floor(viewport.width / density)}px`;
  const draw = async () => {
    signal.throwIfAborted();
    // As it prints: on screen the library waits for a frame of the window after every few strokes, which takes longer than
    // drawing where windows are drawn without a graphics card. Keys are let in between instead.
    const task = page.render({ canvas, viewport, intent: "print" });
    task.onContinue = (go: () => void) => void setTimeout(go);
    signal.addEventListener("abort", () => task.cancel());
    await task.promise;
  };
  return { number, canvas, draw, text: () => textOf(page) };
}

/** Read by a reader: WebKitGTK cannot iterate a stream. */
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
