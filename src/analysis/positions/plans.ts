/** What somebody's plan would do: "Renn's plan would close the pier", "her bill will cut the fare". */
import { PLAIN_VERBS } from "../data/plain-verbs.ts";
import type { Candidate } from "./candidate.ts";
import { type Ground, sentenceAround } from "./ground.ts";
import { ownerOf } from "./holder.ts";
import { trimmed, verbHeads } from "./phrases.ts";

const PLAN = /^(?:plans?|proposals?|policy|policies|bill|platform|agenda)$/;

export function plansIn(ground: Ground): readonly Candidate[] {
  const { lower } = ground;
  return lower.flatMap((word, at) => {
    if (!PLAN.test(word) || !/^(?:would|will)$/.test(lower[at + 1] ?? "")) return [];
    const verb = /ly$|^also$/.test(lower[at + 2] ?? "") ? at + 3 : at + 2;
    const { holder, by } = ownerOf(ground, at, at + 1);
    if (!holder || by !== "owner" || !PLAIN_VERBS.has(lower[verb] ?? "")) return [];
    return verbHeads(ground, verb, sentenceAround(ground, at).end).map((head): Candidate => {
      const range = trimmed(ground, head);
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
