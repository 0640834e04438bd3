/** Finds again the blocks of a report that were lost with the boxes that stand around them. */
import { CLOSING } from "../base/quotation-marks.ts";
import type { Block } from "./blocks.ts";
import { isElement, type PageElement } from "./dom.ts";
import { isProse } from "./foreign-boxes.ts";
import type { PageDocument } from "./page-document.ts";

/** A block as it stood on the page, before the report was looked for. */
export interface PageBlock extends Block {
  /** How the elements around it are named, the nearest first: paragraphs of one report have the same. */
  readonly kind: string;
  /** The number of headlines before it, and the element of which a page has one for each story. */
  readonly story: string;
  /** What the time in it states, as it is marked; null where there is none. */
  readonly time: string | null;
}

const MARK = "data-block";
/** So many elements tell what a block is. */
const AROUND = 4;

/** `blocks`, those of the page, each element of theirs marked, so that they are known again in what is made of it. */
export function markBlocks(document: PageDocument, blocks: readonly Block[]): readonly PageBlock[] {
  const names = new Map<PageElement, string>();
  const stories = new Map<PageElement, PageElement>();
  const numbers = new Map<PageElement, number>();
  let passed = 0;
  const marked = blocks.map((block, n) => {
    const element = block.element ?? document.body;
    if (!element.hasAttribute(MARK)) element.setAttribute(MARK, String(n));
    if (element.nodeName === "H1") passed++;
    const story = storyOf(element, stories);
    const number = numbers.get(story) ?? numbers.size;
    numbers.set(story, number);
    return { ...block, kind: kindOf(element, names), story: `${passed} ${number}`, time: null };
  });
  return withTimes(document, marked);
}

/** The times that the page marks as such, each with the block that it stands in. */
function withTimes(document: PageDocument, blocks: readonly PageBlock[]): readonly PageBlock[] {
  const times = new Map<number, string>();
  for (const time of document.getElementsByTagName("time")) {
    const at = markOf({ element: time });
    const stated = time.getAttribute("datetime");
    if (at !== null && stated && !times.has(at)) times.set(at, stated);
  }
  return times.size === 0 ? blocks : blocks.map((block, n) => ({ ...block, time: times.get(n) ?? null }));
}

/** The names of `element` and of those around it; numbers in them count their order and tell nothing. */
function kindOf(element: PageElement, known: Map<PageElement, string>): string {
  let kind = "";
  let up = 0;
  for (let e: PageElement | null = element; e !== null && up < AROUND; e = e.parentNode, up++) {
    let name = known.get(e);
    if (name === undefined) {
      name = `${e.nodeName}.${(e.getAttribute("class") ?? "").replace(/\d+/g, "")}`;
      known.set(e, name);
    }
    kind += `${name} < `;
    if (e.nodeName === "ARTICLE" || e.nodeName === "BODY") break;
  }
  return kind;
}

/** The nearest article around `element`, else the body. */
function storyOf(element: PageElement, known: Map<PageElement, PageElement>): PageElement {
  const passed: PageElement[] = [];
  let story = element;
  for (let e: PageElement | null = element; e !== null; e = e.parentNode) {
    const found = known.get(e);
    story = found ?? e;
    if (found !== undefined || e.nodeName === "ARTICLE" || e.nodeName === "BODY") break;
    passed.push(e);
  }
  for (const e of passed) known.set(e, story);
  return story;
}

/** The number of the page's block that `block` was made of, or null. Wrappers that Readability puts in have none. */
export function markOf({ element }: Pick<Block, "element">): number | null {
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

const SENTENCE_END = new RegExp(String.raw`[.!?…:][${CLOSING})\]]*$`);

const isSentence = ({ text, tag, linked }: Block): boolean =>
  !/^h[1-6]$/.test(tag) && linked < text.length / 2 && text.includes(" ") && SENTENCE_END.test(text);

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
