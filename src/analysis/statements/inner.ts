/**
 * Statements inside of others: "Court papers say Ida Holm told the keepers she was ill" has one of the papers and one of Holm's;
 * "he heard boys shout, “Go home!”" one of the boys'. The annotated corpus leaves the inner one out; who looks for whose words they are does not.
 */
import { REPORTING_VERBS } from "../data/reporting-verbs.ts";
import { PERSON_NOUNS, singularOfPeople } from "../data/role-nouns.ts";
import { SHOUTING_VERBS } from "../data/shouting-verbs.ts";
import { type Document, QUOTED } from "../document/document.ts";
import { spanOfTokens } from "../document/tokens.ts";
import type { Draft } from "./draft.ts";

/** How sure one can be of an inner statement, where the outer one is right. */
const IF_OUTER = 0.75;
const LONGEST_NAME = 5;
/** Whom somebody tells it is named in at most so many tokens. */
const LONGEST_TOLD = 4;
/** Fewer tokens say too little to be words of somebody's. */
const LEAST_SAID = 3;
const CAPITAL = /^\p{Lu}[\p{L}’'-]*$/u;
const WORD = /^[\p{L}\p{N}’'-]+$/u;
const OPENING = /^["“„]$/u;
const CLAUSE = /^(?:that|he|she|they|it|there|the|his|her|their)$/;

interface Inner {
  readonly source: readonly [number, number];
  readonly cue: number;
  readonly content: readonly [number, number];
}

/** The drafts, with those inside of them behind the ones that hold them. */
export function withInnerStatements(doc: Document, drafts: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  const places: number[] = [];
  for (const draft of drafts) {
    places.push(found.length);
    found.push(draft);
    if (draft.cue.length > 0) found.push(...innerOf(doc, draft));
  }
  return found.map((draft) =>
    draft.continues === null ? draft : { ...draft, continues: places[draft.continues] ?? null },
  );
}

function innerOf(doc: Document, outer: Draft): Draft[] {
  return outer.content.flatMap((piece) => {
    const first = placeOf(doc.tokens.start, piece.start);
    const last = placeOf(doc.tokens.end, piece.end);
    if (last < first || doc.quoted[first] !== QUOTED.outside) return [];
    const inner = toldIn(doc, first, last) ?? heardIn(doc, first, last);
    if (!inner) return [];
    const span = (from: number, to: number) => [spanOfTokens(doc.tokens, from, to)];
    const [from, to] = inner.content;
    return [
      {
        kind: doc.quoted[from] === QUOTED.outside ? ("indirect" as const) : ("direct" as const),
        source: span(...inner.source),
        cue: span(inner.cue, inner.cue),
        content: span(from, to),
        continues: null,
        confidence: Math.round(1000 * outer.confidence * IF_OUTER) / 1000,
      },
    ];
  });
}

/** The first token whose offset is at least `wanted`, by bisection. */
function placeOf(offsets: Int32Array, wanted: number): number {
  let [low, high] = [0, offsets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "Ida Holm told the keepers she was ill", from the content's first word on. */
function toldIn(doc: Document, first: number, last: number): Inner | null {
  const { words } = doc.tokens;
  const start = words[first] === "that" ? first + 1 : first;
  const verb = subjectEnd(words, start, last) + 1;
  const says = REPORTING_VERBS.get(words[verb] ?? "");
  const isTold = says?.verbClass === "say" || says?.verbClass === "claim";
  if (verb <= start || !says || !isTold || (says.form !== "past" && says.form !== "s")) return null;
  // "Port reports that were late".
  if (says.form === "s" && says.lemma !== "say" && words[verb + 1] !== "that") return null;
  const from = says.lemma === "tell" ? afterTold(words, verb + 1, last) : verb + 1;
  if (from === null || last - from + 1 < LEAST_SAID || !CLAUSE.test(words[from] ?? "")) return null;
  // Where words in marks follow, what is told and what is quoted are not one.
  for (let i = start; i <= last; i++) if (doc.quoted[i] !== QUOTED.outside) return null;
  return { source: [start, verb - 1], cue: verb, content: [from, last] };
}

/** The last token of a name, or of "the keeper"; before `start` where neither stands there. */
function subjectEnd(words: readonly string[], start: number, last: number): number {
  let at = start;
  while (at <= last && at - start < LONGEST_NAME && CAPITAL.test(words[at] ?? "")) at++;
  if (at > start) return at - 1;
  if (!/^(?:the|a|an|his|her|their)$/i.test(words[start] ?? "")) return start - 1;
  for (at = start + 1; at <= Math.min(last, start + LONGEST_NAME); at++) {
    const word = words[at] ?? "";
    if (PERSON_NOUNS.has(word) || singularOfPeople(word) !== null) return at;
    if (!WORD.test(word)) break;
  }
  return start - 1;
}

/** Where what is told begins behind those who are told; null where they are not told of. */
function afterTold(words: readonly string[], from: number, last: number): number | null {
  for (let at = from + 1; at <= Math.min(last, from + LONGEST_TOLD); at++) {
    if (!WORD.test(words[at] ?? "")) return null;
    if (/^(?:that|he|she|they|it)$/.test(words[at] ?? "")) return at;
  }
  return null;
}

/** "He heard boys shout, “Go home!”": the quotation, to the content's end. */
function heardIn(doc: Document, first: number, last: number): Inner | null {
  const { words } = doc.tokens;
  for (let heard = first; heard < last - LEAST_SAID; heard++) {
    if (doc.quoted[heard] !== QUOTED.outside) return null;
    if (!/^(?:heard|hears|hear)$/.test(words[heard] ?? "")) continue;
    for (let verb = heard + 2; verb <= heard + LONGEST_NAME && verb < last; verb++) {
      if (!WORD.test(words[verb] ?? "")) break;
      if (!SHOUTING_VERBS.has(words[verb] ?? "")) continue;
      const open = /^[,:]$/.test(words[verb + 1] ?? "") ? verb + 2 : verb + 1;
      if (!OPENING.test(words[open] ?? "") || open >= last) return null;
      return { source: [heard + 1, verb - 1], cue: verb, content: [open, last] };
    }
  }
  return null;
}
