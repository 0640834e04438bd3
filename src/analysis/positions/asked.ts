/** Reads what somebody was asked, would not say or has not decided: "whether it would …", "on the plan to …", "closing …". */
import { OUTER_CLOSING, TYPED_CLOSING } from "../../base/quotation-marks.ts";
import type { Entity } from "../analysis.ts";
import { DENIALS } from "../data/bound-words.ts";
import { ALLEGED, DEED_NOUNS, QUESTIONED } from "../data/refusal-words.ts";
import type { TokenRange } from "../document/sentences.ts";
import { type AnnotatedDocument, sentenceAround } from "./annotated-document.ts";
import type { Proposal } from "./candidate.ts";
import { readComplement } from "./complement.ts";
import { cueAt } from "./cue-table.ts";
import { infinitiveAt, isQuote, phraseEnd, trimmed } from "./phrases.ts";
import { isPlan } from "./things.ts";

/** A clause opens at most so many tokens after the words that it belongs to. */
const NEAR = 12;
/** A question is told at most so many tokens ahead of its answer. */
const FAR = 40;

/** What stands after the words that end before `from`; null where it is no proposal. */
export function askedAfter(doc: AnnotatedDocument, from: number, holder: Entity): Proposal | null {
  const { end } = sentenceAround(doc, from);
  return (
    askedIn(doc, { first: from, end: Math.min(end, from + NEAR) }, holder) ??
    thingAfter(doc, from, end, holder)
  );
}

/** "Asked whether she would, she …", "… when asked about the plan": what the sentence says was asked. */
export function askedAround(doc: AnnotatedDocument, at: number, holder: Entity): Proposal | null {
  const { first, end } = sentenceAround(doc, at);
  for (let i = Math.max(first, at - FAR); i < Math.min(end, at + FAR); i++)
    if (QUESTIONED.has(doc.lower[i] ?? "")) {
      const found = askedAfter(doc, i + 1, holder);
      if (found) return found;
    }
  return null;
}

/** "Whether X would do it": the proposal of the first such clause in the range. */
export function askedIn(doc: AnnotatedDocument, { first, end }: TokenRange, holder: Entity): Proposal | null {
  const { lower } = doc;
  for (let i = first; i < Math.max(end, first + 1); i++) {
    const word = lower[i] ?? "";
    if (/^[.;:]$/.test(word)) return null;
    if (!/^(?:whether|if|that)$/.test(word)) continue;
    if (word === "that" && ALLEGED.has(lower[i - 1] ?? "")) return null;
    const clause = clauseAt(doc, i + 1, sentenceAround(doc, i).end, holder);
    if (clause) return clause;
  }
  return null;
}

/** So many tokens of an answer are looked at. */
const ANSWER = 20;
/** What grants what was asked. */
const YES =
  /^(?:yes|yeah|absolutely|certainly|definitely|indeed|course|surely|did|does|do|would|agreed|nodded)$/;

/** "Asked whether she backs it": by these words nobody has said so, unless one of the twenty tokens behind it grants it and none denies it. */
export function isOnlyAsked(doc: AnnotatedDocument, { first, end }: TokenRange): boolean {
  const { lower } = doc;
  const sentence = sentenceAround(doc, first);
  for (let i = first - 1; i > Math.max(sentence.first, first - NEAR); i--) {
    const word = lower[i] ?? "";
    if (/^[.,;:()–—]$/.test(word) || isQuote(word)) return false;
    if (!/^(?:whether|if)$/.test(word)) continue;
    if (!lower.slice(Math.max(sentence.first, i - 4), i).some((before) => QUESTIONED.has(before)))
      return false;
    const answer = lower.slice(end, end + ANSWER);
    return (
      !answer.some((said) => YES.test(said)) || answer.some((said) => said === "no" || DENIALS.has(said))
    );
  }
  return false;
}

const SKIPPED = /^(?:on|about|over|of|as|regarding|concerning|upon|to|at|between)$/;
const QUESTIONS =
  /^(?:questions?|issue|prospect|possibility|idea|the|a|any|all|every|repeated|further|reporters'?)$/;

/** "On the plan", "to questions about closing it", "the question of a ban": a plan or a deed, nothing else. */
function thingAfter(doc: AnnotatedDocument, from: number, limit: number, holder: Entity): Proposal | null {
  let at = from;
  while (at < from + 7 && at < limit && (SKIPPED.test(doc.lower[at] ?? "") || opensQuestions(doc, at))) at++;
  const [deed] = readComplement(doc, "ing", at, holder);
  if (deed) return byHolder(doc, deed.proposal, holder);
  const [read] = readComplement(doc, "np", at, holder);
  if (read?.proposal.is !== "thing") return null;
  const { thing } = read.proposal;
  return isPlan(doc, thing) || hasDeed(doc, thing) ? read.proposal : null;
}

/** "A question about", "the idea of": what is meant follows. */
function opensQuestions({ lower }: AnnotatedDocument, at: number): boolean {
  for (let i = at; i < at + 4; i++) {
    if (/^(?:questions?|issue|prospect|possibility|idea)$/.test(lower[i] ?? ""))
      return SKIPPED.test(lower[i + 1] ?? "");
    if (!QUESTIONS.test(lower[i] ?? "")) return false;
  }
  return false;
}

function hasDeed({ lower }: AnnotatedDocument, { first, end }: TokenRange): boolean {
  for (let i = first; i < Math.min(end, first + 6); i++) {
    if (DEED_NOUNS.has(lower[i] ?? "")) return true;
    if (/^(?:of|in|on|by|from|that|who)$/.test(lower[i] ?? "")) return false;
  }
  return false;
}

/** "Considering standing for mayor": who considers it would do it, where it is done to nothing. */
function byHolder({ lower }: AnnotatedDocument, proposal: Proposal, holder: Entity): Proposal {
  if (proposal.is !== "act" || proposal.actor) return proposal;
  const { first, end } = proposal.rest;
  return first >= end || /^(?:for|as|in|against|on|with|from|out|again|at|to)$/.test(lower[first] ?? "")
    ? { ...proposal, actor: holder }
    : proposal;
}

/** What somebody is asked whether they will do, by other turns than "would". */
const PLANNED: readonly (readonly string[])[] = [
  ["had", "plans", "to"],
  ["has", "plans", "to"],
  ["planned", "to"],
  ["plans", "to"],
  ["intended", "to"],
  ["intends", "to"],
  ["was", "going", "to"],
];

/** "(Whether) to sell it", "(whether) she backs it", "(whether) the council would sell it", from the token after "whether". */
function clauseAt(doc: AnnotatedDocument, from: number, limit: number, holder: Entity): Proposal | null {
  const { lower } = doc;
  const infinitive = infinitiveAt(doc, from);
  if (infinitive > 0) return stanceAt(doc, infinitive, holder) ?? act(doc, infinitive, limit, holder);
  for (let i = from + 1; i < Math.min(limit, from + 14); i++) {
    const word = lower[i] ?? "";
    if (/^[.;:,?]$/.test(word)) return null;
    const planned = PLANNED.find((turn) => turn.every((part, k) => lower[i + k] === part));
    const isModal = /^(?:would|should|will|must|'d)$/.test(word);
    if (!planned && !isModal) {
      const told = stanceAt(doc, i, holder);
      if (told) return told;
      continue;
    }
    const next = planned ? i + planned.length : i + 1;
    const verb = /^(?:not|ever|also|still)$/.test(lower[next] ?? "") ? next + 1 : next;
    const subject = trimmed(doc, { first: from, end: i });
    if (subject.end <= subject.first) return null;
    const mention = doc.mentionAt.get(subject.first);
    // Nobody named: "whether it would" is whether they who were asked would.
    const own =
      subject.end === subject.first + 1 && /^(?:it|they|he|she|i|we)$/.test(lower[subject.first] ?? "");
    const actor = mention && mention.end === subject.end ? mention.entity : own ? holder : subject;
    return stanceAt(doc, verb, holder) ?? act(doc, verb, limit, actor);
  }
  return null;
}

function act(doc: AnnotatedDocument, verb: number, limit: number, actor: Entity | TokenRange): Proposal {
  const range = trimmed(doc, { first: verb, end: conditionedEnd(doc, verb, limit) });
  const rest = { first: verb + 1, end: Math.max(verb + 1, range.end) };
  return { is: "act", actor, verb: doc.lower[verb] ?? "", rest };
}

/** A question asked under a condition keeps it. */
function conditionedEnd(doc: AnnotatedDocument, from: number, limit: number): number {
  const end = phraseEnd(doc, from, limit);
  if (doc.lower[end] !== "if") return end;
  let last = end;
  while (last < limit && !/^[.,;:?!]$/.test(doc.lower[last] ?? "")) last++;
  return last;
}

const STANDING =
  /^(?:support|back|favou?r|endorse|oppose|want|prefer|advocate|approve|agree|vote|object|reject|welcome|in favou?r|opposed)$/;

/** "Whether he would support a ban": what a stance would be on, at the word of stance. */
function stanceAt(doc: AnnotatedDocument, at: number, holder: Entity): Proposal | null {
  const cue = cueAt(doc.lower, at);
  for (const { lemma, sort, frames } of cue?.cues ?? []) {
    if (sort === "noun" || !STANDING.test(lemma)) continue;
    for (const { link, complement } of frames) {
      const from = cue?.end ?? at;
      if (!link.every((word, k) => doc.lower[from + k] === word)) continue;
      const [read] = readComplement(doc, complement, from + link.length, holder);
      if (read) return read.proposal;
    }
  }
  return null;
}

const ENDS = new RegExp(`^(?:[.!;${OUTER_CLOSING}]|${TYPED_CLOSING})$`);

/** Does the sentence ask, there, rather than tell? */
export function isQuestion({ lower }: AnnotatedDocument, at: number, end: number): boolean {
  for (let i = at; i < Math.min(end, at + FAR); i++) {
    if (lower[i] === "?") return true;
    if (ENDS.test(lower[i] ?? "")) return false;
  }
  return false;
}
