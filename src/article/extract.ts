/** Puts the blocks of a page together into the report's text, and marks what of it is not the report. */

import type { IsoDate, Span } from "../base/passage.ts";
import { CLOSING } from "../base/quotation-marks.ts";
import type { Entry } from "./article.ts";
import type { Block } from "./blocks.ts";
import { boilerplateIn, lineRule } from "./boilerplate.ts";

export interface ExtractedText {
  /** Paragraphs set apart by a blank line. */
  readonly text: string;
  readonly boilerplate: readonly Span[];
  readonly entries: readonly Entry[];
}

/** What the page says about itself, to tell its own headline from the report's words. */
export interface PageDetails {
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
}

/** Of a block that is nothing but links, this much is in them. */
const LINKED = 0.8;
/** A longer block is running text even if much of it is linked. */
const LONGEST_LINK_LINE = 300;
/** A linked line of fewer words is a headline, or the name of a story. */
const FEWEST_WORDS = 10;
/** So many blocks may stand before the headline. */
const BEFORE_TITLE = 8;
const AUTHOR_NOTE = /^about the (?:authors?|writers?|reporters?)\W*$/i;
/** In blocks, its heading among them. */
const LONGEST_AUTHOR_NOTE = 5;
/** In characters. */
const LONGEST_BYLINE = 160;

/** The text of `blocks`: without link lists, the headline and what stands above it, and headings of what was left out. */
export function textOf(blocks: readonly Block[], known: PageDetails): ExtractedText {
  const body = withoutByline(beforeAuthorNote(blocks.slice(titleEnd(blocks, known.title))), known.byline);
  return unfilteredText(withoutIdleHeadings(body, isLinkLine), known);
}

/** The text of all `blocks`, its boilerplate and the entries of a live page marked. */
export function unfilteredText(blocks: readonly Block[], known: PageDetails): ExtractedText {
  const text = blocks.map((block) => block.text).join(BETWEEN);
  const spans = spansOf(blocks);
  const stamps = spans.filter((_, i) => blocks[i]?.isStamp);
  return {
    text,
    boilerplate: mergedSpans(boilerplateIn(text, known), stamps),
    entries: entriesIn(blocks, spans),
  };
}

const BETWEEN = "\n\n";

function spansOf(blocks: readonly Block[]): Span[] {
  let at = 0;
  return blocks.map(({ text }) => {
    const span = { start: at, end: at + text.length };
    at = span.end + BETWEEN.length;
    return span;
  });
}

/** Both, in order; of two that overlap the first. */
function mergedSpans(lines: readonly Span[], stamps: readonly Span[]): Span[] {
  if (stamps.length === 0) return [...lines];
  const all = [...lines, ...stamps].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return all.filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

function entriesIn(blocks: readonly Block[], spans: readonly Span[]): Entry[] {
  const entries: { start: number; end: number; published: IsoDate }[] = [];
  let open: IsoDate | null = null;
  blocks.forEach(({ day = null, isStamp }, i) => {
    const { start, end } = spans[i] ?? { start: 0, end: 0 };
    const last = entries.at(-1);
    if (day !== null && last !== undefined && open === day && !isStamp) last.end = end;
    else if (day !== null) entries.push({ start, end, published: day });
    open = day;
  });
  return entries;
}

function isLinkLine(block: Block): boolean {
  return (
    block.linked >= LINKED * block.text.length &&
    block.text.length <= LONGEST_LINK_LINE &&
    !isLinkedParagraph(block)
  );
}

const SENTENCE_END = new RegExp(String.raw`[.!?][${CLOSING})\]]*$`);

/** Some papers make a whole paragraph the link to what it tells of; unlike a headline it ends as a sentence does. */
const isLinkedParagraph = ({ tag, text }: Block) =>
  tag === "p" && text.split(" ").length >= FEWEST_WORDS && SENTENCE_END.test(text) && !text.includes("\n");

const isHeading = (block: Block) => /^h[1-6]$/.test(block.tag);

/** The index after the headline if it is repeated near the top with nothing but short lines before it, else 0. */
function titleEnd(blocks: readonly Block[], title: string | null): number {
  if (title === null) return 0;
  const wanted = letters(title);
  for (const [index, block] of blocks.slice(0, BEFORE_TITLE).entries()) {
    if (letters(block.text) === wanted) return index + 1;
    if (block.text.length > 160) break;
  }
  return 0;
}

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** What stands before a heading such as "About the author", if little comes after it. */
function beforeAuthorNote(blocks: readonly Block[]): readonly Block[] {
  const at = blocks.findIndex((block) => block.text.length < 40 && AUTHOR_NOTE.test(block.text));
  return at > 0 && at >= blocks.length - LONGEST_AUTHOR_NOTE ? blocks.slice(0, at) : blocks;
}

/** Without the byline where it is repeated as a line of its own above the first paragraph. */
function withoutByline(blocks: readonly Block[], byline: string | null): readonly Block[] {
  if (byline === null) return blocks;
  const wanted = letters(byline);
  const first = blocks.findIndex((block) => block.text.length > LONGEST_BYLINE);
  return blocks.filter(
    (block, index) => index >= first || letters(block.text.replace(/^by:?\s/i, "")) !== wanted,
  );
}

/** The blocks that stay, without headings under which nothing but left-out blocks stood, and without trailing ones. */
function withoutIdleHeadings(blocks: readonly Block[], isOut: (block: Block) => boolean): Block[] {
  const kept: Block[] = [];
  let dropped = false;
  for (const block of blocks) {
    if (isOut(block)) {
      // A heading such as "Related stories" goes with its links, whatever comes after them.
      if (lineRule(kept.at(-1)?.text ?? "") !== null) popHeading(kept);
      dropped = true;
      continue;
    }
    if (isHeading(block) && dropped) popHeading(kept);
    kept.push(block);
    dropped = false;
  }
  popHeading(kept);
  return kept;
}

function popHeading(blocks: Block[]): void {
  const last = blocks.at(-1);
  if (last !== undefined && isHeading(last)) blocks.pop();
}
