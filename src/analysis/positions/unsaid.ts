/** Stances that are not taken: somebody would not say, or has not decided. */

import type { Entity } from "../analysis.ts";
import { PLAIN_VERBS } from "../data/plain-verbs.ts";
import type { TokenRange } from "../sentences.ts";
import type { Candidate, Proposal } from "./candidate.ts";
import { type Ground, sentenceAround, tokensIn } from "./ground.ts";
import { subjectOf } from "./holder.ts";
import { phraseEnd, trimmed } from "./phrases.ts";

/** Refusals and doubts in the reporter's words, and in statements of kind `declined`. */
export function unsaidIn(ground: Ground): readonly Candidate[] {
  const found: Candidate[] = [];
  ground.statements.forEach((statement) => {
    const holder = statement.speaker ? ground.entities.get(statement.speaker) : undefined;
    const [content] = statement.content;
    if (statement.kind !== "declined" || !holder || !content) return;
    const range = tokensIn(ground.scene, content);
    const cue = statement.cue[0] ? tokensIn(ground.scene, statement.cue[0]) : range;
    const proposal = askedIn(ground, { first: Math.min(cue.first, range.first), end: range.end }, holder);
    if (proposal) found.push(unsaid(holder, "declined", proposal, { first: cue.first, end: range.end }));
  });
  for (let i = 0; i < ground.words.length; i++) {
    const open = undecidedAt(ground, i);
    if (open) found.push(open);
    const refused = refusedAt(ground, i);
    if (refused) found.push(refused);
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

/** "Whether X would do it": the proposal of the first such clause in the range. */
function askedIn(ground: Ground, { first, end }: TokenRange, holder: Entity): Proposal | null {
  const { lower } = ground;
  const stop = Math.max(end, first + 1);
  for (let i = first; i < stop; i++) {
    if (!/^(?:whether|if|that)$/.test(lower[i] ?? "")) continue;
    const clause = modalClause(ground, i + 1, sentenceAround(ground, i).end, holder);
    if (clause) return clause;
  }
  return null;
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

function modalClause(ground: Ground, from: number, limit: number, holder: Entity): Proposal | null {
  const { lower } = ground;
  for (let i = from + 1; i < Math.min(limit, from + 14); i++) {
    const word = lower[i] ?? "";
    if (/^[.;:,?]$/.test(word)) return null;
    const planned = PLANNED.find((turn) => turn.every((part, k) => lower[i + k] === part));
    if (!planned && !/^(?:would|should|will|must|'d)$/.test(word)) continue;
    const next = planned ? i + planned.length : i + 1;
    const verb = /^(?:not|ever|also|still)$/.test(lower[next] ?? "") ? next + 1 : next;
    const subject = trimmed(ground, { first: from, end: i });
    if (subject.end <= subject.first) return null;
    const range = trimmed(ground, { first: verb, end: conditionedEnd(ground, verb, limit) });
    const mention = ground.mentionAt.get(subject.first);
    // Nobody named: "whether it would" is whether they who were asked would.
    const own = subject.end === subject.first + 1 && /^(?:it|they|he|she)$/.test(lower[subject.first] ?? "");
    const actor = mention && mention.end === subject.end ? mention.entity : own ? holder : subject;
    return (
      supported(ground, verb, range) ?? {
        is: "act",
        actor,
        verb: lower[verb] ?? "",
        rest: { first: verb + 1, end: Math.max(verb + 1, range.end) },
      }
    );
  }
  return null;
}

/** A question asked under a condition keeps it. */
function conditionedEnd(ground: Ground, from: number, limit: number): number {
  const end = phraseEnd(ground, from, limit);
  if (ground.lower[end] !== "if") return end;
  let last = end;
  while (last < limit && !/^[.,;:?!]$/.test(ground.lower[last] ?? "")) last++;
  return last;
}

/** "Whether he would support the continuation of …" asks for the continuation. */
function supported({ lower }: Ground, verb: number, range: TokenRange): Proposal | null {
  if (!/^(?:support|back|endorse|favou?r|oppose)$/.test(lower[verb] ?? "") || range.end - verb < 3)
    return null;
  const next = lower[verb + 1] ?? "";
  return /^(?:the|a|an|any|his|her|their|its|this|that|\p{L}+)$/u.test(next)
    ? { is: "thing", thing: { first: verb + 1, end: range.end }, verb: "" }
    : null;
}

const REFUSAL = /^(?:refus\w+|declin\w+)$/;
const DISCUSS = /^(?:say|be|confirm|comment|answer|discuss|support|back|endorse|disclose|rule|commit)$/;

function refusedAt(ground: Ground, at: number): Candidate | null {
  const { end } = sentenceAround(ground, at);
  const start = isRefusal(ground, at, end);
  if (start < 0) return null;
  const statement = ground.statements[ground.cueOf[at] ?? -1];
  const told = statement?.speaker ? ground.entities.get(statement.speaker) : null;
  const holder = told ?? subjectOf(ground, at).holder;
  if (!holder) return null;
  const proposal =
    askedIn(ground, { first: start, end: Math.min(end, start + 12) }, holder) ?? callIn(ground, start, end);
  return proposal
    ? unsaid(holder, "declined", proposal, { first: at, end: Math.min(end, phraseEnd(ground, start, end)) })
    : null;
}

/** The tokens of what somebody would not say: nobody takes a stance in them. */
export function refusedIn(ground: Ground): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = 0; at < ground.words.length; at++) {
    const { end } = sentenceAround(ground, at);
    const start = isRefusal(ground, at, end);
    if (start < 0) continue;
    for (let i = at; i < end && !/^[.,;:]$/.test(ground.lower[i] ?? ""); i++) found.add(i);
  }
  return found;
}

/** The token after the words of refusal that begin at `at`; -1 for none. */
function isRefusal({ lower }: Ground, at: number, end: number): number {
  const word = lower[at] ?? "";
  if (REFUSAL.test(word)) {
    for (let i = at + 1; i < Math.min(end, at + 8); i++)
      if (lower[i] === "to" && DISCUSS.test(lower[i + 1] ?? "")) return i + 1;
    return -1;
  }
  if (/^(?:would|will|wouldn't|won't)$/.test(word)) {
    const next = lower[at + 1] ?? "";
    const is = word.endsWith("n't") ? at + 1 : /^(?:not|neither)$/.test(next) ? at + 2 : -1;
    return is > 0 &&
      /^(?:say|confirm|be|comment|discuss)$/.test(lower[is] ?? "") &&
      !(lower[is] === "be" && lower[is + 1] !== "drawn")
      ? is
      : -1;
  }
  return -1;
}

/** "Declined to support his leader in calls for sales to end". */
function callIn(ground: Ground, from: number, end: number): Proposal | null {
  const { lower } = ground;
  for (let i = from; i < Math.min(end, from + 14); i++) {
    if (!/^(?:calls?|demands?|push|bid|plans?)$/.test(lower[i] ?? "") || lower[i + 1] !== "for") continue;
    const stop = phraseEnd(ground, i + 2, end);
    for (let k = i + 3; k < stop; k++) {
      if (lower[k] !== "to" || !PLAIN_VERBS.has(lower[k + 1] ?? "")) continue;
      const rest = trimmed(ground, { first: k + 2, end: stop });
      return {
        is: "act",
        actor: { first: i + 2, end: k },
        verb: lower[k + 1] ?? "",
        rest: { first: k + 2, end: Math.max(k + 2, rest.end) },
      };
    }
    return { is: "thing", thing: trimmed(ground, { first: i + 2, end: stop }), verb: "" };
  }
  return null;
}

const UNDECIDED: readonly (readonly string[])[] = [
  ["undecided"],
  ["yet", "to", "decide"],
  ["yet", "to", "choose", "a", "side"],
  ["yet", "to", "take", "a", "position"],
  ["yet", "to", "make", "up"],
  ["not", "decided"],
  ["not", "yet", "decided"],
  ["not", "made", "up"],
  ["hasn't", "decided"],
  ["haven't", "decided"],
  ["hadn't", "decided"],
  ["still", "weighing"],
  ["still", "undecided"],
  ["still", "deciding"],
  ["still", "considering"],
];

function undecidedAt(ground: Ground, at: number): Candidate | null {
  const { lower } = ground;
  const turn = UNDECIDED.find((words) => words.every((word, k) => lower[at + k] === word));
  if (!turn) return null;
  const { end } = sentenceAround(ground, at);
  const subject = subjectOf(ground, at);
  const statement = ground.statements[ground.contentOf[at] ?? -1];
  const speaker = statement?.speaker ? ground.entities.get(statement.speaker) : null;
  const holder = subject.holder ?? speaker;
  if (!holder) return null;
  const after = at + turn.length;
  const asked = askedIn(ground, { first: after, end: Math.min(end, after + 6) }, holder);
  const proposal: Proposal = asked ?? { is: "before", main: true };
  return unsaid(holder, "undecided", proposal, { first: at, end: after });
}
