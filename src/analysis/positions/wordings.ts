/** The ways in which the words of a proposal can be put as a question, each with what tells how good it is. */

import type { Entity } from "../analysis.ts";
import { PLAIN_VERBS } from "../data/plain-verbs.ts";
import type { TokenRange } from "../document/sentences.ts";
import { baseOfIng, baseOfPast, isIrregularParticiple } from "../document/verb-forms.ts";
import type { AnnotatedDocument } from "./annotated-document.ts";
import type { Actor, Proposal } from "./candidate.ts";
import { actorIn } from "./complement.ts";
import { openerAt } from "./condition-openers.ts";
import { electionsIn, keepsOut } from "./elections.ts";
import { isQuote, mayBeVerb, trimmed } from "./phrases.ts";
import { CUT_OFF, pointsOnly } from "./points-only.ts";
import { questionOf } from "./question.ts";
import { kindOfThing } from "./things.ts";
import type { ActorFrom, ProposalReading, Scope, WordingOption } from "./wording-option.ts";

const MODALS = new Set("should must will would can could may might shall ought 'll 'd".split(" "));
const BE = new Set("is are was were be being been".split(" "));
const COMMITS =
  /^(?:will|would|'ll|plan\w*|vow\w*|pledg\w+|promis\w+|intend\w*|going|decid\w+|agree\w*|refus\w+|propos\w+|want\w*|seek\w*|sought|set|threaten\w*)$/;

/** All wordings of the words of `range`, which may say what would be done; the words of stance may name whom to elect. */
export function wordingsOf(scope: Scope, range: TokenRange | null): readonly WordingOption[] {
  const own = range ? ofRange(scope, unconditional(scope.doc, trimmed(scope.doc, range))) : [];
  return [...own, ...electionsIn(scope, range)].filter(({ text }) => !pointsOnly(text));
}

/** "The charges, if the first hour is free": the condition is told apart from what would be done. */
function unconditional(doc: AnnotatedDocument, { first, end }: TokenRange): TokenRange {
  for (let i = first + 2; i < end; i++)
    if (openerAt(doc.lower, i) || OPENS_REASON.has(doc.lower[i] ?? ""))
      return trimmed(doc, { first, end: i });
  return { first, end };
}

const OPENS_REASON = new Set(["if", "unless", "provided", "because", "although"]);

function ofRange(scope: Scope, range: TokenRange): readonly WordingOption[] {
  const { doc } = scope;
  const { lower } = doc;
  let { first } = range;
  if (range.end <= first) return [];
  const isTo = lower[first] === "to";
  if (isTo) first++;
  while (/^(?:also|now|then)$/.test(lower[first] ?? "") && first < range.end - 1) first++;
  // "Vowed not to sign": who is for that is against the signing, and a question that says so is worded by nobody here.
  if (/^(?:not|never)$/.test(lower[first] ?? "")) return [];
  if (CUT_OFF.has(lower[range.end - 1] ?? "")) return [];
  const word = lower[first] ?? "";
  if (COMMITS.test(word) && lower[first + 1] === "to" && first + 3 < range.end)
    return acts(scope, lower[first + 2] ?? "", { first: first + 3, end: range.end }, "infinitive", first + 2);
  const whole = { first, end: range.end };
  if (isNamed(scope, first)) return clause(scope, whole) ?? things(scope, whole);
  const modalBefore = MODALS.has(lower[first - 1] ?? "") || /n't$|^(?:not|to)$/.test(lower[first - 1] ?? "");
  if (isTo || modalBefore || (PLAIN_VERBS.has(word) && !endsAsNoun(doc, first, range.end))) {
    if (mayBeVerb(doc, first) || isTo)
      return acts(scope, word, { first: first + 1, end: range.end }, isTo ? "infinitive" : "base", first);
  }
  const ing = baseOfIng(word);
  if (
    ing &&
    word.endsWith("ing") &&
    range.end - first > 1 &&
    !/^(?:of|and|or|,)$/.test(lower[first + 1] ?? "")
  )
    return acts(scope, ing, { first: first + 1, end: range.end }, "gerund", first);
  const past = /^\p{Ll}/u.test(doc.words[first] ?? "") ? baseOfPast(word) : null;
  if (past && range.end - first > 1 && PLAIN_VERBS.has(past))
    return acts(scope, past, { first: first + 1, end: range.end }, "past", first);
  return clause(scope, whole) ?? things(scope, whole);
}

/** "Grant Oduya's bill": a name that is written as a verb is. */
function isNamed({ doc, covers }: Scope, at: number): boolean {
  const mention = covers[at];
  return mention?.first === at && mention.end > at + 1 && /^\p{Lu}/u.test(doc.words[at + 1] ?? "");
}

/** "Support for the bill": a verb's form that is a noun here. */
function endsAsNoun({ lower }: AnnotatedDocument, at: number, end: number): boolean {
  const next = lower[at + 1] ?? "";
  if (next === "for" && VERBS_FOR.test(lower[at] ?? "")) return false;
  return at + 1 < end && /^(?:of|for|on|'s|is|are|was)$/.test(next);
}

/** Verbs with "for", which are seldom nouns before it. */
const VERBS_FOR = /^(?:pay|vote|care|look|stand|apply|compete|prepare)$/;

function acts(
  scope: Scope,
  verb: string,
  rest: TokenRange,
  reading: ProposalReading,
  at: number,
): WordingOption[] {
  const { doc, holder, stance, country } = scope;
  const actors: [Actor | null, ActorFrom][] = [];
  const object = objectBefore(scope, at);
  const isPassive = hasObject(doc, rest) && !CAUSES.has(verb);
  // "Endorse Varga", "vote for her": that is a question of who is elected.
  if ((SIDES.has(verb) && namesPerson(scope, rest)) || (keepsOut(verb) && isPerson(scope, rest))) return [];
  // "Vote against the bill", "support the bill": where somebody stands on the bill, which is what is asked about.
  if (SPEAKS.has(verb) && doc.lower[rest.first] === "against")
    return things(scope, { first: rest.first + 1, end: rest.end });
  if (ATTITUDES.has(verb) && !object && DETERMINERS.has(doc.lower[rest.first] ?? ""))
    return things(scope, rest);
  const isOwn = reading === "past" || commits(doc, stance, at);
  if (object) actors.push([object, "object"]);
  // "Should the party raise it?": which party, only the report tells.
  const isTold = holder !== null && !(isPassive && isNameless(holder));
  if (isTold && (isOwn || !isPassive)) actors.push([holder, isOwn ? "holder" : "proposer"]);
  if (!object && isPassive) actors.push([null, "none"]);
  if (!object && country && !isOwn) actors.push([stated(country), "country"]);
  const range = { first: at, end: rest.end };
  // "Wants to see a new pier": the pier is what is wanted.
  if (verb === "see" && DETERMINERS.has(doc.lower[rest.first] ?? "")) return things(scope, rest);
  return actors.flatMap(([actor, from]) =>
    option(doc, { is: "act", actor, verb, rest }, reading, from, range),
  );
}

/** A body that is only called by what it is: "the party". */
const isNameless = ({ type, name }: Entity): boolean =>
  type === "organization" &&
  !/\p{Lu}/u.test(name.replace(/^The /, "")) &&
  !/^(?:the )?government$/i.test(name);

const DETERMINERS = new Set("a an any more fewer new the their its his her".split(" "));
/** Verbs whose object comes with what becomes of it: "make the pact binding" is no making of the pact. */
const CAUSES = new Set("make keep get have let see help find call".split(" "));
/** With "against" behind them they tell where somebody stands on what follows; and those that do so by themselves. */
const SPEAKS = new Set("vote speak argue campaign fight work lobby come".split(" "));
const ATTITUDES = new Set("support back favour favor welcome endorse oppose".split(" "));
/** Verbs of taking somebody's side. */
const SIDES = new Set("vote endorse support back elect nominate choose pick prefer".split(" "));

/** Do the words name a person and nothing else? */
function isPerson({ doc, covers }: Scope, range: TokenRange): boolean {
  const { first, end } = trimmed(doc, range);
  const mention = covers[first] ?? covers[first + 1];
  return mention?.entity.type === "person" && mention.end >= end;
}

function namesPerson({ covers }: Scope, { first, end }: TokenRange): boolean {
  for (let i = first; i < end; i++) if (covers[i]?.entity.type === "person") return true;
  return false;
}

/** Words after a verb that are no object of it, so that nothing "is done". */
const NO_OBJECT = new Set(
  "to towards toward elsewhere abroad forward here there for with in on against from of at by up down out off back away ahead again together about over into as itself themselves himself herself it them him me us that how why whether what when where if , and or more better".split(
    " ",
  ),
);

function hasObject({ lower }: AnnotatedDocument, { first, end }: TokenRange): boolean {
  return first < end && !NO_OBJECT.has(lower[first] ?? "") && !(lower[first] ?? "").endsWith("ly");
}

/** "Called on Renn to end it": who stands right before what is to be done, and is not the holder. */
function objectBefore({ doc, covers, holder }: Scope, at: number): Entity | null {
  let i = at - 1;
  while (
    i > 0 &&
    (/^(?:to|not|should|must|would|will|also|ought|can|could)$/.test(doc.lower[i] ?? "") ||
      isQuote(doc.lower[i]))
  )
    i--;
  const mention = covers[i];
  return mention && mention.entity !== holder && mention.entity.type !== "unnamed" ? mention.entity : null;
}

function commits({ lower }: AnnotatedDocument, { first, end }: TokenRange, at: number): boolean {
  for (let i = first; i < Math.min(end, at + 1); i++) {
    const word = lower[i] ?? "";
    // Who proposes to do it will do it; who proposes doing it need not.
    if (COMMITS.test(word) && (!word.startsWith("propos") || lower[i + 1] === "to")) return true;
  }
  return false;
}

/** So many words are looked at for a clause's verb. */
const WIDEST_SUBJECT = 14;

/** "Republicans should give him a hearing", "the ban be lifted": the subject acts, or it is done to it. */
function clause(scope: Scope, { first, end }: TokenRange): WordingOption[] | null {
  const { doc } = scope;
  const { lower } = doc;
  for (let i = first + 1; i < Math.min(end - 1, first + WIDEST_SUBJECT); i++) {
    const word = lower[i] ?? "";
    // "They are to be married": told as coming, not asked for.
    if (BE.has(word) && word !== "be" && lower[i + 1] === "to") return null;
    const isModal = MODALS.has(word) || (/^needs?$/.test(word) && lower[i + 1] === "to");
    const isInfinitive =
      word === "to" &&
      PLAIN_VERBS.has(lower[i + 1] ?? "") &&
      !endsAsNoun(doc, i + 1, end) &&
      !lower.slice(i + 2, end).some((later) => MODALS.has(later));
    if (!isModal && !BE.has(word) && !isInfinitive) continue;
    // "They are, and should be, free": the last of two is what is asked for.
    if (/^(?:and|or)$/.test(lower[i + 1] ?? "") && MODALS.has(lower[i + 2] ?? "")) continue;
    let verb = isModal ? i + 1 : i;
    while (/^(?:not|n't|also|never|be able to|to|now)$/.test(lower[verb] ?? "") && verb < end - 1) verb++;
    // "Was prepared to buy the pier": to buy it is what is asked.
    const on =
      BE.has(lower[verb] ?? "") &&
      READY.has(lower[verb + 1] ?? "") &&
      lower[verb + 2] === "to" &&
      verb + 3 < end;
    if (on) verb += 3;
    const said = lower[verb] ?? "";
    const base = BE.has(said) ? "be" : said;
    const subject = subjectBefore(doc, first, i);
    const rest = { first: verb + 1, end };
    if (SPEAKS.has(base) && lower[rest.first] === "against")
      return things(scope, { first: rest.first + 1, end });
    // "Pledged to ban all travel", "action to reach the goals": what is to be done, and nobody there who is to do it.
    if (isInfinitive && (COMMITS.test(lower[i - 1] ?? "") || !actorIn(doc, subject, verb)))
      return acts(scope, base, rest, "infinitive", verb);
    const actor =
      scope.covers[i - 1] && scope.covers[first] === scope.covers[i - 1]
        ? (scope.covers[first]?.entity ?? subject)
        : subject;
    const found = option(doc, { is: "act", actor, verb: base, rest }, "clause", "clause", { first, end });
    return found.length > 0 ? found : null;
  }
  return null;
}

const READY = new Set("prepared ready willing set due going planning able keen eager determined".split(" "));

/** What acts in a clause whose verb stands at `verb`: after "the advice that", and before "is and" or "to". */
function subjectBefore({ lower }: AnnotatedDocument, first: number, verb: number): TokenRange {
  const before = lower[verb - 1] ?? "";
  const end = verb - (before === "to" ? 1 : /^(?:and|or)$/.test(before) && verb - 2 > first ? 2 : 0);
  const that = lower.lastIndexOf("that", end - 2);
  return { first: that > first ? that + 1 : first, end };
}

/** No thing begins with one of these. */
const NO_OPENERS = new Set(
  (
    "over under after before about against between among during within without into onto per still just even also then when while if unless like than because nor and or " +
    "but to from by on in at of up down out off away need needs want wants monday tuesday wednesday thursday friday saturday sunday"
  ).split(" "),
);
const RELATIVES = new Set("who which that whom whose where".split(" "));

/** Is it a clause, or a piece of one: does a finite verb stand in it that tells no more of what stands before? */
function isClause({ lower }: AnnotatedDocument, { first, end }: TokenRange): boolean {
  for (let i = first; i < end; i++) {
    const word = lower[i] ?? "";
    if (RELATIVES.has(word)) return false;
    if (i > first && (MODALS.has(word) || FINITE.has(word))) return true;
  }
  return false;
}
const FINITE = new Set("is are was were has had does did goes says said".split(" "));

function things(scope: Scope, range: TokenRange): WordingOption[] {
  const { doc, country } = scope;
  if (
    isPerson(scope, range) ||
    isSupport(scope, range) ||
    NO_OPENERS.has(doc.lower[range.first] ?? "") ||
    isClause(doc, range)
  )
    return [];
  const small = smallClause(scope, range);
  if (small.length > 0) return small;
  const kind = kindOfThing(doc, range);
  const own = option(doc, { is: "thing", thing: range, verb: "" }, "thing", "none", range);
  const actor = country ? stated(country) : null;
  const acted = actor
    ? option(doc, { is: "thing", thing: range, verb: "", actor }, "thing", "country", range)
    : [];
  return [...own, ...acted].map((one) => ({ ...one, kind }));
}

const WISHES = /^(?:want|wants|wanted|wanting|see|have|like|likes|liked|demand|demands|demanded|get)$/;

/** "Wants [the mine refused outright]": what is wished for is that it be refused. */
function smallClause({ doc }: Scope, { first, end }: TokenRange): WordingOption[] {
  const { lower } = doc;
  if (!WISHES.test(lower[first - 1] ?? "") || !DETERMINERS.has(lower[first] ?? "")) return [];
  for (let i = first + 2; i < end; i++) {
    const word = lower[i] ?? "";
    const base = baseOfPast(word);
    const isDone = isIrregularParticiple(word) || (base !== null && PLAIN_VERBS.has(base));
    if (!isDone || RELATIVES.has(lower[i - 1] ?? "")) continue;
    const actor = { first, end: i };
    return option(doc, { is: "act", actor, verb: "be", rest: { first: i, end } }, "clause", "clause", {
      first,
      end,
    });
  }
  return [];
}

/** "Support of Ilse Varga" is no thing that comes about: it asks whom to elect. */
function isSupport(scope: Scope, range: TokenRange): boolean {
  const { lower } = scope.doc;
  for (let i = range.first; i < Math.min(range.end, range.first + 4); i++)
    if (/^(?:support|backing|endorsement|votes?|opposition)$/.test(lower[i] ?? ""))
      return (
        /^(?:of|for|to)$/.test(lower[i + 1] ?? "") &&
        namesPerson(scope, { first: i + 2, end: Math.min(range.end, i + 5) })
      );
  return false;
}

function option(
  doc: AnnotatedDocument,
  proposal: Proposal,
  reading: ProposalReading,
  actor: ActorFrom,
  range: TokenRange | null,
): WordingOption[] {
  const text = questionOf(doc, proposal);
  return text ? [{ text, proposal, reading, actor, range }] : [];
}

function stated(name: string): Entity {
  return { id: "", name, type: "organization", aliases: [], roles: [], memberOf: [], mentions: [] };
}
