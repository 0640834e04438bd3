/** Text from a report as it may go to a terminal: what would steer the terminal is made visible. */

/** Control characters other than tab and line feed, and those that turn the direction of the text about. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that must not reach a terminal
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** One for one, so that offsets stay true. */
export function printable(text: string): string {
  return text.replace(STEERING, "\ufffd");
}

/** Marks that sit on the letter before them, joiners and variation selectors. */
const NO_COLUMN = /^(?:\p{M}|[\u200b-\u200d])$/u;
const TWO_COLUMNS =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\uff00-\uff60]/u;

/** How many columns a terminal gives the text. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const letter of text) if (!NO_COLUMN.test(letter)) columns += TWO_COLUMNS.test(letter) ? 2 : 1;
  return columns;
}
