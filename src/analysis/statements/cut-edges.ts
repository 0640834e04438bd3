/** Edges that a tagger sets within a name or within a clause: "[Ann] {Were said}", `<to close> , {according to}`, "[a claim that it costs less than Tarvo] {says}". */
import { REPORTING_VERBS } from "../data/reporting-verbs.ts";
import { type Document, QUOTED } from "../document/document.ts";
import type { TaggedSpan } from "../tagger/tagger.ts";
import { sentenceAt } from "./sentence-at.ts";

const CAPITAL = /^\p{Lu}\p{Ll}/u;
const BE = /^(?:is|are|was|were|be|been|being)$/;
/** What opens a sentence and is no part of what is told in it. */
const OPENING = /^(?:And|But|Yet|So|Still|Now|Then)$/;
/** With these a content begins at its verb, and its subject is left outside. */
const PREDICATE =
  /^(?:to|is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|do|did)$/;

/** "[Councillor] {Were said}": a word with a capital behind a source that ends in one is the name's, and no verb. */
export function withNamesWhole(doc: Document, tagged: readonly TaggedSpan[]): readonly TaggedSpan[] {
  const { words } = doc.tokens;
  const isCut = (source: TaggedSpan | undefined, cue: TaggedSpan | undefined) =>
    source?.field === "source" &&
    cue?.field === "cue" &&
    source.last + 1 === cue.first &&
    cue.first < cue.last &&
    CAPITAL.test(words[source.last] ?? "") &&
    CAPITAL.test(words[cue.first] ?? "") &&
    /^(?:past|s)$/.test(REPORTING_VERBS.get(words[cue.first + 1] ?? "")?.form ?? "");
  return tagged.map((span, i) => {
    if (isCut(span, tagged[i + 1])) return { ...span, last: span.last + 1 };
    return isCut(tagged[i - 1], span) ? { ...span, first: span.first + 1 } : span;
  });
}

/**
 * "But <the plan> {is meant} <to replace the gym>, {according to} [the city]": who tells it tells the whole clause; and "costs
 * less than [Tarvo] {says} <it does>": what is compared with is told, and no more.
 */
export function withWholeClauses(doc: Document, tagged: readonly TaggedSpan[]): readonly TaggedSpan[] {
  const found: TaggedSpan[] = [];
  for (const [i, span] of tagged.entries()) {
    const last = found.at(-1);
    if (last && isAccording(doc, last, span)) drawBack(doc, found);
    const whole = withBearer(doc, afterClause(doc, span, tagged[i - 1]), tagged[i - 1], tagged[i + 1]);
    found.push(compared(doc, whole, tagged[i - 1], tagged[i + 1]));
  }
  return found;
}

/** Is the content what "according to" tells of behind it? */
function isAccording({ tokens: { words } }: Document, content: TaggedSpan, cue: TaggedSpan): boolean {
  const isNext =
    words[content.last + 1] === "," ? cue.first === content.last + 2 : cue.first === content.last + 1;
  return content.field === "content" && cue.field === "cue" && isNext && words[cue.first] === "according";
}

/** Draws the last of the spans out to the beginning of its clause, over what was tagged of the clause's subject and passive verb. */
function drawBack(doc: Document, found: TaggedSpan[]): void {
  const { words } = doc.tokens;
  const content = found.at(-1);
  const sentence = content ? sentenceAt(doc, content.first) : null;
  if (!content || !sentence || !PREDICATE.test(words[content.first] ?? "")) return;
  const first = OPENING.test(words[sentence.first] ?? "") ? sentence.first + 1 : sentence.first;
  const within = found.filter((span) => span.first >= sentence.first && span !== content);
  const isPassive = within.every(
    ({ field, first: from }) => field === "content" || (field === "cue" && BE.test(words[from] ?? "")),
  );
  const between = words.slice(first, content.first);
  if (!isPassive || first >= content.first || between.some((word) => /^[,;:()–—]$/u.test(word))) return;
  for (let i = first; i < content.first; i++) if (doc.quoted[i] !== QUOTED.outside) return;
  found.splice(found.length - 1 - within.length, within.length + 1, { ...content, first });
}

/** "Said after the board had found, in May, <that it leaked, there was no money>": what was found is no part of what is said. */
function afterClause(doc: Document, span: TaggedSpan, before: TaggedSpan | undefined): TaggedSpan {
  const { words } = doc.tokens;
  const isClause =
    before?.field === "cue" && /^(?:after|when|while|before|once)$/.test(words[before.last + 1] ?? "");
  if (!isClause || span.field !== "content" || words[span.first] !== "that" || before.last + 2 >= span.first)
    return span;
  for (let comma = span.first + 2; comma < span.last - 2; comma++) {
    if (doc.quoted[comma] !== QUOTED.outside) return span;
    if (words[comma] === "," && MAIN.test(words[comma + 1] ?? "")) return { ...span, first: comma + 1 };
  }
  return span;
}

const MAIN = /^(?:there|he|she|it|they|we|no|nobody|nothing)$/;

/** "Ms Told, [a clerk,] {said}": the name before what its bearer is belongs to it, where the sentence begins with it. */
function withBearer(
  doc: Document,
  span: TaggedSpan,
  before: TaggedSpan | undefined,
  after: TaggedSpan | undefined,
): TaggedSpan {
  const { words } = doc.tokens;
  const isApposed = /^(?:a|an|the)$/.test(words[span.first] ?? "") && words[span.first - 1] === ",";
  if (span.field !== "source" || after?.field !== "cue" || after.first !== span.last + 1 || !isApposed)
    return span;
  const first = sentenceAt(doc, span.first)?.first ?? span.first;
  const name = words.slice(first, span.first - 1);
  const isName =
    name.length > 0 && name.length <= 5 && name.every((word) => CAPITAL.test(word) || word === ".");
  return isName && (before?.last ?? -1) < first && words[span.last] === "," ? { ...span, first } : span;
}

/** "… are lower than Tarvo says they are could make it cheaper": it is Tarvo that says, and "they are" what it says. */
function compared(
  doc: Document,
  span: TaggedSpan,
  before: TaggedSpan | undefined,
  after: TaggedSpan | undefined,
): TaggedSpan {
  const { words } = doc.tokens;
  if (span.field === "source" && after?.field === "cue") {
    const than = words.lastIndexOf("than", span.last);
    const isName =
      than > span.first && words.slice(than + 1, span.last + 1).every((word) => CAPITAL.test(word));
    return isName && than < span.last ? { ...span, first: than + 1 } : span;
  }
  if (span.field !== "content" || before?.field !== "cue" || before.last !== span.first - 1) return span;
  const verb = span.first + 1;
  const isCut =
    /^(?:it|they|he|she|there|this)$/.test(words[span.first] ?? "") &&
    /^(?:is|are|was|were|does|did)$/.test(words[verb] ?? "") &&
    /^(?:will|would|can|could|may|might|must|should|has|have|had)$/.test(words[verb + 1] ?? "");
  return isCut && verb < span.last ? { ...span, last: verb } : span;
}
