import type { Words } from ".";

/** How a rule pack says that nobody has looked up the article yet. */
const unknownArticle = "条号未核实";

/** The article of a text of law; where nobody has looked it up, that, in the language of the screen. */
export function articleWord(t: Words, article: string): string {
  return article === unknownArticle ? t.article_unknown() : article;
}
