/** Where words that somebody marks or types stand in a report's text. */
import { InputError } from "../../base/errors.ts";
import type { Span } from "../../base/passage.ts";

/** Several pieces of what was said, as they are written and typed. */
export const PARTED = /\s*(?:…|\.\.\.)\s*/;

/** The words as they stand or as they were typed, and where they begin if that was marked, in UTF-16 code units. */
export interface MarkedWords {
  readonly words: string;
  /** Needed only where the words stand in the report more than once. */
  readonly at?: number | undefined;
}

/** The words stand in the text more than once, and it was not said where they are meant. */
export class ManyPlaces extends InputError {
  readonly places: readonly Span[];

  constructor(words: string, places: readonly Span[]) {
    super(
      `“${words}” stands in the report ${places.length} times: say which is meant by where it begins, ${places
        .slice(0, MOST_TOLD)
        .map(({ start }) => start)
        .join(", ")}`,
    );
    this.places = places;
  }
}

/** How many places the message lists at most. */
const MOST_TOLD = 20;

/**
 * The words' pieces in order; those that are parted by `…` may stand apart. A line break counts as a blank. Throws an
 * InputError if they do not stand in the text, and a ManyPlaces if they do more than once and nothing tells which is meant.
 * `near`: where they are meant to stand if nothing else tells, in UTF-16 code units.
 */
export function spansOf(text: string, { words, at }: MarkedWords, near?: number): readonly Span[] {
  const whole = placesOf(text, words);
  if (whole.length > 0) return [oneOf(words, whole, at, near)];
  const pieces = words.split(PARTED).filter((piece) => piece.trim() !== "");
  if (pieces.length === 0)
    throw new InputError("no words are given: write those that are meant, as the report has them");
  let from = at;
  const spans = pieces.map((piece, i) => {
    const places = placesOf(text, piece);
    if (places.length === 0)
      throw new InputError(
        `“${piece.trim()}” does not stand in the report: give the words exactly as it has them`,
      );
    const later = i === 0 ? places : places.filter(({ start }) => start >= (from ?? 0));
    const span =
      i === 0 ? oneOf(piece, places, at, near) : (later[0] ?? oneOf(piece, places, undefined, near));
    from = span.end;
    return span;
  });
  return [...spans].sort((a, b) => a.start - b.start);
}

function oneOf(
  words: string,
  places: readonly Span[],
  at: number | undefined,
  near: number | undefined,
): Span {
  const exact = at === undefined ? undefined : places.find(({ start }) => start === at);
  if (exact) return exact;
  if (at !== undefined)
    throw new InputError(
      `“${words.trim()}” does not begin at ${at}: it does at ${places.map(({ start }) => start).join(", ")}`,
    );
  const [first] = places;
  if (first && places.length === 1) return first;
  if (near === undefined) throw new ManyPlaces(words.trim(), places);
  const away = ({ start, end }: Span) => Math.min(Math.abs(start - near), Math.abs(end - near));
  return places.reduce((best, place) => (away(place) < away(best) ? place : best));
}

/** Every place of the words, blanks of any kind and length being alike. */
function placesOf(text: string, words: string): readonly Span[] {
  const parts = words.trim().split(/\s+/);
  const [first = ""] = parts;
  const places: Span[] = [];
  if (first === "") return places;
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    const end = endOf(text, at, parts);
    if (end !== null) places.push({ start: at, end });
  }
  return places;
}

function endOf(text: string, start: number, parts: readonly string[]): number | null {
  let at = start;
  for (const [i, part] of parts.entries()) {
    if (i > 0) {
      const begin = at;
      while (/\s/.test(text.charAt(at))) at++;
      if (at === begin) return null;
    }
    if (!text.startsWith(part, at)) return null;
    at += part.length;
  }
  return at;
}
