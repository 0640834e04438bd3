/** A passage without what is far from the words that it is shown for. */
import type { AroundPiece } from "../../../record/review/passage-around.ts";

/** So many characters before and after the words are enough to see who speaks. */
const NEAR = 220;

/** What stands between two pieces of the words stays; cut at blanks, with … for what is left out. */
export function shortened(pieces: readonly AroundPiece[], near = NEAR): readonly AroundPiece[] {
  const first = pieces.findIndex(({ isFound }) => isFound);
  const last = pieces.findLastIndex(({ isFound }) => isFound);
  return pieces.map((piece, i) => {
    if (i < first) return { ...piece, text: lastOf(piece.text, near) };
    if (i > last) return { ...piece, text: firstOf(piece.text, near) };
    return piece;
  });
}

function lastOf(text: string, near: number): string {
  if (text.length <= near) return text;
  const blank = text.indexOf(" ", text.length - near);
  return `… ${text.slice(blank < 0 ? text.length - near : blank + 1)}`;
}

function firstOf(text: string, near: number): string {
  if (text.length <= near) return text;
  const blank = text.lastIndexOf(" ", near);
  return `${text.slice(0, blank < 0 ? near : blank)} …`;
}
