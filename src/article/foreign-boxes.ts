/** Finds by their words the boxes of a page that are not the report: offers, consent, pleas, readers' comments. */
import { CLOSING } from "../base/quotation-marks.ts";
import { isAppeal } from "./appeals.ts";
import type { Block } from "./blocks.ts";
import type { PageElement } from "./dom.ts";
import type { PageDocument } from "./page-document.ts";

/** In characters: a shorter line tells little of what a box is. */
const SHORTEST_PROSE = 60;
const LONGEST_HEADING = 60;

const PROSE_END = new RegExp(String.raw`[.!?…][${CLOSING})\]]*$`);

/** Running text, and no list, heading or row of links. */
export const isProse = ({ text, tag, linked }: Block): boolean =>
  text.length >= SHORTEST_PROSE &&
  !/^(?:li|dt|h[1-6])$/.test(tag) &&
  linked < text.length / 2 &&
  PROSE_END.test(text);

/** What stands over the comments of readers. */
const COMMENTS =
  /^\W*(?:(?:\d[\d,.]* |view |show |see |all |top |latest |most \w+ |read )*(?:(?:reader|user|viewer|member)s?['’]?s? )?comments?(?: ?[([]?\d[\d,.]*[)\]]?)?|\d[\d,.]* (?:responses?|replies|thoughts on\b.*)|(?:our |what our |what )?readers?['’]? (?:say|said|respond|responses?|replies|views|reactions?|are saying)|have your say|join the (?:conversation|discussion|debate)|what do you think|(?:leave|post) a (?:comment|reply)|your (?:views|say|thoughts|comments|reactions)|share your (?:thoughts|views|opinions?)|you said|from our readers)\W*$/i;

/**
 * Takes such boxes out of the document. An offer's box is the largest around a line that asks something of the reader
 * in which nothing is told; a comments' box is the largest that begins with a heading over comments. `blocks` are
 * those of the page. Were there any?
 */
export function removeForeignBoxes(document: PageDocument, blocks: readonly Block[]): boolean {
  const asking = blocks.map(({ text }) => isAppeal(text));
  const holders = holdersOf(
    document,
    blocks.filter((block, i) => !asking[i] && isProse(block)),
  );
  const boxes = new Set<PageElement>();
  blocks.forEach((block, i) => {
    const box = asking[i] ? boxWithout(block.element, holders) : commentsBox(blocks, i, document);
    if (box !== null) boxes.add(box);
  });
  const foreign = [...boxes].filter((box) => box.getElementsByTagName("h1").length === 0);
  for (const box of foreign) box.remove();
  return foreign.length > 0;
}

/** All elements that hold some of the report: around the headlines and what is told. */
function holdersOf(document: PageDocument, told: readonly Block[]): ReadonlySet<PageElement> {
  const holders = new Set<PageElement>([document.body]);
  const add = (element: PageElement | null) => {
    for (let e = element; e !== null && !holders.has(e); e = e.parentNode) holders.add(e);
  };
  for (const { element } of told) add(element);
  for (const headline of document.getElementsByTagName("h1")) add(headline);
  return holders;
}

/** The largest element around `element` that is not among `holders`; null if it holds no more than the one line. */
function boxWithout(element: PageElement | null, holders: ReadonlySet<PageElement>): PageElement | null {
  if (element === null || holders.has(element)) return null;
  let box = element;
  while (box.parentNode !== null && !holders.has(box.parentNode)) box = box.parentNode;
  return box === element ? null : box;
}

/** The box of comments that block `i` is the heading of; null if it is none. */
function commentsBox(blocks: readonly Block[], i: number, document: PageDocument): PageElement | null {
  const block = blocks[i];
  if (block === undefined || block.text.length > LONGEST_HEADING || !COMMENTS.test(block.text)) return null;
  const before = blocks.slice(0, i).findLast(isProse);
  if (before === undefined) return null;
  return boxWithout(block.element, holdersOf(document, [before]));
}
