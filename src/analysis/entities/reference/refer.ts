/** Puts a reference before the chooser: gathers who may be meant and what speaks for each. */

import { QUESTIONED } from "../../data/refusal-words.ts";
import type { Document } from "../../document/document.ts";
import type { TokenRange } from "../../document/sentences.ts";
import type { Antecedents } from "../antecedents.ts";
import type { CastMember } from "../cast.ts";
import type { Names } from "../source.ts";
import { weighed } from "./clues.ts";
import type { ReferenceContext } from "./context.ts";
import type { Chooser, Reference, ReferenceChoice, Trace } from "./reference.ts";

/** What is known of a reference beside its words. */
export interface Known {
  /** Whom the rules alone would choose. */
  readonly rule: CastMember | null;
  /** Those who may be meant, wherever the report names them. */
  readonly fitting?: readonly CastMember[];
  /** Who speaks in the words right after. */
  readonly next?: CastMember | null;
}

/** Nobody with a probability of 0 means that nothing decides. */
export type Refer = (reference: Reference, known: Known) => ReferenceChoice;

/** What is chosen with less than this is left open: who speaks, and who is merely spoken of. */
export const LEAST = { speaker: 0.5, mention: 0.2 };

/** Who speaks where, as far as is known by now. */
export interface SpeechAt {
  /** Who says the words at a token. */
  readonly quotedBy: (at: number) => CastMember | null;
  /** The words that the source at a token is the source of. */
  readonly toldAt: (at: number) => readonly TokenRange[];
}

const NOBODY: ReadonlySet<CastMember> = new Set();

export function referrer(
  doc: Document,
  antecedents: Antecedents,
  names: Names,
  { quotedBy, toldAt }: SpeechAt,
  choose: Chooser,
): Refer {
  return (reference, { rule, fitting = [], next = null }) => {
    const spoken = new Map(antecedents.before(reference.at, reference.types, reference.gender));
    const traces: readonly Trace[] = [];
    for (const member of next ? [...fitting, next] : fitting)
      if (!spoken.has(member)) spoken.set(member, traces);
    const context: ReferenceContext = {
      doc,
      antecedents,
      rule,
      fitting,
      namedAfter: namedAfter(doc, names, reference.at),
      inMarks: reference.speaks ? namedInMarks(doc, names, reference.at) : NOBODY,
      inTold: reference.speaks ? namedWithin(names, toldAt(reference.at)) : NOBODY,
      inAsked: reference.speaks ? namedInQuestion(doc, names, reference.at) : NOBODY,
      quotedBy: quotedBy(reference.at),
      next,
    };
    // Whoever a speaker's own sentence goes on to name is somebody else.
    if (reference.speaks && reference.kind !== "quotation")
      for (const member of context.namedAfter) if (!fitting.includes(member)) spoken.delete(member);
    const subject = reference.speaks ? null : subjectOver(doc, reference, spoken);
    if (subject && !fitting.includes(subject)) spoken.delete(subject);
    const { candidates, none } = weighed(context, reference, spoken);
    const choice = choose(reference, candidates, none);
    const least = reference.speaks ? LEAST.speaker : LEAST.mention;
    return choice.probability < least ? { member: null, probability: 0 } : choice;
  };
}

/** A clause that hangs on the next may say "he" of whom that one names. */
const HANGS = /^(?:as|while|when|although|though|after|before|because|if|since|until|unless)$/;

/** Names further off in one sentence are passed over. */
const WIDEST = 80;

/** Over one of these, or over another who is spoken of, a verb's subject and what it is done to are in two clauses. */
const PARTS_CLAUSES =
  /^(?:[,;:()“”"‘’—–]|that|who|which|whom|whose|whether|if|when|while|where|as|because|and|but|or|than|so)$/;
/** "Holt looked behind him": of where something is, it may be said of the subject itself. */
const PLACES_ROUND =
  /^(?:behind|around|with|before|after|near|beside|above|over|about|between|against|for|of)$/;
const DONE_TO = /^(?:him|her|them|it)$/;
const FOLLOWS_OBJECT =
  /^(?:[^\p{L}]+|to|for|in|on|at|from|with|as|that|and|but|by|of|out|off|up|down|into|over|if|when)$/u;

/** "The union urged the government", "she called on him": whoever a verb is done to is not its subject. */
function subjectOver(
  doc: Document,
  { at, word, phrase }: Reference,
  spoken: ReadonlyMap<CastMember, readonly Trace[]>,
): CastMember | null {
  const isObject = phrase
    ? phrase.possessor === null
    : DONE_TO.test(word) && (word !== "her" || FOLLOWS_OBJECT.test(doc.lower[at + 1] ?? "."));
  if (!isObject || PLACES_ROUND.test(doc.lower[at - 1] ?? "")) return null;
  let nearest: Trace | null = null;
  for (const traces of spoken.values())
    for (const trace of traces)
      if (doc.sentenceOf[trace.at] === doc.sentenceOf[at] && trace.at > (nearest?.at ?? -1)) nearest = trace;
  if (!nearest || (nearest.part !== "subject" && nearest.part !== "speaker")) return null;
  for (let i = nearest.at + 1; i < at; i++) if (PARTS_CLAUSES.test(doc.lower[i] ?? "")) return null;
  return nearest.member;
}

/** So far from the marks is it told who speaks in them. */
const BESIDE = 12;

/** "“Brandt is wrong,” the senator said": hardly Brandt. */
function namedInMarks(doc: Document, names: Names, at: number): ReadonlySet<CastMember> {
  const found = new Set<CastMember>();
  for (const { open, close } of doc.quotations[doc.paragraphOf[at] ?? 0] ?? []) {
    if (at < open - BESIDE || at > close + BESIDE) continue;
    for (let i = open; i <= close; i++) {
      const member = names.byStart.get(i)?.member;
      if (member?.type === "person") found.add(member);
    }
  }
  return found;
}

/** "Holt has failed, he claimed": hardly Holt. */
export function namedWithin(names: Names, ranges: readonly TokenRange[]): ReadonlySet<CastMember> {
  const found = new Set<CastMember>();
  for (const { first, end } of ranges)
    for (let i = first; i < Math.min(end, first + LONGEST_TOLD); i++) {
      const member = names.byStart.get(i)?.member;
      if (member?.type === "person") found.add(member);
    }
  return found;
}

/** So many tokens of the told words are looked through. */
const LONGEST_TOLD = 200;

/** "Asked whether Holt should go, she said no": hardly Holt. */
export function namedInQuestion(doc: Document, names: Names, at: number): ReadonlySet<CastMember> {
  const first = doc.sentences[doc.sentenceOf[at] ?? 0]?.first ?? at;
  let asked = Math.max(first, at - WIDEST);
  while (
    asked < at &&
    !(QUESTIONED.has(doc.lower[asked] ?? "") && !/^(?:by|he|she|they|who)$/.test(doc.lower[asked - 1] ?? ""))
  )
    asked++;
  return namedWithin(names, asked < at ? [{ first: asked + 1, end: at }] : []);
}

/** "He dismissed Holt's plan": whoever a subject's own sentence goes on to name is somebody else. */
export function namedAfter(doc: Document, names: Names, at: number): ReadonlySet<CastMember> {
  const found = new Set<CastMember>();
  const sentence = doc.sentenceOf[at];
  const first = doc.sentences[sentence ?? 0]?.first ?? at;
  if (first !== at && HANGS.test(doc.lower[first] ?? "")) return found;
  for (let i = at + 1; doc.sentenceOf[i] === sentence && i < Math.min(at + WIDEST, doc.words.length); i++) {
    if (doc.quoted[i] !== 0) continue;
    const member = names.byStart.get(i)?.member;
    if (member) found.add(member);
  }
  return found;
}
