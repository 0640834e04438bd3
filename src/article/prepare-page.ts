/** Readies a page for the search for its report: takes out what is not, shows what is hidden of it, marks its blocks. */
import { type Block, blocksOf } from "./blocks.ts";
import { removeNamedBoxes } from "./clutter.ts";
import { isElement, type PageElement } from "./dom.ts";
import { isProse, removeForeignBoxes } from "./foreign-boxes.ts";
import { markBlocks, type PageBlock } from "./lost-blocks.ts";
import type { PageDocument } from "./page-document.ts";
import { isPost, signPosts } from "./posts.ts";

/** Changes `document`, and gives the blocks of the page as they are then. */
export function preparePage(document: PageDocument): readonly PageBlock[] {
  signPosts(removeNamedBoxes(document, isPost));
  const blocks = blocksOf(document.body);
  showParagraphs(blocks);
  return removeForeignBoxes(document, blocks)
    ? markBlocks(document, blocksOf(document.body))
    : markBlocks(document, blocks);
}

/**
 * Papers hide the paragraphs behind their offers from those who have pages read out to them: Readability leaves out
 * what is hidden so. Those that stand beside paragraphs in sight are shown.
 */
function showParagraphs(blocks: readonly Block[]): void {
  const known = new Map<PageElement, PageElement | null>();
  const prose = blocks
    .filter(isProse)
    .map(({ element }) => ({ element, hidden: hiddenAround(element, known) }));
  if (prose.every(({ hidden }) => hidden === null)) return;
  const beside = new Set(
    prose.flatMap(({ element, hidden }) => (hidden === null ? boxesAround(element) : [])),
  );
  for (const { hidden } of prose) {
    if (hidden !== null && hidden.parentNode !== null && beside.has(hidden.parentNode))
      hidden.removeAttribute("aria-hidden");
  }
}

/** The nearest element around `element`, itself among them, that is hidden so; `known` keeps what was found. */
function hiddenAround(
  element: PageElement | null,
  known: Map<PageElement, PageElement | null>,
): PageElement | null {
  const passed: PageElement[] = [];
  let hidden: PageElement | null = null;
  for (let e = element; e !== null && isElement(e); e = e.parentNode) {
    const found = known.get(e);
    hidden = found ?? (e.getAttribute("aria-hidden") === "true" ? e : null);
    if (found !== undefined || hidden !== null) break;
    passed.push(e);
  }
  for (const e of passed) known.set(e, hidden);
  return hidden;
}

/** The two elements around one. */
const boxesAround = (element: PageElement | null): PageElement[] => {
  const parent = element?.parentNode ?? null;
  return [parent, parent?.parentNode ?? null].filter(
    (box) => box !== null && box.nodeName !== "BODY",
  ) as PageElement[];
};
