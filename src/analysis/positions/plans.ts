/** What somebody's plan would do: "Renn's plan would close the pier", "her bill will cut the fare". */
import { PLAIN_VERBS } from "../data/plain-verbs.ts";
import { type AnnotatedDocument, sentenceAround } from "./annotated-document.ts";
import type { Candidate } from "./candidate.ts";
import { ownerOf } from "./holder.ts";
import { trimmed, verbHeads } from "./phrases.ts";

const PLAN = /^(?:plans?|proposals?|policy|policies|bill|platform|agenda)$/;

export function plansIn(doc: AnnotatedDocument): readonly Candidate[] {
  const { lower } = doc;
  return lower.flatMap((word, at) => {
    if (!PLAN.test(word) || !/^(?:would|will)$/.test(lower[at + 1] ?? "")) return [];
    const verb = /ly$|^also$/.test(lower[at + 2] ?? "") ? at + 3 : at + 2;
    const { holder, by } = ownerOf(doc, at, at + 1);
    if (!holder || by !== "owner" || !PLAIN_VERBS.has(lower[verb] ?? "")) return [];
    return verbHeads(doc, verb, sentenceAround(doc, at).end).map((head): Candidate => {
      const range = trimmed(doc, head);
      const rest = { first: head.first + 1, end: Math.max(head.first + 1, range.end) };
      const proposal = { is: "act", actor: null, verb: lower[head.first] ?? "", rest } as const;
      return {
        holder,
        stance: "for",
        proposal,
        span: range,
        at: head.first,
        route: "noun-act",
        by,
        word,
        condition: null,
      };
    });
  });
}
