/** Stances that are not taken: somebody would not say, or has not decided. */

import type { Entity } from "../analysis.ts";
import { PLAIN_VERBS } from "../data/plain-verbs.ts";
import { DOUBT_TURNS, REFUSAL_TURNS, VOTERS } from "../data/refusal-words.ts";
import type { TokenRange } from "../document/sentences.ts";
import { tokensIn } from "../document/token-ranges.ts";
import { type AnnotatedDocument, sentenceAround } from "./annotated-document.ts";
import { askedAfter, askedAround, askedIn, isQuestion } from "./asked.ts";
import type { Candidate, Proposal } from "./candidate.ts";
import { readComplement } from "./complement.ts";
import { ownerOf, speakerAt, subjectOf } from "./holder.ts";
import { type TurnAt, turnAt } from "./phrase-patterns.ts";
import { phraseEnd, trimmed } from "./phrases.ts";

/** Refusals and doubts in the reporter's words, and in statements of kind `declined`. */
export function declinedIn(doc: AnnotatedDocument): readonly Candidate[] {
  const found: Candidate[] = [];
  doc.statements.forEach((statement) => {
    const holder = statement.speaker ? doc.entities.get(statement.speaker) : undefined;
    const [content] = statement.content;
    if (statement.kind !== "declined" || !holder || !content) return;
    const range = tokensIn(doc, content);
    const cue = statement.cue[0] ? tokensIn(doc, statement.cue[0]) : range;
    const proposal = askedIn(doc, { first: Math.min(cue.first, range.first), end: range.end }, holder);
    if (proposal) found.push(unsaid(holder, "declined", proposal, { first: cue.first, end: range.end }));
  });
  for (let i = 0; i < doc.words.length; i++) {
    for (const one of [doubtAt(doc, i), reviewAt(doc, i), refusedAt(doc, i)])
      if (one && !isQuestion(doc, one.span.end - 1, sentenceAround(doc, i).end)) found.push(one);
  }
  return found;
}

function unsaid(
  holder: Entity,
  stance: "declined" | "undecided",
  proposal: Proposal,
  span: TokenRange,
): Candidate {
  return {
    holder,
    stance,
    proposal,
    span,
    at: span.first,
    route: stance,
    by: "cue",
    word: stance,
    condition: null,
  };
}

function refusedAt(doc: AnnotatedDocument, at: number): Candidate | null {
  const found = turnAt(REFUSAL_TURNS, doc.lower, at);
  const holder = found && refuser(doc, found);
  if (!found || !holder) return null;
  const { end } = sentenceAround(doc, at);
  const told = found.turn.needs === "asked" ? null : refusedThing(doc, found, holder, end);
  const proposal = told ?? askedAround(doc, at, holder);
  if (!proposal) return null;
  const last = told ? Math.max(found.end, phraseEnd(doc, found.end - 1, end)) : found.end;
  return unsaid(holder, "declined", proposal, { first: at, end: Math.min(end, last) });
}

function refusedThing(
  doc: AnnotatedDocument,
  { end, turn }: TurnAt,
  holder: Entity,
  limit: number,
): Proposal | null {
  if (turn.needs === "thing")
    return callIn(doc, end, limit) ?? readComplement(doc, "np", end, holder)[0]?.proposal ?? null;
  return askedAfter(doc, end, holder) ?? callIn(doc, end, limit);
}

/** Who would not say; null where it is denied that they would not, or nobody is named. */
function refuser(doc: AnnotatedDocument, { first, end, turn }: TurnAt): Entity | null {
  if (doc.lower[first] === "refusal") return ownerOf(doc, first, end).holder;
  const subject = subjectOf(doc, first);
  if (subject.negated) return null;
  const statement = doc.statements[doc.cueOf[first] ?? -1];
  const told = statement?.speaker ? (doc.entities.get(statement.speaker) ?? null) : null;
  return told ?? subject.holder ?? (turn.needs === "asked" ? speakerAt(doc, first) : null);
}

/** The tokens of what somebody would not say: nobody takes a stance in them. */
export function refusedIn(doc: AnnotatedDocument): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = 0; at < doc.words.length; at++) {
    const refused = turnAt(REFUSAL_TURNS, doc.lower, at);
    if (!refused || /^(?:asked|thing)$/.test(refused.turn.needs)) continue;
    const { end } = sentenceAround(doc, at);
    for (let i = at; i < end && !/^[.,;:]$/.test(doc.lower[i] ?? ""); i++) found.add(i);
  }
  return found;
}

/** "Declined to support his leader in calls for sales to end". */
function callIn(doc: AnnotatedDocument, from: number, end: number): Proposal | null {
  const { lower } = doc;
  for (let i = from; i < Math.min(end, from + 14); i++) {
    if (!/^(?:calls?|demands?|push|bid|plans?)$/.test(lower[i] ?? "") || lower[i + 1] !== "for") continue;
    const stop = phraseEnd(doc, i + 2, end);
    for (let k = i + 3; k < stop; k++) {
      if (lower[k] !== "to" || !PLAIN_VERBS.has(lower[k + 1] ?? "")) continue;
      const rest = trimmed(doc, { first: k + 2, end: stop });
      return {
        is: "act",
        actor: { first: i + 2, end: k },
        verb: lower[k + 1] ?? "",
        rest: { first: k + 2, end: Math.max(k + 2, rest.end) },
      };
    }
    return { is: "thing", thing: trimmed(doc, { first: i + 2, end: stop }), verb: "" };
  }
  return null;
}

function doubtAt(doc: AnnotatedDocument, at: number): Candidate | null {
  const { lower } = doc;
  const found = turnAt(DOUBT_TURNS, lower, at);
  if (!found || (lower[at] === "undecided" && VOTERS.has(lower[found.end] ?? ""))) return null;
  const holder = doubter(doc, found);
  if (!holder) return null;
  // "Whether" may be the last word of the turn itself.
  const after = lower[found.end - 1] === "whether" ? found.end - 1 : found.end;
  const asked =
    askedAfter(doc, after, holder) ?? (found.turn.needs === "any" ? askedAround(doc, at, holder) : null);
  if (!asked && found.turn.needs !== "any") return null;
  return unsaid(holder, "undecided", asked ?? { is: "before", main: true }, { first: at, end: found.end });
}

function doubter(doc: AnnotatedDocument, { first, turn }: TurnAt): Entity | null {
  if (turn.needs === "speaker") return speakerAt(doc, first);
  const remains = /^remain(?:s|ed|ing)?$/.test(doc.lower[first - 1] ?? "");
  const subject = subjectOf(doc, remains ? first - 1 : first);
  if (subject.negated || /^(?:should|must)$/.test(subject.modal)) return null;
  return subject.holder ?? speakerAt(doc, first);
}

/** "Keeps the toll under review". */
function reviewAt(doc: AnnotatedDocument, at: number): Candidate | null {
  const { lower } = doc;
  if (!/^(?:keep|keeps|kept|keeping|has|have|had)$/.test(lower[at] ?? "")) return null;
  const { end } = sentenceAround(doc, at);
  for (let i = at + 2; i < Math.min(end, at + 9); i++) {
    if (/^[.,;:]$/.test(lower[i] ?? "")) return null;
    if (lower[i] !== "review" || !/^(?:under|constant|close)$/.test(lower[i - 1] ?? "")) continue;
    const { holder, negated } = subjectOf(doc, at);
    if (!holder || negated) return null;
    const object = { first: at + 1, end: lower[i - 1] === "under" ? i - 1 : i - 2 };
    if (object.end <= object.first) return null;
    const points =
      object.end === object.first + 1 || /^(?:matter|situation|issue)$/.test(lower[object.end - 1] ?? "");
    const proposal: Proposal = points
      ? { is: "before", main: true }
      : { is: "thing", thing: object, verb: "" };
    return unsaid(holder, "undecided", proposal, { first: at, end: i + 1 });
  }
  return null;
}

/** So many tokens before the words of stance are looked at for what holds them back. */
const HELD_BACK = 4;
const HOLDS_BACK =
  /\b(?:refrain(?:s|ed|ing)? from|(?:stop|stops|stopped|stopping) (?:just )?short of|(?:hold|holds|held|holding) (?:off|back) (?:on|from)|(?:shy|shies|shied|shying) away from|(?:steer|steers|steered|steering) clear of) \p{Ll}+ing\b/u;

/** "Has refrained from endorsing her", "stopped short of backing it": on no side, whichever side is named. */
export function holdsBack({ lower }: AnnotatedDocument, { first, end }: TokenRange): boolean {
  return HOLDS_BACK.test(lower.slice(Math.max(0, first - HELD_BACK), end).join(" "));
}
