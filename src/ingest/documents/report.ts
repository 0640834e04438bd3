/** What a document gives of each report in it. */

/** A report as a document gives it: its words, and what is stated of it, as in a line of JSON. */
export interface DocumentReport {
  readonly text: string;
  readonly title?: string | null;
  /** `2025-03-14` */
  readonly published?: string | null;
  readonly publisher?: string | null;
  readonly author?: string | null;
  readonly url?: string | null;
}

/** A report that is missing from its place in a document, with why. */
export interface MissingReport {
  readonly error: string;
}
