/** What the layout of a report shows of one statement. */

/** First and last token of each part; a part that the layout leaves out is null. */
export interface LaidOut {
  readonly content: readonly [first: number, last: number];
  readonly source: readonly [first: number, last: number] | null;
  readonly cue: readonly [first: number, last: number] | null;
  /** Is it whoever is interviewed? */
  readonly answers: boolean;
}
