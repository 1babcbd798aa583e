// Makes src/words/generated.ts from messages/*.ftl: one typed function per message. Fails when the two languages differ
// in their messages or in the arguments of one, and with --check when the committed file is stale.
import { parse, Visitor } from "@fluent/syntax";
import { readFileSync, writeFileSync } from "node:fs";

const here = new URL("..", import.meta.url);
const files = { "zh-CN": "messages/zh-CN.ftl", en: "messages/en.ftl" };
const target = new URL("src/words/generated.ts", here);

class Arguments extends Visitor {
  names = new Set();
  visitVariableReference(node) {
    this.names.add(node.id.name);
  }
}

function messagesOf(language) {
  const found = new Map();
  const wrong = [];
  for (const entry of parse(readFileSync(new URL(files[language], here), "utf8"), {}).body) {
    if (entry.type === "Junk") wrong.push(`cannot be read: ${entry.content.split("\n")[0]}`);
    if (entry.type !== "Message") continue;
    const id = entry.id.name;
    if (!/^[a-z][a-z0-9_]*$/.test(id)) wrong.push(`${id}: only a-z, 0-9 and _`);
    if (found.has(id)) wrong.push(`${id}: twice`);
    if (entry.attributes.length > 0) wrong.push(`${id}: attributes are not used`);
    const seen = new Arguments();
    seen.visit(entry);
    found.set(id, [...seen.names].sort());
  }
  return { found, wrong: wrong.map((it) => `${files[language]}: ${it}`) };
}

const chinese = messagesOf("zh-CN");
const english = messagesOf("en");
const wrong = [...chinese.wrong, ...english.wrong];
for (const id of new Set([...chinese.found.keys(), ...english.found.keys()])) {
  const [there, here_] = [chinese.found.get(id), english.found.get(id)];
  if (!there) wrong.push(`${files["zh-CN"]}: ${id} is missing`);
  else if (!here_) wrong.push(`${files.en}: ${id} is missing`);
  else if (there.join() !== here_.join()) wrong.push(`${id}: arguments differ (${there.join()} / ${here_.join()})`);
}
if (wrong.length > 0) {
  console.error(wrong.join("\n"));
  process.exit(1);
}

const signature = (args) => (args.length === 0 ? "()" : `(args: { ${args.map((it) => `${it}: Argument`).join("; ")} })`);
const text = `// Generated from messages/*.ftl by scripts/words.mjs; never edited.
export type Argument = string | number;
export interface Words {
${[...chinese.found].map(([id, args]) => `  ${id}${signature(args)}: string;`).join("\n")}
}
export const ids: readonly (keyof Words)[] = [
${[...chinese.found.keys()].map((id) => `  "${id}",`).join("\n")}
];
`;
if (process.argv.includes("--check")) {
  if (readFileSync(target, "utf8") !== text) {
    console.error("src/words/generated.ts is stale: npm run words");
    process.exit(1);
  }
} else {
  writeFileSync(target, text);
}
