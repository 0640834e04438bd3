/**
 * Quotations that are attributed as a whole from outside, by a cue and a colon before them or by a name and a verb behind
 * them: what is reported within them is theirs, and no second statement cuts them in pieces.
 */

import { isOuterOpening } from "../../base/quotation-marks.ts";
import type { Document } from "../document/document.ts";
import type { Quotation } from "../document/quotations.ts";
import type { TaggedSpan } from "../tagger/tagger.ts";
import { handsOn, nameEnd } from "./attributed.ts";

/** Of so many words a quotation is a sentence, and no scrap. */
const LONG = 8;

export function withUncutQuotations(doc: Document, tagged: readonly TaggedSpan[]): readonly TaggedSpan[] {
  const cueEnds = new Set(tagged.filter(({ field }) => field === "cue").map(({ last }) => last));
  const whole = doc.quotations.flatMap((quotations, p) =>
    quotations.filter((quotation) => isAttributed(doc, quotation, doc.paragraphs[p]?.end ?? 0, cueEnds)),
  );
  const cut = cutIn(whole, tagged);
  if (cut.length === 0) return tagged;
  const held = tagged.filter((span) => !isInSome(cut, span));
  const contents = cut.map(({ open, close }): TaggedSpan => {
    return { field: "content", first: open, last: close, probability: BY_MARKS };
  });
  return [...held, ...contents].sort((a, b) => a.first - b.first);
}

/** How sure one can be of a quotation that no tagger found whole. */
const BY_MARKS = 0.6;

function isAttributed(
  doc: Document,
  { open, close, closed }: Quotation,
  end: number,
  cueEnds: ReadonlySet<number>,
): boolean {
  const { words } = doc.tokens;
  if (!closed || close - open < LONG || !isOuterOpening(words[open])) return false;
  if (handsOn(doc, close) && nameEnd(doc, close + 1, end) >= 0) return true;
  return words[open - 1] === ":" && (cueEnds.has(open - 1) || cueEnds.has(open - 2));
}

/** Those quotations that have a source or a cue inside, and no span that crosses their marks. Both in order of the text. */
function cutIn(whole: readonly Quotation[], tagged: readonly TaggedSpan[]): readonly Quotation[] {
  const [cut, crossed] = [new Set<Quotation>(), new Set<Quotation>()];
  let next = 0;
  for (const { field, first, last } of tagged) {
    while (next < whole.length && (whole[next]?.close ?? 0) < first) next++;
    for (let k = next; k < whole.length; k++) {
      const quotation = whole[k];
      if (!quotation || quotation.open > last) break;
      if (first < quotation.open || last > quotation.close) crossed.add(quotation);
      else if (field !== "content") cut.add(quotation);
    }
  }
  return [...cut].filter((quotation) => !crossed.has(quotation));
}

/** Does the span lie in one of the quotations, which are in order? */
function isInSome(quotations: readonly Quotation[], { first, last }: TaggedSpan): boolean {
  let [low, high] = [0, quotations.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle]?.close ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  const found = quotations[low];
  return found !== undefined && first >= found.open && last <= found.close;
}
