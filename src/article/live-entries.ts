/** Tells the entries of a live page from one another: each has a day of its own, which its words go by. */
import type { IsoDate } from "../base/passage.ts";
import { dayIn } from "./days.ts";
import type { PageElement } from "./dom.ts";
import { isProse } from "./foreign-boxes.ts";
import type { PageBlock } from "./lost-blocks.ts";

/** A longer line, in characters, says more than when. */
const LONGEST_STAMP = 80;
/** The first entry's stamp may stand so many blocks above the report. */
const ABOVE = 3;
/** Whatever lies further from the page's own day, in days, is no entry of it. */
const MOST_DAYS = 14;
const MONTH = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?";
const DATE = `(?:(?:(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?,? )?(?:\\d{1,2}(?:st|nd|rd|th)? ${MONTH}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?),?(?: (?:19|20)\\d\\d,?)?)`;
const CLOCK =
  "(?:\\d{1,2}[:.]\\d\\d(?:[:.]\\d\\d)?(?: ?[ap]\\.?m\\.?)?|\\d{1,2} ?[ap]\\.?m\\.?)(?: [a-z]{2,5})?";
/** A date and a time of day and nothing else. */
const STAMP = new RegExp(
  `^(?:(?:updated|posted|published):? )?(?:${DATE}(?: at| [|·•–—-])? ${CLOCK}|${CLOCK}(?: on| [|·•–—-]|,)? ${DATE})$`,
  "i",
);

interface Stamp {
  readonly at: number;
  readonly day: IsoDate;
}

export interface Entries {
  /** The day of each of the page's blocks, null where it has none of its own. Empty if the page is no live page. */
  readonly days: readonly (IsoDate | null)[];
  /** The numbers of blocks that say no more than when an entry was written, or by whom. */
  readonly stamps: ReadonlySet<number>;
}

const NONE: Entries = { days: [], stamps: new Set() };

/** The entries among `blocks`, those of the page; `kept` are the numbers of those that are in the report. */
export function entriesOf(
  blocks: readonly PageBlock[],
  kept: ReadonlySet<number>,
  published: IsoDate | null,
): Entries {
  const from = Math.min(...kept);
  const end = Math.max(...kept) + 1;
  const first = Math.max(0, from - ABOVE);
  const inside = blocks.slice(first, end).flatMap((block, i) => stampAt(block, first + i, published) ?? []);
  const opening = inside.filter(({ at }, i) => hasProse(blocks, at + 1, inside[i + 1]?.at ?? end));
  if (opening.length < 2) return NONE;
  const isTrailing =
    hasProse(blocks, from, inside[0]?.at ?? from) && !hasProse(blocks, (inside.at(-1)?.at ?? end) + 1, end);
  const days = isTrailing ? daysBefore(blocks.length, from, inside) : daysAfter(blocks.length, end, opening);
  return { days, stamps: new Set([...inside.map(({ at }) => at), ...bylines(blocks, inside)]) };
}

function stampAt(block: PageBlock, at: number, published: IsoDate | null): Stamp | null {
  const { text, element } = block;
  if (text.length > LONGEST_STAMP || element === null || isQuoted(element)) return null;
  const stated = block.time === null ? null : dayIn(block.time);
  const day = stated ?? (STAMP.test(text.trim()) ? dayOfStamp(text, published) : null);
  if (day === null || /[.!?]$/.test(text.replace(/[ap]\.m\.$/i, ""))) return null;
  return published !== null && Math.abs(Date.parse(day) - Date.parse(published)) > MOST_DAYS * 86_400_000
    ? null
    : { at, day };
}

function isQuoted(element: PageElement): boolean {
  for (let e: PageElement | null = element; e !== null; e = e.parentNode)
    if (e.nodeName === "BLOCKQUOTE") return true;
  return false;
}

/** A stamp without a year is of that which lies nearest to the page's day. */
function dayOfStamp(text: string, published: IsoDate | null): IsoDate | null {
  const stated = dayIn(text);
  if (stated !== null || published === null) return stated;
  const date = new RegExp(DATE, "i").exec(text)?.[0] ?? "";
  const year = Number(published.slice(0, 4));
  const days = [year - 1, year, year + 1]
    .map((y) => dayIn(`${date.replace(/,$/, "")} ${y}`))
    .filter((day) => day !== null);
  const away = (day: IsoDate) => Math.abs(Date.parse(day) - Date.parse(published));
  return days.sort((a, b) => away(a) - away(b))[0] ?? null;
}

const hasProse = (blocks: readonly PageBlock[], from: number, end: number) =>
  blocks.slice(from, end).some(isProse);

function daysAfter(count: number, end: number, stamps: readonly Stamp[]): (IsoDate | null)[] {
  const days: (IsoDate | null)[] = new Array(count).fill(null);
  for (const [i, { at, day }] of stamps.entries()) days.fill(day, at, stamps[i + 1]?.at ?? end);
  return days;
}

function daysBefore(count: number, from: number, stamps: readonly Stamp[]): (IsoDate | null)[] {
  const days: (IsoDate | null)[] = new Array(count).fill(null);
  for (const [i, { at, day }] of stamps.entries())
    days.fill(day, (stamps[i - 1]?.at ?? from - 1) + 1, at + 1);
  return days;
}

/** Beside a stamp: who wrote the entry. */
const BYLINE = /^(?:by|posted by|reported by) \p{Lu}/iu;

function bylines(blocks: readonly PageBlock[], stamps: readonly Stamp[]): number[] {
  const isByline = (n: number) => {
    const block = blocks[n];
    if (block === undefined || block.text.length > LONGEST_STAMP || /[.!?]$/.test(block.text)) return false;
    return BYLINE.test(block.text) || /byline|author/i.test(block.element?.getAttribute("class") ?? "");
  };
  return stamps.flatMap(({ at }) => [at - 1, at + 1, at + 2].filter(isByline));
}
