/**
 * Words whose speaker the layout shows: turns of a transcript (`OKAFOR: We shall see.`) and signed quotations
 * (`“We shall see.” – Sunniva Okafor`). What the layout shows goes before what a tagger found there.
 */
import type { Paragraph } from "../sentences.ts";
import type { Scene } from "../tagger/scene.ts";
import type { TaggedSpan } from "../tagger/tagger.ts";

const CERTAINTY = 0.9;
const OPENING = /^["“„«‘]$/u;
/** A speaker in capitals needs to have two turns in a report, one written as names are needs four. */
const TURNS = { capitals: 2, name: 4 };
const LONGEST_NAME = 5;

interface Turn {
  readonly paragraph: Paragraph;
  readonly name: { readonly first: number; readonly last: number };
  readonly colon: number;
  readonly capitals: boolean;
  readonly quoted: boolean;
}

/** The tagged spans, with those of every paragraph that the layout explains put in place of the tagger's. */
export function withLaidOutSpeakers(scene: Scene, tagged: readonly TaggedSpan[]): readonly TaggedSpan[] {
  const shown = [
    ...turnsOf(scene).flatMap(spansOfTurn),
    ...scene.paragraphs.flatMap((_, p) => spansOfSigned(scene, p)),
  ];
  if (shown.length === 0) return tagged;
  const explained = new Set(shown.map((span) => paragraphAt(scene, span.first)));
  return [...tagged.filter((span) => !explained.has(paragraphAt(scene, span.first))), ...shown].sort(
    (a, b) => a.first - b.first,
  );
}

/** The number of the paragraph that holds token i. */
function paragraphAt(scene: Scene, i: number): number {
  let [low, high] = [0, scene.paragraphs.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((scene.paragraphs[middle]?.first ?? 0) <= i) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The turns of a transcript, or none if the report has too few to be one. */
function turnsOf(scene: Scene): Turn[] {
  const turns = scene.paragraphs.flatMap((paragraph) => turnOf(scene, paragraph) ?? []);
  const enough = (capitals: boolean) =>
    turns.filter((turn) => turn.capitals === capitals).length >= (capitals ? TURNS.capitals : TURNS.name);
  const [byCapitals, byName] = [enough(true), enough(false) && hasReturningName(scene, turns)];
  return turns.filter((turn) => (turn.capitals ? byCapitals : byName));
}

/** In an interview somebody speaks twice; headings that end in a colon differ each time. */
function hasReturningName(scene: Scene, turns: readonly Turn[]): boolean {
  const names = turns
    .filter((turn) => !turn.capitals)
    .map(({ name }) => wordsOf(scene, name.first, name.last));
  return new Set(names).size <= names.length / 2;
}

function wordsOf(scene: Scene, first: number, last: number): string {
  return scene.tokens.words.slice(first, last + 1).join(" ");
}

function turnOf(scene: Scene, paragraph: Paragraph): Turn | null {
  const { words } = scene.tokens;
  const quoted = OPENING.test(words[paragraph.first] ?? "");
  const first = paragraph.first + (quoted ? 1 : 0);
  let colon = first;
  while (colon < paragraph.end && colon - first <= LONGEST_NAME && words[colon] !== ":") colon++;
  if (words[colon] !== ":" || colon === first || colon + 1 >= paragraph.end) return null;
  const name = words.slice(first, colon).filter((word) => word !== ".");
  const capitals = name.every((word) => /^\p{Lu}[\p{Lu}’'.-]*$/u.test(word)) && name.join("").length > 2;
  if (!capitals && !name.every((word) => /^\p{Lu}[\p{L}’'.-]*$/u.test(word))) return null;
  return { paragraph, name: { first, last: colon - 1 }, colon, capitals, quoted };
}

function spansOfTurn({ paragraph, name, colon, quoted }: Turn): TaggedSpan[] {
  const last = paragraph.end - 1;
  return [
    { field: "source", ...name, probability: CERTAINTY },
    { field: "cue", first: colon, last: colon, probability: CERTAINTY },
    // The mark that opens before the name closes behind the words, and belongs to neither.
    {
      field: "content",
      first: colon + 1,
      last: quoted && last > colon + 1 ? last - 1 : last,
      probability: CERTAINTY,
    },
  ];
}

/** A paragraph that is one closed quotation, a dash, and a name or a description of few words. */
function spansOfSigned(scene: Scene, p: number): TaggedSpan[] {
  const { words } = scene.tokens;
  const paragraph = scene.paragraphs[p];
  const quotation = scene.quotations[p]?.[0];
  if (!paragraph || !quotation?.closed || quotation.open !== paragraph.first) return [];
  const dash = quotation.close + 1;
  const [first, last] = [dash + 1, paragraph.end - 1];
  if (!/^(?:[–—-]|--)$/u.test(words[dash] ?? "")) return [];
  const isName = /^\p{Lu}/u.test(words[first] ?? "") && !/[.!?]$/u.test(words[last] ?? "");
  if (last < first || last - first > 3 * LONGEST_NAME || !isName) return [];
  return [
    { field: "content", first: quotation.open, last: quotation.close, probability: CERTAINTY },
    { field: "cue", first: dash, last: dash, probability: CERTAINTY },
    { field: "source", first, last, probability: CERTAINTY },
  ];
}
