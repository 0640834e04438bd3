/** Stances told in the passive: "the plan is backed by Renn", "a bill opposed by the union". */
import type { Entity } from "../analysis.ts";
import { type AnnotatedDocument, sentenceAround } from "./annotated-document.ts";
import { type Candidate, flip, type Proposal } from "./candidate.ts";
import type { CueAt } from "./cue-table.ts";
import { type Holding, subjectOf } from "./holder.ts";
import { isQuote } from "./phrases.ts";
import { isPlan } from "./things.ts";
import { groupAfter } from "./unnamed-groups.ts";

const FINITE = /^(?:is|are|was|were|has|had|would|could|will)$/;

/** Is the participle at the token a passive's? */
export function isPassive({ lower }: AnnotatedDocument, at: number): boolean {
  let i = at - 1;
  while (/ly$|^(?:also|not|being|been|never)$/.test(lower[i] ?? "")) {
    if (/^be/.test(lower[i] ?? "")) return true;
    i--;
  }
  return /^(?:is|are|was|were|be|been|being|get|got|'s|'re)$/.test(lower[i] ?? "") || lower[at + 1] === "by";
}

/** "The plan is backed by X", "a bill opposed by Y". */
export function passive(doc: AnnotatedDocument, cue: CueAt): readonly Candidate[] {
  const { lower } = doc;
  const entry = cue.cues.find(
    ({ sort, frames }) =>
      sort === "verb" && frames.some(({ complement, link }) => complement === "np" && link.length === 0),
  );
  const frame = entry?.frames.find(({ complement }) => complement === "np");
  if (!entry || !frame || lower[cue.end] !== "by") return [];
  const holder = agentAt(doc, cue.end + 1);
  const subject = subjectOf(doc, cue.first);
  if (!holder || holder === subject.holder) return [];
  const proposal = patientOf(doc, cue.first, subject);
  if (!proposal) return [];
  return [
    {
      holder,
      stance: subject.negated ? flip(frame.stance) : frame.stance,
      proposal,
      span: {
        first: cue.first,
        end: cue.end + 1 + (doc.mentionAt.get(cue.end + 1)?.end ?? cue.end + 2) - (cue.end + 1),
      },
      at: cue.first,
      route: "passive",
      by: "agent",
      word: entry.lemma,
      condition: null,
    },
  ];
}

function agentAt(doc: AnnotatedDocument, from: number): Entity | null {
  for (let i = from; i < from + 7; i++) {
    const mention = doc.mentionAt.get(i);
    if (mention && !/^(?:his|her|their|its)$/.test(doc.lower[mention.first] ?? "")) return mention.entity;
    if (/^[.,;:]$/.test(doc.lower[i] ?? "")) break;
  }
  return groupAfter(doc, from);
}

/** What the passive's subject is: a person, or the words before the verb from their article on. */
function patientOf(doc: AnnotatedDocument, at: number, { holder, by }: Holding): Proposal | null {
  if (holder?.type === "person" && by === "subject") return { is: "person", person: holder };
  const { lower } = doc;
  const { first } = sentenceAround(doc, at);
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
    if (opens) return isPlan(doc, thing) ? { is: "thing", thing, verb: "" } : null;
  }
  return null;
}
