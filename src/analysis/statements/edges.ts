/** Sets the edges of contents by the marks: who quotes a whole quotation quotes its marks and the stop before the last. */

import type { Document } from "../document/document.ts";
import type { Quotation } from "../document/quotations.ts";
import type { TaggedSpan } from "../tagger/tagger.ts";

/** How many tokens the tagger may have stopped short of the mark: a stop, and the mark itself. */
const SHORT = 2;

/** Contents that begin with an opening mark and stop just short of its end are drawn out to that end. */
export function withWholeQuotations(doc: Document, tagged: readonly TaggedSpan[]): TaggedSpan[] {
  const byOpening = new Map<number, Quotation>(doc.quotations.flat().map((q) => [q.open, q]));
  return tagged.map((span, i) => {
    const quotation = span.field === "content" ? byOpening.get(span.first) : undefined;
    if (!quotation || quotation.close <= span.last || quotation.close - span.last > SHORT) return span;
    const next = tagged[i + 1];
    const between = doc.tokens.words.slice(span.last + 1, quotation.close);
    if ((next && next.first <= quotation.close) || between.some((word) => /[\p{L}\p{N}]/u.test(word)))
      return span;
    const last = doc.tokens.words[quotation.close] ?? "";
    return !quotation.closed && /[\p{L}\p{N}]/u.test(last) ? span : { ...span, last: quotation.close };
  });
}
