/** "If the advice says exports should stop, then they should": a stance whose deed is told in its own condition. */
import { FIRM_CLOSING } from "../../base/quotation-marks.ts";
import { type AnnotatedDocument, sentenceAround } from "./annotated-document.ts";
import type { Candidate, Proposal } from "./candidate.ts";
import { speakerAt } from "./holder.ts";
import { trimmed, verbHeads } from "./phrases.ts";

/** A condition has at most so many words. */
const WIDEST = 40;

const ENDS = new RegExp(`^[.,;!?${FIRM_CLOSING}]$`);

export function ellipsesIn(doc: AnnotatedDocument): readonly Candidate[] {
  const { lower } = doc;
  const found: Candidate[] = [];
  for (let i = 1; i < lower.length; i++) {
    if (!/^(?:should|must|will|would)$/.test(lower[i] ?? "") || !ENDS.test(lower[i + 1] ?? ".")) continue;
    const candidate = elidedAt(doc, i);
    if (candidate) found.push(candidate);
  }
  return found;
}

function elidedAt(doc: AnnotatedDocument, at: number): Candidate | null {
  const { lower } = doc;
  const { first } = sentenceAround(doc, at);
  const holder = speakerAt(doc, at);
  const opens = lastIn(lower, "if", Math.max(first, at - WIDEST), at);
  if (!holder || opens < first) return null;
  const comma = opens + lower.slice(opens, at).indexOf(",");
  if (comma <= opens) return null;
  for (let i = opens + 1; i < comma; i++) {
    if (!/^(?:should|must)$/.test(lower[i] ?? "")) continue;
    let from = i;
    while (
      from > opens + 1 &&
      !/^(?:says?|said|finds?|found|shows?|rules?|that|if)$/.test(lower[from - 1] ?? "")
    )
      from--;
    const actor = trimmed(doc, { first: from, end: i });
    const [head] = verbHeads(doc, i + 1, comma);
    if (!head || actor.end <= actor.first) return null;
    const proposal: Proposal = {
      is: "act",
      actor,
      verb: lower[i + 1] ?? "",
      rest: { first: i + 2, end: Math.max(i + 2, head.end) },
    };
    const span = { first: opens, end: at + 1 };
    return {
      holder,
      stance: "conditional",
      proposal,
      span,
      at,
      route: "normative",
      by: "speaker",
      word: "should",
      condition: { first: opens, end: comma },
    };
  }
  return null;
}

function lastIn(lower: readonly string[], word: string, from: number, end: number): number {
  for (let i = end - 1; i >= from; i--) if (lower[i] === word) return i;
  return -1;
}
