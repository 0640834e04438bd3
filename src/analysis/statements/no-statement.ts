/** What looks like a statement and is none: acts, scraps of words that nobody is sure of, the writer's own thoughts. */
import type { Probability } from "../../base/passage.ts";
import { ACT_VERBS } from "../data/act-verbs.ts";
import { REPORTING_VERBS } from "../data/reporting-verbs.ts";
import { type Document, QUOTED } from "../document/document.ts";
import { verbForms } from "../document/verb-forms.ts";
import type { LabelledSpan } from "../tagger/labels.ts";
import type { TaggedSpan } from "../tagger/tagger.ts";

const ACT_FORMS: ReadonlySet<string> = new Set([
  ...[...ACT_VERBS].flatMap(verbForms),
  ..."underwrote underwritten permitted permitting chosen let letting".split(" "),
]);

/**
 * Below this confidence unquoted words are likelier no statement, by how many words they are; set by hand over reports held out of
 * training and over the development reports, which for these are no clean judge. Of one or two words fewer are right than their confidence says.
 */
const LEAST: readonly Probability[] = [1, 0.5, 0.45, 0.35];
const LEAST_OF_MORE: Probability = 0.25;

/** Quotations are never in question: the marks show that somebody said them. */
export function isNoStatement(
  doc: Document,
  cue: TaggedSpan | null,
  source: TaggedSpan | null,
  contents: readonly TaggedSpan[],
  confidence: Probability,
): boolean {
  if (cue === null || contents.some((content) => hasQuotation(doc, content))) return false;
  const words = contents.reduce((sum, content) => sum + wordsIn(doc, content), 0);
  if (confidence < (LEAST[words] ?? LEAST_OF_MORE)) return true;
  return isAct(doc, cue, contents) || isOwnThought(doc, source, cue) || isOfAnother(doc, source, cue);
}

const lowerAt = ({ tokens: { words } }: Document, i: number): string => (words[i] ?? "").toLowerCase();

function hasQuotation({ quoted }: Document, { first, last }: LabelledSpan): boolean {
  for (let i = first; i <= last; i++) if (quoted[i] !== QUOTED.outside) return true;
  return false;
}

function wordsIn({ tokens: { words } }: Document, { first, last }: LabelledSpan): number {
  return words.slice(first, last + 1).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** "Has named X to its board", "allowed the bill to advance", "has been supporting the programme": no clause tells what was said. */
function isAct(doc: Document, cue: TaggedSpan, [content]: readonly TaggedSpan[]): boolean {
  const verb = lowerAt(doc, cue.last);
  const opening = content ? lowerAt(doc, content.first) : "";
  if (/^(?:that|whether|if|to|how|why|what)$/.test(opening)) return false;
  if (ACT_FORMS.has(verb)) return true;
  // Who "has been supporting" something goes on doing so; who "has been saying" it says it.
  const goesOn = lowerAt(doc, cue.last - 1) === "been" && verb.endsWith("ing");
  return goesOn && REPORTING_VERBS.get(verb)?.verbClass === "praise";
}

/** "Tolo answered Renn, who plans to leave": the plan is his of whom the clause is, and not Tolo's. */
function isOfAnother(
  { tokens: { words }, quoted }: Document,
  source: TaggedSpan | null,
  cue: TaggedSpan,
): boolean {
  if (!source || source.last >= cue.first) return false;
  for (let i = cue.first - 1; i > source.last + 1; i--) {
    const word = words[i] ?? "";
    if (quoted[i] !== QUOTED.outside || /^[.,;:()!?–—-]$/u.test(word)) return false;
    if (word !== "who") continue;
    const before = words[i - 1] === "," ? i - 2 : i - 1;
    return before > source.last && /^\p{Lu}\p{Ll}/u.test(words[before] ?? "");
  }
  return false;
}

/** "I think", outside of any marks: the writer is nobody whom the report quotes. */
function isOwnThought(doc: Document, source: TaggedSpan | null, { last }: TaggedSpan): boolean {
  if (!source || source.first !== source.last || lowerAt(doc, source.first) !== "i") return false;
  if (doc.quoted[source.first] !== QUOTED.outside) return false;
  return REPORTING_VERBS.get(lowerAt(doc, last))?.verbClass === "think";
}
