/** Reads what somebody was asked, would not say or has not decided: "whether it would …", "on the plan to …", "closing …". */
import { OUTER_CLOSING, TYPED_CLOSING } from "../../base/quotation-marks.ts";
import type { Entity } from "../analysis.ts";
import { ALLEGED, ASKING, DEED_NOUNS } from "../data/refusal-words.ts";
import type { TokenRange } from "../document/sentences.ts";
import type { Proposal } from "./candidate.ts";
import { readComplement } from "./complement.ts";
import { cueAt } from "./cue-table.ts";
import { type Ground, sentenceAround } from "./ground.ts";
import { infinitiveAt, phraseEnd, trimmed } from "./phrases.ts";
import { isPlan } from "./things.ts";

/** A clause opens at most so many tokens after the words that it belongs to. */
const NEAR = 12;
/** A question is told at most so many tokens ahead of its answer. */
const FAR = 40;

/** What stands after the words that end before `from`; null where it is no proposal. */
export function askedAfter(ground: Ground, from: number, holder: Entity): Proposal | null {
  const { end } = sentenceAround(ground, from);
  return (
    askedIn(ground, { first: from, end: Math.min(end, from + NEAR) }, holder) ??
    thingAfter(ground, from, end, holder)
  );
}

/** "Asked whether she would, she …", "… when asked about the plan": what the sentence says was asked. */
export function askedAround(ground: Ground, at: number, holder: Entity): Proposal | null {
  const { first, end } = sentenceAround(ground, at);
  for (let i = Math.max(first, at - FAR); i < Math.min(end, at + FAR); i++)
    if (ASKING.has(ground.lower[i] ?? "")) {
      const found = askedAfter(ground, i + 1, holder);
      if (found) return found;
    }
  return null;
}

/** "Whether X would do it": the proposal of the first such clause in the range. */
export function askedIn(ground: Ground, { first, end }: TokenRange, holder: Entity): Proposal | null {
  const { lower } = ground;
  for (let i = first; i < Math.max(end, first + 1); i++) {
    const word = lower[i] ?? "";
    if (/^[.;:]$/.test(word)) return null;
    if (!/^(?:whether|if|that)$/.test(word)) continue;
    if (word === "that" && ALLEGED.has(lower[i - 1] ?? "")) return null;
    const clause = clauseAt(ground, i + 1, sentenceAround(ground, i).end, holder);
    if (clause) return clause;
  }
  return null;
}

const SKIPPED = /^(?:on|about|over|of|as|regarding|concerning|upon|to|at|between)$/;
const QUESTIONS =
  /^(?:questions?|issue|prospect|possibility|idea|the|a|any|all|every|repeated|further|reporters'?)$/;

/** "On the plan", "to questions about closing it", "the question of a ban": a plan or a deed, nothing else. */
function thingAfter(ground: Ground, from: number, limit: number, holder: Entity): Proposal | null {
  let at = from;
  while (at < from + 7 && at < limit && (SKIPPED.test(ground.lower[at] ?? "") || opensQuestions(ground, at)))
    at++;
  const [deed] = readComplement(ground, "ing", at, holder);
  if (deed) return byHolder(ground, deed.proposal, holder);
  const [read] = readComplement(ground, "np", at, holder);
  if (read?.proposal.is !== "thing") return null;
  const { thing } = read.proposal;
  return isPlan(ground, thing) || hasDeed(ground, thing) ? read.proposal : null;
}

/** "A question about", "the idea of": what is meant follows. */
function opensQuestions({ lower }: Ground, at: number): boolean {
  for (let i = at; i < at + 4; i++) {
    if (/^(?:questions?|issue|prospect|possibility|idea)$/.test(lower[i] ?? ""))
      return SKIPPED.test(lower[i + 1] ?? "");
    if (!QUESTIONS.test(lower[i] ?? "")) return false;
  }
  return false;
}

function hasDeed({ lower }: Ground, { first, end }: TokenRange): boolean {
  for (let i = first; i < Math.min(end, first + 6); i++) {
    if (DEED_NOUNS.has(lower[i] ?? "")) return true;
    if (/^(?:of|in|on|by|from|that|who)$/.test(lower[i] ?? "")) return false;
  }
  return false;
}

/** "Considering standing for mayor": who considers it would do it, where it is done to nothing. */
function byHolder({ lower }: Ground, proposal: Proposal, holder: Entity): Proposal {
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
function clauseAt(ground: Ground, from: number, limit: number, holder: Entity): Proposal | null {
  const { lower } = ground;
  const infinitive = infinitiveAt(ground, from);
  if (infinitive > 0) return stanceAt(ground, infinitive, holder) ?? act(ground, infinitive, limit, holder);
  for (let i = from + 1; i < Math.min(limit, from + 14); i++) {
    const word = lower[i] ?? "";
    if (/^[.;:,?]$/.test(word)) return null;
    const planned = PLANNED.find((turn) => turn.every((part, k) => lower[i + k] === part));
    const isModal = /^(?:would|should|will|must|'d)$/.test(word);
    if (!planned && !isModal) {
      const told = stanceAt(ground, i, holder);
      if (told) return told;
      continue;
    }
    const next = planned ? i + planned.length : i + 1;
    const verb = /^(?:not|ever|also|still)$/.test(lower[next] ?? "") ? next + 1 : next;
    const subject = trimmed(ground, { first: from, end: i });
    if (subject.end <= subject.first) return null;
    const mention = ground.mentionAt.get(subject.first);
    // Nobody named: "whether it would" is whether they who were asked would.
    const own =
      subject.end === subject.first + 1 && /^(?:it|they|he|she|i|we)$/.test(lower[subject.first] ?? "");
    const actor = mention && mention.end === subject.end ? mention.entity : own ? holder : subject;
    return stanceAt(ground, verb, holder) ?? act(ground, verb, limit, actor);
  }
  return null;
}

function act(ground: Ground, verb: number, limit: number, actor: Entity | TokenRange): Proposal {
  const range = trimmed(ground, { first: verb, end: conditionedEnd(ground, verb, limit) });
  const rest = { first: verb + 1, end: Math.max(verb + 1, range.end) };
  return { is: "act", actor, verb: ground.lower[verb] ?? "", rest };
}

/** A question asked under a condition keeps it. */
function conditionedEnd(ground: Ground, from: number, limit: number): number {
  const end = phraseEnd(ground, from, limit);
  if (ground.lower[end] !== "if") return end;
  let last = end;
  while (last < limit && !/^[.,;:?!]$/.test(ground.lower[last] ?? "")) last++;
  return last;
}

const STANDING =
  /^(?:support|back|favou?r|endorse|oppose|want|prefer|advocate|approve|agree|vote|object|reject|welcome|in favou?r|opposed)$/;

/** "Whether he would support a ban": what a stance would be on, at the word of stance. */
function stanceAt(ground: Ground, at: number, holder: Entity): Proposal | null {
  const cue = cueAt(ground.lower, at);
  for (const { lemma, sort, frames } of cue?.cues ?? []) {
    if (sort === "noun" || !STANDING.test(lemma)) continue;
    for (const { link, complement } of frames) {
      const from = cue?.end ?? at;
      if (!link.every((word, k) => ground.lower[from + k] === word)) continue;
      const [read] = readComplement(ground, complement, from + link.length, holder);
      if (read) return read.proposal;
    }
  }
  return null;
}

const ENDS = new RegExp(`^(?:[.!;${OUTER_CLOSING}]|${TYPED_CLOSING})$`);

/** Does the sentence ask, there, rather than tell? */
export function isQuestion({ lower }: Ground, at: number, end: number): boolean {
  for (let i = at; i < Math.min(end, at + FAR); i++) {
    if (lower[i] === "?") return true;
    if (ENDS.test(lower[i] ?? "")) return false;
  }
  return false;
}
