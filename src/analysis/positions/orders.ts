/** Orders in quotations: "Close the pier", "End it", "Leave it open". */
import type { Entity } from "../analysis.ts";
import { PLAIN_VERBS } from "../data/plain-verbs.ts";
import { OPERATORS } from "../questions/data/operators.ts";
import { type AnnotatedDocument, sentenceAround } from "./annotated-document.ts";
import type { Candidate, Proposal } from "./candidate.ts";
import { speakerAt } from "./holder.ts";
import { isQuote, trimmed, verbHeads } from "./phrases.ts";

/** A verb in its base form that opens a quotation or a quoted sentence. */
export function opensOrder(doc: AnnotatedDocument, at: number): boolean {
  const { lower, quoted, words } = doc;
  if (quoted[at] === 0 || !/^\p{Lu}/u.test(words[at] ?? "") || !PLAIN_VERBS.has(lower[at] ?? ""))
    return false;
  const opens = isQuote(lower[at - 1]) || /^[.!?]$/.test(lower[at - 1] ?? "");
  return (
    opens &&
    /^(?:the|a|an|it|them|this|those|these|our|my|your|up|down|out|off|all|with|every)$/.test(
      lower[at + 1] ?? "",
    ) &&
    !/^(?:look|listen|take|thank|have|get|see|let|come|go)$/.test(lower[at] ?? "")
  );
}

/** The stances of the order that opens at token `at`: for what is ordered. */
export function orderAt(doc: AnnotatedDocument, at: number): readonly Candidate[] {
  const holder = speakerAt(doc, at);
  if (!holder) return [];
  if (POINTED.test(doc.lower[at + 1] ?? "")) return pointedOrder(doc, at, holder);
  const { end } = sentenceAround(doc, at);
  const [head] = verbHeads(doc, at, end);
  const range = trimmed(doc, head ?? { first: at, end });
  const rest = { first: at + 1, end: Math.max(at + 1, range.end) };
  const proposal: Proposal = { is: "act", actor: null, verb: doc.lower[at] ?? "", rest };
  return [
    {
      holder,
      stance: "for",
      proposal,
      span: range,
      at,
      route: "imperative",
      by: "speaker",
      word: "order",
      condition: null,
    },
  ];
}

const POINTED = /^(?:it|them)$/;

/** "End it", "Leave it open": for or against what was spoken of before. */
function pointedOrder(doc: AnnotatedDocument, at: number, holder: Entity): readonly Candidate[] {
  const stays = /^(?:open|alone|be|as|in)$/.test(doc.lower[at + 2] ?? "");
  const sign = stays ? 1 : OPERATORS.get(doc.lower[at] ?? "")?.sign;
  if (!sign) return [];
  const span = { first: at, end: stays ? at + 3 : at + 2 };
  const proposal: Proposal = { is: "before", main: true, sign };
  return [
    {
      holder,
      stance: "for",
      proposal,
      span,
      at,
      route: "imperative",
      by: "speaker",
      word: "order",
      condition: null,
    },
  ];
}
