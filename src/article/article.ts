/** The clean text of one capture and what it says about itself. */
import type { IsoDate, Span } from "../base/passage.ts";

export interface Article {
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly published: IsoDate | null;
  /** The day of the last change, where the report says that it was changed. */
  readonly modified?: IsoDate | null;
  readonly url: string | null;
  /** BCP 47, as the page gives it. */
  readonly language: string | null;
  /** The report's text. All offsets of findings are into this very string. Paragraphs are set apart by a blank line. */
  readonly text: string;
  /** Ranges of `text` that are not the report: captions, related-story links, newsletter lines. In order, disjoint. */
  readonly boilerplate: readonly Span[];
  /** The entries of a live page, in order, disjoint; none where the whole report is of one day. */
  readonly entries?: readonly Entry[];
}

/** A part of a report that was written on a day of its own. */
export interface Entry extends Span {
  readonly published: IsoDate;
}
