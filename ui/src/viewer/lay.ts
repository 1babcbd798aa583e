import type { Sheet } from "./pdf";

/**
 * Lays `sheets` into the scroller `node` in place of what lay there. Those in sight are drawn before they stand, the others
 * when they come near: a change costs one page, however long the letter is.
 */
export async function lay(sheets: readonly Sheet[], node: HTMLElement, signal: AbortSignal, fail: () => void, framed: (sheet: Sheet) => HTMLElement): Promise<void> {
  const waiting = new Map<Element, Sheet>();
  const near = new IntersectionObserver(
    (seen) => {
      for (const { target, isIntersecting } of seen) {
        const sheet = isIntersecting && waiting.get(target);
        if (!sheet) continue;
        waiting.delete(target);
        near.unobserve(target);
        sheet.draw().catch(fail);
      }
    },
    { root: node, rootMargin: "100%" },
  );
  signal.addEventListener("abort", () => near.disconnect());
  for (const sheet of sheets) {
    const old = node.children[sheet.number - 1];
    const inSight = sheet.number === 1 || (old !== undefined && isInSight(old, node));
    if (inSight) await sheet.draw();
    signal.throwIfAborted();
    const figure = framed(sheet);
    if (old) old.replaceWith(figure);
    else node.append(figure);
    if (inSight) continue;
    waiting.set(figure, sheet);
    near.observe(figure);
  }
  while (node.children.length > sheets.length) node.lastElementChild?.remove();
}

/** Gives every page its words, for those who do not see it. */
export async function readOut(sheets: readonly Sheet[], signal: AbortSignal): Promise<void> {
  for (const sheet of sheets) {
    const words = await sheet.text();
    signal.throwIfAborted();
    sheet.canvas.textContent = words;
  }
}

function isInSight(child: Element, node: Element): boolean {
  const [it, place] = [child.getBoundingClientRect(), node.getBoundingClientRect()];
  return it.bottom > place.top && it.top < place.bottom;
}
