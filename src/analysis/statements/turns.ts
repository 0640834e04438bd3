/** Turns of a transcript (`OKAFOR: We shall see.`) and of an interview by letters (`Q: Shall we? A: We shall.`). */

import { FIRM_OPENING } from "../../base/quotation-marks.ts";
import type { Document } from "../document/document.ts";
import type { Paragraph } from "../document/sentences.ts";
import type { LaidOut } from "./laid-span.ts";

const OPENS = new RegExp(`^[${FIRM_OPENING}]$`);
/** A speaker in capitals needs to have two turns in a report, one written as names are needs four. */
const TURNS = { capitals: 2, name: 4 };
const LONGEST_NAME = 5;
/** Letters that stand for whoever asks and whoever answers. */
const LETTERS = /^[QA]$/;

interface Turn {
  readonly paragraph: Paragraph;
  readonly name: { readonly first: number; readonly last: number };
  readonly colon: number;
  readonly capitals: boolean;
  readonly quoted: boolean;
}

/** The turns, or none if the report has too few to be a transcript. */
export function turnsIn(doc: Document): readonly LaidOut[] {
  const turns = doc.paragraphs.flatMap((paragraph) => turnOf(doc, paragraph) ?? []);
  const enough = (capitals: boolean) =>
    turns.filter((turn) => turn.capitals === capitals).length >= (capitals ? TURNS.capitals : TURNS.name);
  const [byCapitals, byName] = [enough(true), enough(false) && hasReturningName(doc, turns)];
  return turns.filter((turn) => (turn.capitals ? byCapitals : byName)).map((turn) => laidOut(doc, turn));
}

/** In an interview somebody speaks twice; headings that end in a colon differ each time. */
function hasReturningName(doc: Document, turns: readonly Turn[]): boolean {
  const names = turns.filter((turn) => !turn.capitals).map(({ name }) => wordsOf(doc, name.first, name.last));
  return new Set(names).size <= names.length / 2;
}

function wordsOf(doc: Document, first: number, last: number): string {
  return doc.tokens.words.slice(first, last + 1).join(" ");
}

function turnOf(doc: Document, paragraph: Paragraph): Turn | null {
  const { words } = doc.tokens;
  const quoted = OPENS.test(words[paragraph.first] ?? "");
  const first = paragraph.first + (quoted ? 1 : 0);
  let colon = first;
  while (colon < paragraph.end && colon - first <= LONGEST_NAME && words[colon] !== ":") colon++;
  if (words[colon] !== ":" || colon === first || colon + 1 >= paragraph.end) return null;
  const name = words.slice(first, colon).filter((word) => word !== ".");
  const capitals =
    name.every((word) => /^\p{Lu}[\p{Lu}’'.-]*$/u.test(word)) &&
    (name.join("").length > 2 || LETTERS.test(name.join("")));
  if (!capitals && !name.every((word) => /^\p{Lu}[\p{L}’'.-]*$/u.test(word))) return null;
  return { paragraph, name: { first, last: colon - 1 }, colon, capitals, quoted };
}

function laidOut(doc: Document, { paragraph, name, colon, quoted }: Turn): LaidOut {
  const last = paragraph.end - 1;
  return {
    source: [name.first, name.last],
    cue: [colon, colon],
    // The mark that opens before the name closes behind the words, and belongs to neither.
    content: [colon + 1, quoted && last > colon + 1 ? last - 1 : last],
    answers: wordsOf(doc, name.first, name.last) === "A",
  };
}
