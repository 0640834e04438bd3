/** Stances in what somebody is reported to say ought to be: "the payments must stop", "we will appeal", "Leave it open". */

import type { Entity } from "../analysis.ts";
import { PLAIN_VERBS } from "../data/plain-verbs.ts";
import { STANCE_VERBS } from "../data/position-cues.ts";
import type { TokenRange } from "../document/sentences.ts";
import { type AnnotatedDocument, sentenceAround } from "./annotated-document.ts";
import { type Actor, type Candidate, isEntity, type Proposal } from "./candidate.ts";
import { lineAt, speakerAt } from "./holder.ts";
import { opensOrder, orderAt } from "./orders.ts";
import { isQuote, mayBeVerb, trimmed, verbHeads } from "./phrases.ts";

interface Modal {
  /** The token after the modal, its negation and adverbs: the verb's. */
  readonly verb: number;
  readonly negated: boolean;
  readonly will: boolean;
}

/** `author` is whose opinion the report is, or null for a report of news: what ought to be is theirs where nobody is said to say it. */
export function modalsIn(doc: AnnotatedDocument, author: Entity | null): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < doc.words.length; i++) {
    const modal = modalAt(doc, i);
    if (modal) found.push(...candidatesAt(doc, i, modal, author));
    else if (opensOrder(doc, i)) found.push(...orderAt(doc, i));
  }
  return found;
}

/** Whose having to do a thing is no matter of course. */
const GOVERNS =
  /^(?:we|government|country|congress|parliament|administration|council|state|states|nation|u\.s\.|ministers|assembly|party)$/;

const TOLERATING =
  /^(?:let|allow|permit|accept|continue|keep|go|give|tolerate|abandon|ignore|leave|cut|close|sell|spend|pay|stop|put|take)$/;

const OUGHT = /^(?:should|must|shouldn't|mustn't)$/;

function modalAt({ lower }: AnnotatedDocument, at: number): Modal | null {
  const word = lower[at] ?? "";
  let next = at + 1;
  let negated = word.endsWith("n't");
  let will = false;
  // "We cannot let them", not "I cannot remember".
  if (/^(?:cannot|can't)$/.test(word)) {
    if (lower[at - 1] !== "we" || !TOLERATING.test(lower[next] ?? "")) return null;
    return { verb: next, negated: true, will: false };
  }
  if (/^(?:will|'ll|won't|wo|would|wouldn't|'d)$/.test(word)) will = true;
  else if (/^(?:might|could)$/.test(word)) {
    if (!isBound(lower, next)) return null;
  } else if (/^(?:need|needs|ought|have|has|got)$/.test(word)) {
    if (lower[next] === "got") next++;
    if (lower[next] !== "to") return null;
    if (
      /^(?:(?:do|does|did)n't|not|no|any|the|a|little|urgent|absolutely|would|may|might|could|will|'d|'ll)$/.test(
        lower[at - 1] ?? "",
      )
    )
      return null;
    if (/^(?:have|has)$/.test(word) && lower[at + 1] !== "got" && !GOVERNS.test(lower[at - 1] ?? ""))
      return null;
    next++;
  } else if (!OUGHT.test(word)) return null;
  for (let guard = 0; guard < 3; guard++) {
    const following = lower[next] ?? "";
    if (/^(?:not|never|n't)$/.test(following)) negated = true;
    else if (!/ly$|^(?:also|now|all|just|at|once|instead|then)$/.test(following) && !isQuote(following))
      break;
    next++;
  }
  return { verb: next, negated, will };
}

/** "The payments might end if …": what may be, under a condition, and would not be without. */
function isBound(lower: readonly string[], verb: number): boolean {
  if (!/^(?:end|stop|go|close|continue|stay|remain)$/.test(lower[verb] ?? "")) return false;
  for (let i = verb + 1; i < verb + 8; i++) {
    if (/^(?:if|provided)$/.test(lower[i] ?? "") || (lower[i] === "as" && lower[i + 1] === "long"))
      return true;
    if (/^[.;:]$/.test(lower[i] ?? "")) return false;
  }
  return false;
}

const NO_DEEDS = new Set(
  "know understand remember note see think say ask wonder believe realize realise admit feel like mean hope happen seem know tell win be".split(
    " ",
  ),
);
const FIRST = /^(?:i|we)$/;
const NAMELESS = /^(?:they|it|he|she|them|this|that|him|her)$/;

function candidatesAt(
  doc: AnnotatedDocument,
  at: number,
  modal: Modal,
  author: Entity | null,
): readonly Candidate[] {
  const { lower } = doc;
  const holder =
    speakerAt(doc, at) ?? (!modal.will && isOwnVoice(doc, at) ? (lineAt(doc, at) ?? author) : null);
  const sentence = sentenceAround(doc, at);
  if (!holder || modal.verb >= sentence.end) return [];
  const verb = lower[modal.verb] ?? "";
  const subject = subjectBefore(doc, at, sentence.first);
  if (!subject || isAsked(doc, at, sentence)) return [];
  const isSelf = FIRST.test(lower[subject.end - 1] ?? "");
  // "They ought to publish it": neither who nor what is named.
  if (
    NAMELESS.test(lower[subject.end - 1] ?? "") &&
    subject.end - subject.first === 1 &&
    NAMELESS.test(lower[modal.verb + 1] ?? "")
  )
    return [];
  const own = isSelf && /^(?:will|'ll|won't)$/.test(lower[at] ?? "");
  if (verb === "have" && /(?:ed|en|n)$|^been$/.test(lower[modal.verb + 1] ?? "")) return [];
  if (modal.will && !own && !isOwn(doc, subject, holder)) return [];
  if (modal.will && (!PLAIN_VERBS.has(verb) || STANCE_VERBS.has(verb) || NO_PLEDGES.has(verb))) return [];
  if (verb === "be" ? !isDone(doc, modal.verb + 1) : NO_DEEDS.has(verb) || !mayBeVerb(doc, modal.verb))
    return [];
  const actor: Actor =
    isSelf && lower[subject.end - 1] === "i" ? holder : (mentioned(doc, subject) ?? subject);
  return verbHeads(doc, modal.verb, sentence.end).map(({ first, end }, n): Candidate => {
    const range = trimmed(doc, { first, end });
    const rest = { first: first + 1, end: Math.max(first + 1, range.end) };
    const said = lower[first] ?? "";
    // "The subsidy should go": it is to end.
    const ends = said === "go" && rest.end === rest.first && !isEntity(actor) && !isSelf;
    const proposal: Proposal = { is: "act", actor, verb: ends ? "end" : said, rest };
    return {
      holder,
      stance: modal.negated ? "against" : "for",
      proposal,
      span: n === 0 ? { first: subject.first, end: Math.max(range.end, modal.verb + 1) } : range,
      at,
      route: modal.will ? "resolve" : "normative",
      by: "speaker",
      word: modal.will ? "will" : OUGHT.test(lower[at] ?? "") ? (lower[at] ?? "").replace("n't", "") : "need",
      condition: null,
    };
  });
}

function mentioned(doc: AnnotatedDocument, { first, end }: TokenRange) {
  const from = doc.lower[first] === "the" && !doc.mentionAt.has(first) ? first + 1 : first;
  const mention = doc.mentionAt.get(from);
  return mention && mention.end === end && isEntity(mention.entity) ? mention.entity : null;
}

/** "Should be jailed", "must be out", "should be able": something is to be done to the subject, or not. */
function isDone({ lower }: AnnotatedDocument, at: number): boolean {
  let i = at;
  while (/ly$|^(?:also|not|very|more)$/.test(lower[i] ?? "") || isQuote(lower[i])) i++;
  return (
    /ed$|en$|^(?:out|held|put|made|paid|cut|brought|built|kept|sent|set|shut|told|done|spent|allowed|free|in|on|no|an|a)$/.test(
      lower[i] ?? "",
    ) && !/^(?:concerned|scared|worried|ashamed|interested|noted)$/.test(lower[i] ?? "")
  );
}

/** What stands between the last joint and the modal; null where it is no subject. */
function subjectBefore(doc: AnnotatedDocument, at: number, first: number): TokenRange | null {
  const { lower, contentOf } = doc;
  const inside = contentOf[at];
  let from = at;
  while (from > first && at - from < 14) {
    const word = lower[from - 1] ?? "";
    if (
      /^(?:[.,;:!?()–—]|--|and|but|or|so|that|because|if|when|while|whether|as|than|says?|said|think|believe|therefore|where|until|unless|then)$/.test(
        word,
      )
    )
      break;
    if (contentOf[from - 1] !== inside) break;
    if (isQuote(word) && from - 1 > first && at - from > 0) break;
    from--;
  }
  const range = trimmed(doc, { first: from, end: lower[at - 1] === "'ve" ? at - 1 : at });
  const held = lower[range.first - 1] === "that" && ARGUED.test(lower[range.first - 2] ?? "");
  const owns = lower
    .slice(range.first, range.end)
    .some(
      (word, k) => word === "'s" && /^(?:it|that|he|she|there|what)$/.test(lower[range.first + k - 1] ?? ""),
    );
  // "Every crown we send is a crown we cannot spend": what stands before is a clause, not a subject.
  const isClause = lower.slice(range.first, range.end).some((word) => /^(?:is|are|was|were)$/.test(word));
  if (held || owns || isClause) return null;
  while (
    range.first < range.end &&
    /ly$|^(?:also|maybe|now|first|just|there)$/.test(lower[range.end - 1] ?? "")
  )
    return shorter(range, lower);
  if (
    range.end <= range.first ||
    /^(?:who|which|what|that|how|why|where|you|there|one|to)$/.test(lower[range.end - 1] ?? "")
  )
    return null;
  return /^(?:who|what|why|how|if|which|whom)$/.test(lower[range.first] ?? "") ? null : range;
}

/** What follows is told of, and held by somebody else or nobody. */
const ARGUED = /^(?:argument|idea|notion|claim|suggestion|those|people|theory|myth|assumption|fiction)$/;

function shorter({ first, end }: TokenRange, lower: readonly string[]): TokenRange | null {
  const cut = end - 1;
  return cut > first && !/^(?:who|which|what|that|you|there)$/.test(lower[cut - 1] ?? "")
    ? { first, end: cut }
    : null;
}

/** Is the modal in a question, "What should …?", or in a condition, "if … should"? */
function isAsked({ lower }: AnnotatedDocument, at: number, { first, end }: TokenRange): boolean {
  if (/^(?:why|what|how|whether|where|when|if)$/.test(lower[at - 1] ?? "")) return true;
  for (let i = at - 1; i >= Math.max(first, at - 16); i--) {
    if (/^[,;:]$/.test(lower[i] ?? "") || lower[i] === "then") break;
    if (/^(?:if|unless|whether|why|how|what|when)$/.test(lower[i] ?? "")) return true;
  }
  return lower[end - 1] === "?" || lower[end - 2] === "?";
}

const NO_PLEDGES = new Set(
  "write meet visit attend call phone wait return explain reply respond consider discuss see look talk take get have give come go stand live find listen speak let answer learn start tell face lose help hold use show work".split(
    " ",
  ),
);

/** Is the subject the speaker, or the body that they speak for? "He said he would end it", "she said her party would". */
function isOwn(doc: AnnotatedDocument, { first, end }: TokenRange, holder: Entity): boolean {
  const from = doc.lower[first] === "the" && !doc.mentionAt.has(first) ? first + 1 : first;
  const mention = doc.mentionAt.get(from);
  if (!mention || mention.end !== end)
    return (
      holder.type === "person" &&
      doc.quoted[first] === 0 &&
      OWN_BODY.test(doc.lower.slice(first, end).join(" "))
    );
  return (
    mention.entity === holder ||
    (mention.entity.type === "organization" && holder.memberOf.includes(mention.entity.id))
  );
}

const OWN_BODY =
  /^(?:the|his|her|their|its) (?:country|government|party|administration|campaign|company|council|committee|department|state|city|union|agency|group)$|^it$/;

/** In nobody's reported words. */
export function isOwnVoice({ contentOf, quoted, sourceOf }: AnnotatedDocument, at: number): boolean {
  return contentOf[at] === -1 && sourceOf[at] === -1 && quoted[at] === 0;
}
