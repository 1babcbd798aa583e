import { FluentBundle, FluentResource } from "@fluent/bundle";
import { createContext, use } from "react";

import english from "../../messages/en.ftl?raw";
import chinese from "../../messages/zh-CN.ftl?raw";
import type { Language } from "../wire";
import { type Argument, ids, type Words } from "./generated";

export type { Words } from "./generated";

export const locales = { chinese: "zh-CN", english: "en" } as const satisfies Record<Language, string>;

/** Every sentence of both languages, as functions. */
export const words: Record<Language, Words> = {
  chinese: read("zh-CN", chinese),
  english: read("en", english),
};

export const LanguageContext = createContext<Language>("chinese");

/** The sentences in the language of the window. Always through the hook: a language switch then reaches every text. */
export function useWords(): Words {
  return words[use(LanguageContext)];
}

export function useLanguage(): Language {
  return use(LanguageContext);
}

function read(locale: string, source: string): Words {
  // Isolation marks would end up in file names, clipboards and tests; neither language needs them.
  const bundle = new FluentBundle(locale, { useIsolating: false });
  const wrong = bundle.addResource(new FluentResource(source));
  if (wrong.length > 0) throw wrong[0];
  const say = (id: string) => (args?: Record<string, Argument>) => {
    const pattern = bundle.getMessage(id)?.value;
    return pattern ? bundle.formatPattern(pattern, args ?? null) : id;
  };
  return Object.fromEntries(ids.map((id) => [id, say(id)])) as unknown as Words;
}
