/** Polls, surveys and forecasts that a report tells figures from where no statement holds them. */
import type { Span } from "../../base/passage.ts";
import type { Entity } from "../analysis.ts";
import { ESTIMATES, SAMPLE_WORDS, STUDIES, STUDY_UNITS } from "../data/study-words.ts";
import type { Document } from "../document/document.ts";
import type { TokenRange } from "../document/sentences.ts";
import type { TextLine } from "../document/text-line.ts";
import { spanOfTokens } from "../document/tokens.ts";
import type { Draft } from "../statements/draft.ts";
import { type Ownership, ownershipOf, ownersOf } from "./study-owners.ts";
import { type Showing, showingsIn } from "./study-showings.ts";

/** A sentence, and whose study it tells of. */
export interface StudySentence extends Span {
  study: string | null;
  /** Does it tell of a sample, so that bare counts are results too? */
  readonly sampled: boolean;
  /** Does it speak of a study itself, so that its points are percentage points? */
  readonly names: boolean;
  /** Bodies that it names with their own figures; in order. */
  readonly showings: readonly Showing[];
}

/** The study in force: whose, since which paragraph. */
interface InForce {
  readonly id: string;
  readonly paragraph: number;
}

export interface Studies {
  /** In order of the text. */
  readonly sentences: readonly StudySentence[];
  /** Ids of speakers that are no more than "a new poll" or "5 percent". */
  readonly vague: ReadonlySet<string>;
}

/** A study is told of in so many paragraphs after the one that names it, in reports of something else. */
const REACH = 2;
/** A report that names a study in its headline or lead is about it. */
const LEAD = 2;

/** The sentences of a report that tell of a study. Cost linear in the text's length. */
export function studiesOf(
  doc: Document,
  drafts: readonly Draft[],
  speakers: readonly (string | null)[],
  entities: readonly Entity[],
): Studies {
  const line: TextLine = { tokens: doc.tokens };
  const owners = ownersOf(drafts, speakers, entities);
  const sentences: StudySentence[] = [];
  const waiting: StudySentence[] = [];
  let force: InForce | null = null;
  let isAbout = false;
  doc.paragraphs.forEach((paragraph, n) => {
    for (const sentence of paragraph.sentences) {
      const { place, lasts, sampled } = wordsIn(line, sentence);
      const whose: Ownership = place === null ? { is: "same" } : ownershipOf(line, owners, sentence, place);
      isAbout ||= n < LEAD && lasts;
      const showings = place === null ? [] : showingsIn(line, owners, sentence);
      const span = spanOfTokens(line.tokens, sentence.first, sentence.end - 1);
      const told = { ...span, study: null, sampled, names: place !== null, showings };
      if (whose.is === "other") {
        if (showings.length > 0) sentences.push(told);
        continue;
      }
      if (whose.is === "owner") {
        sentences.push({ ...told, study: whose.id });
        if (lasts) force = { id: whose.id, paragraph: n };
        if (lasts) for (const early of waiting.splice(0)) early.study = whose.id;
        continue;
      }
      const inForce: InForce | null = force;
      sentences.push({ ...told, study: idAt(inForce, n, isAbout) });
      const last = sentences.at(-1);
      if (isAbout && inForce === null && last) waiting.push(last);
    }
  });
  return { sentences, vague: owners.vague };
}

function idAt(force: InForce | null, paragraph: number, isAbout: boolean): string | null {
  return force && (isAbout || paragraph - force.paragraph <= REACH) ? force.id : null;
}

/** Can a figure of this unit be a result of the study that `sentence` tells of? */
export function isResult(unit: string | null, sentence: StudySentence): boolean {
  if (sentence.sampled || (sentence.names && unit === "points")) return true;
  return unit !== null && STUDY_UNITS.has(unit);
}

/** The first word for a study in a sentence, or else for an estimate; whether a study goes on after it; whether there is talk of a sample. */
function wordsIn(
  line: TextLine,
  sentence: TokenRange,
): { place: number | null; lasts: boolean; sampled: boolean } {
  let study: number | null = null;
  let estimate: number | null = null;
  let sampled = false;
  for (let i = sentence.first; i < sentence.end; i++) {
    const kind = KINDS.get(line.tokens.words[i] ?? "");
    if (kind === undefined) continue;
    if (kind === "sample") sampled = true;
    else if (kind === "study") study ??= i;
    else estimate ??= i;
  }
  return { place: study ?? estimate, lasts: study !== null, sampled };
}

/** Words in the ways that they are printed, so that no word of the text needs to be changed. */
const KINDS: ReadonlyMap<string, "study" | "estimate" | "sample"> = new Map([
  ...printed(SAMPLE_WORDS, "sample" as const),
  ...printed(ESTIMATES, "estimate" as const),
  ...printed(STUDIES, "study" as const),
]);

function printed<K>(words: ReadonlySet<string>, kind: K): readonly (readonly [string, K])[] {
  return [...words].flatMap((word) => [
    [word, kind] as const,
    [word.replace(/^./, (letter) => letter.toUpperCase()), kind] as const,
    [word.toUpperCase(), kind] as const,
  ]);
}
