/** Stances told in the passive: "the plan is backed by Renn", "a bill opposed by the union". */
import type { Entity } from "../analysis.ts";
import { type Candidate, flip, type Proposal } from "./candidate.ts";
import type { CueAt } from "./cue-table.ts";
import { type Ground, sentenceAround } from "./ground.ts";
import { type Holding, subjectOf } from "./holder.ts";
import { groupAfter } from "./newcomers.ts";
import { isQuote } from "./phrases.ts";
import { isPlan } from "./things.ts";

const FINITE = /^(?:is|are|was|were|has|had|would|could|will)$/;

/** Is the participle at the token a passive's? */
export function isPassive({ lower }: Ground, at: number): boolean {
  let i = at - 1;
  while (/ly$|^(?:also|not|being|been|never)$/.test(lower[i] ?? "")) {
    if (/^be/.test(lower[i] ?? "")) return true;
    i--;
  }
  return /^(?:is|are|was|were|be|been|being|get|got|'s|'re)$/.test(lower[i] ?? "") || lower[at + 1] === "by";
}

/** "The plan is backed by X", "a bill opposed by Y". */
export function passive(ground: Ground, cue: CueAt): readonly Candidate[] {
  const { lower } = ground;
  const entry = cue.cues.find(
    ({ sort, frames }) =>
      sort === "verb" && frames.some(({ complement, link }) => complement === "np" && link.length === 0),
  );
  const frame = entry?.frames.find(({ complement }) => complement === "np");
  if (!entry || !frame || lower[cue.end] !== "by") return [];
  const holder = agentAt(ground, cue.end + 1);
  const subject = subjectOf(ground, cue.first);
  if (!holder || holder === subject.holder) return [];
  const proposal = patientOf(ground, cue.first, subject);
  if (!proposal) return [];
  return [
    {
      holder,
      stance: subject.negated ? flip(frame.stance) : frame.stance,
      proposal,
      span: {
        first: cue.first,
        end: cue.end + 1 + (ground.mentionAt.get(cue.end + 1)?.end ?? cue.end + 2) - (cue.end + 1),
      },
      at: cue.first,
      route: "passive",
      by: "agent",
      word: entry.lemma,
      condition: null,
    },
  ];
}

function agentAt(ground: Ground, from: number): Entity | null {
  for (let i = from; i < from + 7; i++) {
    const mention = ground.mentionAt.get(i);
    if (mention && !/^(?:his|her|their|its)$/.test(ground.lower[mention.first] ?? "")) return mention.entity;
    if (/^[.,;:]$/.test(ground.lower[i] ?? "")) break;
  }
  return groupAfter(ground, from);
}

/** What the passive's subject is: a person, or the words before the verb from their article on. */
function patientOf(ground: Ground, at: number, { holder, by }: Holding): Proposal | null {
  if (holder?.type === "person" && by === "subject") return { is: "person", person: holder };
  const { lower } = ground;
  const { first } = sentenceAround(ground, at);
  let end = at;
  while (
    end > first &&
    /^(?:is|are|was|were|be|been|being|has|have|had|also|not|,)$|ly$/.test(lower[end - 1] ?? "")
  )
    end--;
  for (let from = end - 1; from >= Math.max(first, end - 12); from--) {
    const word = lower[from] ?? "";
    if (/^[.,;:]$/.test(word) || isQuote(word) || FINITE.test(word)) return null;
    const opens =
      /^(?:the|a|an|his|her|their|its|this|these|those)$/.test(word) &&
      !/^(?:of|in|on|to|for|by|with|from|at|over)$/.test(lower[from - 1] ?? "");
    const thing = { first: from, end };
    if (opens) return isPlan(ground, thing) ? { is: "thing", thing, verb: "" } : null;
  }
  return null;
}
