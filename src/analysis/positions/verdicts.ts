/** What somebody says of a plan or a law: "the ban is unlawful", "her plan would hurt the islands". */
import { EFFECTS, VERDICTS } from "../data/position-cues.ts";
import type { TokenRange } from "../document/sentences.ts";
import { type AnnotatedDocument, sentenceAround } from "./annotated-document.ts";
import { type Candidate, flip } from "./candidate.ts";
import { speakerAt } from "./holder.ts";
import { isPlan } from "./things.ts";

export function verdictsIn(doc: AnnotatedDocument): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let i = 1; i < doc.lower.length; i++) {
    const candidate = verdictAt(doc, i);
    if (candidate) found.push(candidate);
  }
  return found;
}

function verdictAt(doc: AnnotatedDocument, at: number): Candidate | null {
  const { lower } = doc;
  const isEffect = EFFECTS.has(lower[at] ?? "");
  const verdict = (isEffect ? EFFECTS : VERDICTS).get(lower[at] ?? "");
  if (!verdict) return null;
  let [i, negated, linked] = [at - 1, false, isEffect];
  for (; i > at - 7; i--) {
    const word = lower[i] ?? "";
    if (/^(?:not|never)$|n't$/.test(word)) negated = !negated;
    else if (/^(?:is|was|are|were|be|'s)$/.test(word)) linked = true;
    else if (
      !/^(?:would|will|could|also|both|a|an|the|very|so|simply|clearly|both|would|been|has|have)$|ly$/.test(
        word,
      )
    )
      break;
  }
  const holder = linked ? speakerAt(doc, at) : null;
  const thing = holder ? subjectEnding(doc, i + 1) : null;
  if (!holder || !thing) return null;
  return {
    holder,
    stance: negated ? flip(verdict) : verdict,
    proposal: { is: "thing", thing, verb: "" },
    span: { first: thing.first, end: at + 1 },
    at,
    route: "verdict",
    by: "speaker",
    word: lower[at] ?? "",
    condition: null,
  };
}

/** The plan or law that ends before token `end`, from its article on. */
function subjectEnding(doc: AnnotatedDocument, end: number): TokenRange | null {
  const { lower, contentOf } = doc;
  const { first } = sentenceAround(doc, end);
  for (let from = end - 1; from >= Math.max(first, end - 9); from--) {
    const word = lower[from] ?? "";
    if (/^(?:[.,;:]|that|and|but)$/.test(word) || contentOf[from] !== contentOf[end]) return null;
    if (!/^(?:the|his|her|their|its|this|these|those|such|any)$/.test(word)) continue;
    if (/^(?:of|in|on|to|for|by|with|from|at|over)$/.test(lower[from - 1] ?? "")) continue;
    const thing = { first: from, end };
    return isPlan(doc, thing) ? thing : null;
  }
  return null;
}
