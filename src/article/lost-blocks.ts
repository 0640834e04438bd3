/** Finds again the blocks of a report that were lost with the boxes that stand around them. */
import type { Block } from "./blocks.ts";
import { isElement, type PageDocument, type PageElement } from "./dom.ts";
import { isProse } from "./foreign-boxes.ts";

/** A block as it stood on the page, before the report was looked for. */
export interface PageBlock extends Block {
  /** How the elements around it are named, the nearest first: paragraphs of one report have the same. */
  readonly kind: string;
  /** The number of headlines before it, and the element of which a page has one for each story. */
  readonly story: string;
}

const MARK = "data-block";
/** So many elements tell what a block is. */
const AROUND = 4;

/** `blocks`, those of the page, each element of theirs marked, so that they are known again in what is made of it. */
export function markBlocks(document: PageDocument, blocks: readonly Block[]): readonly PageBlock[] {
  const headlines = new Set([...document.getElementsByTagName("h1")]);
  const stories = new Map<PageElement, number>();
  let passed = 0;
  return blocks.map((block, n) => {
    const element = block.element ?? document.body;
    if (!element.hasAttribute(MARK)) element.setAttribute(MARK, String(n));
    if (headlines.has(element)) passed++;
    return { ...block, kind: kindOf(element), story: `${passed} ${storyOf(element, stories)}` };
  });
}

/** The names of `element` and of those around it; numbers in them count their order and tell nothing. */
function kindOf(element: PageElement): string {
  const names: string[] = [];
  for (let e: PageElement | null = element; e !== null && names.length < AROUND; e = e.parentNode) {
    names.push(`${e.nodeName}.${(e.getAttribute("class") ?? "").replace(/\d+/g, "")}`);
    if (e.nodeName === "ARTICLE" || e.nodeName === "BODY") break;
  }
  return names.join(" < ");
}

function storyOf(element: PageElement, stories: Map<PageElement, number>): number {
  let story = element;
  for (let e: PageElement | null = element; e !== null; e = e.parentNode) {
    if (e.nodeName === "ARTICLE" || e.nodeName === "BODY") story = e;
    if (e.nodeName === "ARTICLE") break;
  }
  const known = stories.get(story) ?? stories.size;
  stories.set(story, known);
  return known;
}

/** The number of the page's block that `block` was made of, or null. Wrappers that Readability puts in have none. */
export function markOf({ element }: Block): number | null {
  for (let e = element, up = 0; e !== null && isElement(e) && up < AROUND; e = e.parentNode, up++) {
    const mark = e.getAttribute(MARK);
    if (mark !== null) return Number(mark);
  }
  return null;
}

/**
 * `found`, the blocks that were taken for the report, and between and around them those of `page` that stand in
 * elements named like theirs, in the same story: paragraphs that are alone in their box are taken for clutter.
 */
export function withLostBlocks(found: readonly Block[], page: readonly PageBlock[]): readonly Block[] {
  const marks = found.map(markOf);
  const kept = new Set(marks.filter((mark) => mark !== null));
  const prose = [...kept].flatMap((n) => page[n] ?? []).filter(isProse);
  const kinds = new Set(prose.map(({ kind }) => kind));
  const stories = new Set(prose.map(({ story }) => story));
  const said = new Set(found.flatMap(linesIn));
  const isLost = (block: PageBlock, n: number) =>
    !kept.has(n) &&
    stories.has(block.story) &&
    kinds.has(block.kind) &&
    isSentence(block) &&
    !linesIn(block).some((line) => said.has(line));
  const lost = page.flatMap((block, n) => (isLost(block, n) ? [n] : []));
  return lost.length === 0 ? found : merged(found, marks, page, withHeadings(lost, page, kept));
}

/** Its lines without what the markup may change: a line break makes two paragraphs of one. */
const linesIn = ({ text }: Block): string[] =>
  text
    .split("\n")
    .map((line) => line.replace(/[^\p{L}\p{N}]+/gu, ""))
    .filter((line) => line !== "");

const isSentence = ({ text, tag, linked }: Block): boolean =>
  !/^h[1-6]$/.test(tag) && linked < text.length / 2 && text.includes(" ") && /[.!?…:]["”’')\]]*$/.test(text);

/** With the headings that stand directly before what was lost. */
function withHeadings(
  lost: readonly number[],
  page: readonly PageBlock[],
  kept: ReadonlySet<number>,
): number[] {
  return lost.flatMap((n) => {
    const before = page[n - 1];
    const isHeading = before !== undefined && /^h[2-6]$/.test(before.tag) && !kept.has(n - 1);
    return isHeading && before.story === page[n]?.story ? [n - 1, n] : [n];
  });
}

/** Both in the order of the page; a block without a number stays after the one that it followed. */
function merged(
  found: readonly Block[],
  marks: readonly (number | null)[],
  page: readonly PageBlock[],
  lost: readonly number[],
): Block[] {
  const all: Block[] = [];
  let next = 0;
  found.forEach((block, i) => {
    const mark = marks[i] ?? null;
    for (; mark !== null && next < lost.length && (lost[next] ?? 0) < mark; next++)
      all.push(...at(lost[next]));
    all.push(block);
  });
  for (; next < lost.length; next++) all.push(...at(lost[next]));
  return all;

  function at(n: number | undefined): PageBlock[] {
    const block = n === undefined ? undefined : page[n];
    return block === undefined ? [] : [block];
  }
}
