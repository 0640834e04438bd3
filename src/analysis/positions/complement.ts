/** Reads what a word of stance is about: an infinitive, a gerund, a clause or a thing. */
import { FIRM_CLOSING, TYPED_CLOSING } from "../../base/quotation-marks.ts";
import type { Entity } from "../analysis.ts";
import { takesInfinitive } from "../data/infinitive-nouns.ts";
import { PLAIN_VERBS } from "../data/plain-verbs.ts";
import type { Complement } from "../data/position-cues.ts";
import type { TokenRange } from "../document/sentences.ts";
import { baseOfIng } from "../document/verb-forms.ts";
import { OPERATORS } from "../questions/data/operators.ts";
import { type AnnotatedDocument, sentenceAround } from "./annotated-document.ts";
import type { Actor, Read } from "./candidate.ts";
import { infinitiveAt, isQuote, mayBeVerb, phraseEnd, trimmed, verbHeads } from "./phrases.ts";
import { thing } from "./things.ts";

/** The proposals that begin at token `from`, read as `complement`; `holder` is who acts where nobody else is named. */
export function readComplement(
  doc: AnnotatedDocument,
  complement: Complement,
  from: number,
  holder: Entity | null,
): readonly Read[] {
  const limit = sentenceAround(doc, from).end;
  let at = from;
  while (at < limit && isQuote(doc.lower[at])) at++;
  if (complement === "to") return infinitive(doc, from, holder, limit);
  if (complement === "obj-to") return objectAndInfinitive(doc, at, limit, true);
  if (complement === "np-to") return objectAndInfinitive(doc, at, limit, false);
  if (complement === "ing") return gerund(doc, at, limit);
  if (complement === "clause") return clause(doc, at, limit);
  if (complement === "done") return done(doc, at, limit);
  if (complement === "to-np") return bare(doc, at, holder, limit);
  if (complement === "np-ing") return thingAndGerund(doc, at, limit);
  if (complement === "it") return spokenOf(doc, at, limit);
  return thing(doc, at, limit);
}

/** What somebody wants to do as a matter of course: no proposal. */
const NO_DEEDS = new Set(
  "ask talk get see speak look listen thank try interrupt start come say know hear think win feel tell show help give turn find lose fill comment note tune learn read think live meet watch use prove explain distract understand appear answer spend be".split(
    " ",
  ),
);
/**
 * "End it", "keep them", "end the whole thing": a verb that says whether what was spoken of is to be; of any other nobody knows
 * what is proposed. Null where the verb has another object.
 */
function pointsBack({ lower }: AnnotatedDocument, verb: number): readonly Read[] | null {
  const object = lower.slice(verb + 1, verb + 4).join(" ");
  const [pointer] = /^(?:it|them)\b|^the (?:whole )?thing\b/.exec(object) ?? [];
  if (pointer === undefined) return null;
  const end = verb + 1 + pointer.split(" ").length;
  if (!ENDED.test(lower[end] ?? ".")) return null;
  const sign = OPERATORS.get(lower[verb] ?? "")?.sign;
  if (!sign) return [];
  return [{ proposal: { is: "before", sign, main: pointer.startsWith("the") }, range: { first: verb, end } }];
}

/** What follows "end it" where that is all of the proposal. */
const ENDED = new RegExp(
  `^(?:[.,;:!?${FIRM_CLOSING}]|${TYPED_CLOSING}|and|but|if|when|the|on|in|at|as|this|next|now|immediately|by)$`,
);

function acts(doc: AnnotatedDocument, actor: Actor | null, verb: number, limit: number): readonly Read[] {
  return verbHeads(doc, verb, limit).flatMap(({ first, end }) => {
    const pointed = pointsBack(doc, first);
    if (pointed) return pointed;
    const range = trimmed(doc, { first, end });
    const rest = { first: first + 1, end: Math.max(first + 1, range.end) };
    return [{ proposal: { is: "act" as const, actor, verb: doc.lower[first] ?? "", rest }, range }];
  });
}

/** Verbs that say nothing without what they are done to. */
const BARE =
  /^(?:do|buy|make|take|give|put|keep|hold|have|let|set|bring|face|name|stage|join|reach|build|help|use)$/;

function infinitive(
  doc: AnnotatedDocument,
  from: number,
  holder: Entity | null,
  limit: number,
): readonly Read[] {
  const negated = doc.lower[from] === "not" || doc.lower[from] === "never";
  const verb = infinitiveAt(doc, negated ? from + 1 : from);
  if (
    verb < 0 ||
    verb >= limit ||
    NO_DEEDS.has(doc.lower[verb] ?? "") ||
    (!negated && !PLAIN_VERBS.has(doc.lower[verb] ?? ""))
  )
    return [];
  return acts(doc, holder, verb, limit)
    .filter(
      ({ proposal }) =>
        proposal.is !== "act" || proposal.rest.end > proposal.rest.first || !BARE.test(proposal.verb),
    )
    .map((read) => ({ ...read, negated }));
}

function bare(doc: AnnotatedDocument, at: number, holder: Entity | null, limit: number): readonly Read[] {
  return mayBeVerb(doc, at) ? acts(doc, holder, at, limit) : [];
}

/** Most words between a verb and the infinitive that belongs to it. */
const OBJECT = 14;

function objectAndInfinitive(
  doc: AnnotatedDocument,
  at: number,
  limit: number,
  isActor: boolean,
): readonly Read[] {
  const { lower } = doc;
  if (/^(?:to|would|had|more|not|that|out|up|nothing|something|for)$/.test(lower[at] ?? "")) return [];
  const end = Math.min(limit, at + OBJECT, phraseEnd(doc, at, limit) + 1);
  for (let i = at + 1; i < end; i++) {
    if (
      /^(?:he|she|they|we|i|there|that|would|must|had|has|could|felt|is|was|at)$/.test(lower[i] ?? "") ||
      (i > at + 1 && lower[i] === "it")
    )
      return [];
    if (lower[i] === "on" && /^\p{Ll}/u.test(doc.words[i + 1] ?? "")) return [];
    if (lower[i] !== "to") continue;
    const verb = infinitiveAt(doc, i);
    if (verb < 0 || (!PLAIN_VERBS.has(lower[verb] ?? "") && doc.mentionAt.has(verb))) continue;
    const negated = lower[i - 1] === "not";
    const object = trimmed(doc, { first: at, end: negated ? i - 1 : i });
    if (object.end <= object.first) return [];
    const actor = (isActor ? namedIn(doc, object) : null) ?? actorIn(doc, object, verb);
    return acts(doc, actor, verb, limit).map(({ proposal, range }, n) => ({
      proposal,
      range: n === 0 ? { first: at, end: range.end } : range,
      negated,
    }));
  }
  return [];
}

/** What may become of a thing by itself. */
const HAPPENS = new Set(
  "be end stop continue start begin cease resume close open remain stay stand change go come fall rise".split(
    " ",
  ),
);

/** "Measures to combat fraud" are nobody who combats it; "the payments to end" are what ends. Null where nobody acts. */
export function actorIn(
  { lower, mentionEnding }: AnnotatedDocument,
  words: TokenRange,
  verb: number,
): TokenRange | null {
  if (HAPPENS.has(lower[verb] ?? "") || mentionEnding.has(words.end)) return words;
  for (let i = words.first; i < words.end; i++) {
    const isHead =
      i + 1 === words.end || /^(?:of|in|for|on|from|with|by|at|over|against|into)$/.test(lower[i + 1] ?? "");
    if (isHead) return takesInfinitive(lower[i] ?? "") ? null : words;
  }
  return words;
}

/** The entity that the words are a mention of, whole. */
function namedIn(doc: AnnotatedDocument, { first, end }: TokenRange): Entity | null {
  const from = /^the$/.test(doc.lower[first] ?? "") && !doc.mentionAt.has(first) ? first + 1 : first;
  const mention = doc.mentionAt.get(from);
  return mention && mention.end === end ? mention.entity : null;
}

function gerund(doc: AnnotatedDocument, at: number, limit: number): readonly Read[] {
  const word = doc.lower[at] ?? "";
  const base = baseOfIng(word);
  if (!base || NO_GERUNDS.has(word) || at + 1 >= limit) return [];
  if (/^(?:is|are|was|were|had|has|have|would|could|will)$/.test(doc.lower[at + 1] ?? "")) return [];
  const range = trimmed(doc, { first: at, end: phraseEnd(doc, at, limit) });
  if (range.end - range.first < 2) return [];
  return [
    { proposal: { is: "act", actor: null, verb: base, rest: { first: at + 1, end: range.end } }, range },
  ];
}

/** "The payments ending": a thing, and what is to become of it. */
function thingAndGerund(doc: AnnotatedDocument, at: number, limit: number): readonly Read[] {
  const { lower } = doc;
  const range = trimmed(doc, { first: at, end: phraseEnd(doc, at, limit) });
  for (let i = at + 1; i < range.end; i++) {
    if (/^(?:of|in|on|by|with|from|who|that|and|or)$/.test(lower[i] ?? "")) return [];
    const base = baseOfIng(lower[i] ?? "");
    if (!base || !PLAIN_VERBS.has(base) || NO_GERUNDS.has(lower[i] ?? "")) continue;
    const rest = lower.slice(i + 1, range.end).filter((word) => !isQuote(word));
    const verb = [base, ...rest].join(" ");
    return [{ proposal: { is: "thing", thing: { first: at, end: i }, verb }, range }];
  }
  return [];
}

/** "It", and nothing after: what the report is about. */
function spokenOf(doc: AnnotatedDocument, at: number, limit: number): readonly Read[] {
  const ends =
    at + 1 >= limit ||
    ENDED.test(doc.lower[at + 1] ?? "") ||
    /^(?:today|now|all|then)$/.test(doc.lower[at + 1] ?? "");
  if (!/^(?:it|this|that)$/.test(doc.lower[at] ?? "") || !ends) return [];
  return [{ proposal: { is: "before", main: true }, range: { first: at, end: at + 1 } }];
}

const NO_GERUNDS = new Set(
  "nothing something anything everything during king spending funding housing building planning being according including existing ongoing".split(
    " ",
  ),
);

/** "That the court (should) publish …": a subject, a modal or none, a verb. */
function clause(doc: AnnotatedDocument, from: number, limit: number): readonly Read[] {
  const { lower } = doc;
  const at = lower[from] === "that" ? from + 1 : from;
  const isThat = at > from;
  const end = Math.min(limit, at + OBJECT);
  for (let i = at + 1; i < end; i++) {
    const word = lower[i] ?? "";
    if (/^(?:[.;:,!?]|who|which|because)$/.test(word)) return [];
    if (/^(?:could|may|might|can|had|has|is|are|was|were)$/.test(word)) return [];
    if (word === "be" && /^(?:would|will|could|may|not|to)$/.test(lower[i - 1] ?? "")) return [];
    const isModal = /^(?:should|must|be)$/.test(word);
    const isBare =
      word !== "have" &&
      !/^(?:would|will|could)$/.test(lower[i - 1] ?? "") &&
      isThat &&
      PLAIN_VERBS.has(word) &&
      !/^(?:the|a|an|of|to|for|'s)$/.test(lower[isQuote(lower[i - 1]) ? i - 2 : i - 1] ?? "") &&
      !doc.mentionAt.has(i);
    if (!isModal && !isBare) continue;
    const verb = isModal && word !== "be" ? i + 1 : i;
    const subject = trimmed(doc, { first: at, end: i });
    if (subject.end <= subject.first || lower[verb] === "not" || lower[verb] === "have") return [];
    if (verb >= limit) return [];
    return acts(doc, namedIn(doc, subject) ?? subject, verb, limit).map(({ proposal, range }, n) => ({
      proposal,
      range: n === 0 ? { first: at, end: range.end } : range,
    }));
  }
  return [];
}

/** "The payments stopped": a thing and what is to become of it. */
function done(doc: AnnotatedDocument, at: number, limit: number): readonly Read[] {
  const range = trimmed(doc, { first: at, end: phraseEnd(doc, at, limit) });
  for (let i = at + 1; i < range.end; i++) {
    const word = doc.lower[i] ?? "";
    if (/^(?:of|in|on|by|with|from|who|that)$/.test(word)) return [];
    if (!/ed$|^(?:gone|out|shut|cut|kept|closed)$/.test(word) || i === at + 0) continue;
    if (
      !/^(?:the|a|an|his|her|their|its|all|those|these)$/.test(doc.lower[at] ?? "") &&
      !doc.mentionAt.has(at)
    )
      return [];
    if (
      i + 1 < range.end &&
      /^\p{Ll}+s?$/u.test(doc.words[i + 1] ?? "") &&
      !/^(?:by|on|to|in|from|at|for|now|before|after|until|immediately|off|down|up|out)$/.test(
        doc.lower[i + 1] ?? "",
      )
    )
      return [];
    const thing = { first: at, end: i };
    const verb = `be ${doc.lower
      .slice(i, range.end)
      .filter((w) => !isQuote(w))
      .join(" ")}`;
    return [{ proposal: { is: "thing", thing, verb }, range }];
  }
  return [];
}
