/** What kind of statement some words are: by their quotation marks, and by whether they report a refusal to say. */
import type { Span } from "../../base/passage.ts";
import type { StatementKind } from "../../base/vocabulary.ts";
import { REPORTING_VERBS } from "../data/reporting-verbs.ts";
import { type Document, documentOf, QUOTED } from "../document/document.ts";
import type { LabelledSpan } from "../tagger/labels.ts";

export function kindOf(
  doc: Document,
  cue: LabelledSpan | null,
  contents: readonly LabelledSpan[],
): StatementKind {
  const share = quotedShare(doc, contents);
  if (share === 1) return "direct";
  if (cue !== null && isRefusal(doc, cue, contents)) return "declined";
  return share > 0 ? "mixed" : "indirect";
}

/** By the text's quotation marks alone: all of the words stand in some, some do, or none. `spans`: UTF-16 offsets. */
export function kindByMarks(text: string, spans: readonly Span[]): "direct" | "mixed" | "indirect" {
  const doc = documentOf(text);
  const { start, end } = doc.tokens;
  const share = quotedShare(
    doc,
    spans.map((span) => ({
      first: end.findIndex((at) => at > span.start),
      last: start.findLastIndex((at) => at < span.end),
    })),
  );
  return share === 1 ? "direct" : share > 0 ? "mixed" : "indirect";
}

/** The share of the words of the spans that stand in quotation marks, from 0 to 1; marks and full stops do not count. */
export function quotedShare(doc: Document, spans: readonly Pick<LabelledSpan, "first" | "last">[]): number {
  let [quoted, all] = [0, 0];
  for (const { first, last } of spans) {
    for (let i = first; i <= last; i++) {
      if (!/[\p{L}\p{N}]/u.test(doc.tokens.words[i] ?? "")) continue;
      all++;
      if (doc.quoted[i] !== QUOTED.outside) quoted++;
    }
  }
  return all === 0 ? 0 : quoted / all;
}

const NEGATIONS = new Set(["not", "n't", "n’t", "never", "neither", "nor", "cannot", "without"]);
/** What one does not do who gives no answer. */
export const ANSWERING = new Set(
  "say comment confirm answer respond reply elaborate reveal disclose commit specify discuss drawn take give rule offer return provide state tell".split(
    " ",
  ),
);
/** Refusing by itself. Denying is no refusal: who denies has answered. */
const REFUSING = new Set("refuse decline duck dodge sidestep demur balk".split(" "));
/** After these verbs it depends on what is not given: a question, a comment, a position. */
const WITHHOLDING = new Set("avoid evade ignore withhold".split(" "));
const WITHHELD = new Set(
  "question questions answer answers answering comment commenting say saying position questioning".split(" "),
);

/** Do the words report that somebody would not say or take a position? */
export function isRefusal(doc: Document, cue: LabelledSpan, contents: readonly LabelledSpan[]): boolean {
  const said = wordsOf(doc, cue);
  const lemmas = said.map((word) => REPORTING_VERBS.get(word)?.lemma ?? word);
  if (lemmas.some((lemma) => REFUSING.has(lemma))) return true;
  const opening = contents[0] ? wordsOf(doc, contents[0]).slice(0, 4) : [];
  if (lemmas.some((lemma) => WITHHOLDING.has(lemma))) {
    return [...said, ...opening].some((word) => WITHHELD.has(word));
  }
  if (said.includes("no") && said.includes("comment")) return true;
  const negated = said.findIndex((word) => NEGATIONS.has(word) || /n['’]t$/.test(word));
  return (
    negated >= 0 &&
    [...lemmas.slice(negated + 1), ...opening.slice(0, 1)].some((lemma) => ANSWERING.has(lemma))
  );
}

function wordsOf(doc: Document, { first, last }: LabelledSpan): string[] {
  return doc.tokens.words.slice(first, last + 1).map((word) => word.toLowerCase());
}
