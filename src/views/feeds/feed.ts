/** A feed before it is written: what Atom and JSON Feed both say. */
import type { QuotedPiece } from "./quoted.ts";

export interface FeedEntry {
  /** A `tag:` URI that lasts. */
  readonly id: string;
  readonly title: string;
  /** The page that shows it. */
  readonly link: string;
  /** ISO 8601 in UTC: when it came on record. */
  readonly updated: string;
  /** When its report was published; null if that is not known. */
  readonly published: string | null;
  readonly author: string;
  /** Who added it where the machine had missed it; null for what the machine found. */
  readonly addedBy: string | null;
  /** What was said, behind `denied (…)` where the speaker denies it. */
  readonly words: string;
  /** The whole sentences that it stands in, with the places of source, cue and words. */
  readonly quoted: readonly QuotedPiece[];
}

export interface Feed {
  readonly id: string;
  readonly title: string;
  /** The page that shows the same. */
  readonly home: string;
  /** This feed's own address. */
  readonly self: string;
  /** The newest first. */
  readonly entries: readonly FeedEntry[];
}

/** Whose feeds they are, where an entry names nobody. */
export const PUBLISHER = "Standpoint";
