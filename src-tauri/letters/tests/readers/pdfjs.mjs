// Reads every PDF file of a folder with pdf.js and prints their texts as JSON, by file name.
//   node pdfjs.mjs PDFJS FOLDER
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [library, folder] = process.argv.slice(2);
const pdf = await import(pathToFileURL(library).href);
const texts = {};
for (const name of readdirSync(folder).filter((it) => it.endsWith(".pdf"))) {
  const data = new Uint8Array(readFileSync(join(folder, name)));
  const loading = pdf.getDocument({ data, isEvalSupported: false, disableFontFace: true, useWasm: false, verbosity: 0 });
  const file = await loading.promise;
  let text = "";
  for (let at = 1; at <= file.numPages; at += 1) {
    const page = await file.getPage(at);
    const { items } = await page.getTextContent({ disableNormalization: true });
    text += items.map((it) => it.str).join("");
  }
  texts[name] = text;
  await loading.destroy();
}
process.stdout.write(JSON.stringify(texts));
