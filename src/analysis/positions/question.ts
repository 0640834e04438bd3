/** Words a proposal as one yes/no question, "Should …?". */
import { OUTER } from "../../base/quotation-marks.ts";
import type { Entity } from "../analysis.ts";
import { PLAIN_VERBS } from "../data/plain-verbs.ts";
import { singularOfPeople } from "../data/role-nouns.ts";
import type { TokenRange } from "../document/sentences.ts";
import { participleOf } from "../document/verb-forms.ts";
import type { AnnotatedDocument, Mention } from "./annotated-document.ts";
import { type Actor, isEntity, type Proposal } from "./candidate.ts";
import { elected } from "./elections.ts";
import { isQuote } from "./phrases.ts";

const POSSESSIVE = /^(?:his|her|their|its)$/;
/** Verbs that say of a thing what becomes of it, without "be". */
const BECOMES = new Set(
  "end stop continue start begin cease resume close open remain stay change".split(" "),
);
const MARKS = new RegExp(`[${OUTER}]`, "g");

export function questionOf(doc: AnnotatedDocument, proposal: Proposal): string | null {
  const body = bodyOf(doc, proposal);
  if (!body) return null;
  const plain = body
    .replace(MARKS, " ")
    .replace(/\[(.+?)\]/g, "$1")
    .replace(/ & /g, " and ")
    .replace(/^(?:next|last|this) (?:week|month|year),? /i, "")
    .replace(/^(?:The|A|An|Some|All|Many|Most|Several|Two|Three) (?=[\p{L}\d])/u, (word) =>
      word.toLowerCase(),
    )
    .replace(/\s+/g, " ")
    .replace(/\s+([,.;:'’])/g, "$1")
    .replace(ATTRIBUTED, "")
    .replace(/[.,;:]+$/, "")
    .replace(DEADLINE, "")
    .trim();
  return plain.length < 4 ? null : `Should ${plain}?`;
}

/** Nor is who says so: ", according to a poll that …". "According to need", without a comma, says how. */
const ATTRIBUTED = /, according to .+$/u;

/** When it is to be is no part of what is to be. */
const DEADLINE =
  /(?: (?:at once|immediately|right away|straight away|now|today|as soon as possible|in full)| (?:by|before|in|from|on) (?:the (?:new year|end of \p{L}+(?: \p{L}+)?)|(?:next|this) (?:week|month|year|spring|summer|autumn|fall|winter)|(?:early |late |mid-)?(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?: \d{4})?|\d{4}))+$/u;

function bodyOf(doc: AnnotatedDocument, proposal: Proposal): string | null {
  if (proposal.is === "before") return null;
  if (proposal.is === "person")
    return proposal.verb ? `${proposal.person.name} ${proposal.verb}` : elected(doc, proposal.person);
  if (proposal.is === "thing") {
    const { actor, thing, verb } = proposal;
    return actor ? withActor(doc, actor, thing) : ofThing(doc, thing, verb);
  }
  const self = proposal.actor && actingEntity(doc, proposal.actor);
  const rest = wordsOf(doc, proposal.rest, self);
  if (proposal.actor) return `${actorOf(doc, proposal.actor)} ${proposal.verb} ${rest}`;
  return inPassive(proposal.verb, rest);
}

/** Whose "his" and "her" in what follows stay as they are. */
function actingEntity(doc: AnnotatedDocument, actor: Actor): Entity | null {
  return isEntity(actor) ? actor : (doc.mentionEnding.get(actor.end)?.entity ?? null);
}

function actorOf(doc: AnnotatedDocument, actor: Actor): string {
  const name = isEntity(actor) ? actor.name : wordsOf(doc, actor);
  return TAKES_ARTICLE.test(name) ? `the ${name}` : name;
}

/** Who acts is told with an article, where headlines and lists of names leave it out. */
const TAKES_ARTICLE =
  /^(?!(?:the|The|an?|his|her|its|their|our|my|any|no|each|every|some|this|that|another)\b)(?:EU|UK|UN|US|U\.S\.|U\.N\.|GOP|(?:\p{Lu}[\p{L}-]+ )+(?:Union|Nations|Kingdom|States|Party|Court|Commission|Senate|Government|Administration|House|Department|Committee|Ministry|Office|Council|Board|Agency|Bureau|Association|Federation|Foundation|Institute|Treasury|campaign|administration)|Treasury|Pentagon|Kremlin|Commons|Lords|Senate|Cabinet|Home Office|Foreign Office|(?:\p{Ll}+ )?(?:government|administration|council|parliament|party|prime minister|president|committee|commission))$/u;

function ofThing(doc: AnnotatedDocument, thing: TokenRange, verb: string): string {
  const words = wordsOf(doc, thing);
  if (verb) return `${words} ${verb}`;
  const first = doc.lower[thing.first] ?? "";
  const definite =
    /^(?:the|his|her|their|its|this|that|these|those|our|my)$/.test(first) ||
    doc.mentionAt.has(thing.first) ||
    doc.lower.slice(thing.first, Math.min(thing.end, thing.first + 6)).includes("'s");
  const deed = DEED.exec(words);
  const [, act = "", what = ""] = deed ?? [];
  if (deed && PLAIN_VERBS.has(act)) {
    const told = inPassive(act, what);
    if (!told.startsWith("they ")) return told;
  }
  const done = nominal(words);
  if (done) return done;
  const grown = /^(increased|reduced|expanded|improved|renewed|continued|limited) (.+)$/.exec(words);
  if (grown) return `${grown[2] ?? ""} be ${grown[1] ?? ""}`;
  return `${words} ${definite && STANDS.test(words) ? "stand" : becomes(words)}`;
}

/** "The government introduce new fees", "end the payments": somebody brings about what becomes of a thing; null where it is no deed of theirs. */
function withActor(doc: AnnotatedDocument, actor: Actor, thing: TokenRange): string | null {
  const passive = ofThing(doc, thing, "");
  for (const [becomes, act] of BRINGS_ABOUT) {
    if (!passive.endsWith(becomes)) continue;
    const what = passive.slice(0, -becomes.length);
    return `${actorOf(doc, actor)} ${act} ${what}`;
  }
  return null;
}

/** What becomes of a thing, and what somebody does for it. */
const BRINGS_ABOUT: readonly (readonly [string, string])[] = [
  [" be passed", "pass"],
  [" be held", "hold"],
  [" be ratified", "ratify"],
  [" be introduced", "introduce"],
  [" be banned", "ban"],
  [" be repealed", "repeal"],
  [" be abolished", "abolish"],
  [" be cut", "cut"],
  [" be increased", "increase"],
  [" be reduced", "reduce"],
  [" be expanded", "expand"],
  [" be improved", "improve"],
  [" end", "end"],
  [" continue", "continue"],
  [" go ahead", "go ahead with"],
  [" stand", "keep"],
];

/** "The plans to close the pier" are for its closing: that is what would be done. */
const DEED = /\b(?:plans?|proposals?|bills?|measures?|moves?|legislation|bids?|schemes?) to (\p{Ll}+) (.+)$/u;

/** Nouns for what becomes of a thing, and the words for it in a question. */
const NOMINALS: readonly (readonly [RegExp, string])[] = [
  [/^(?:(?:an?|any|the) )?(?:immediate |complete )?(?:end|halt|stop) to (.+)$/, "end"],
  [/^(?:(?:an?|any|the) )?(?:continuation|continuance) of (.+)$/, "continue"],
  [/^(?:(?:an?|any|the) )?(?:outright |total |complete )?ban on (.+)$/, "be banned"],
  [/^(?:(?:an?|any|the) )?(?:full )?repeal of (.+)$/, "be repealed"],
  [/^(?:(?:an?|any|the) )?(?:abolition|scrapping) of (.+)$/, "be abolished"],
  [/^(?:(?:an?|any|the) )?(?:cuts?|reductions?) (?:in|to) (.+)$/, "be cut"],
  [/^(?:(?:an?|any|the) )?(?:increases?|rises?) in (.+)$/, "be increased"],
  [/^(?:(?:an?|any|the) )?closure of (.+)$/, "close"],
  [/^(?:(?:an?|any|the) )?resignation of (.+)$/, "resign"],
];

/** "An end to the payments" is "the payments end"; a condition stays last. */
function nominal(words: string): string | null {
  for (const [form, verb] of NOMINALS) {
    const thing = form.exec(words)?.[1];
    if (!thing) continue;
    const [what, when] = parted(thing, WHEN);
    return `${what} ${verb}${when}`;
  }
  return null;
}

/** What is done with a thing of its kind where it comes about: the first that fits. */
const COMES_ABOUT: readonly (readonly [RegExp, string])[] = [
  [/\b(?:bills?|legislation|amendments?|motions?|budget)\b/, "be passed"],
  [
    /\b(?:referendum|inquir(?:y|ies)|elections?|summit|debates?|talks|conference|votes?|investigations?|reviews?|hearings?|meetings?|trial|ballot|contest|ceremony|audit)\b/,
    "be held",
  ],
  [/\b(?:treaty|constitution)\b/, "be ratified"],
  [
    /\b(?:cards?|tax(?:es)?|fees?|charges?|measures?|restrictions?|limits?|quotas?|sanctions|tariffs?|ban|rules?|laws?|regulations?|powers|checks?|tests?)\b/,
    "be introduced",
  ],
];

function becomes(words: string): string {
  const [, verb] = COMES_ABOUT.find(([kind]) => kind.test(words.toLowerCase())) ?? [];
  return verb ?? "go ahead";
}

/** What is in force stands. */
const STANDS =
  /\b(?:laws?|rules?|regulations?|polic(?:y|ies)|bans?|decisions?|rulings?|acts?|subsid(?:y|ies)|tax(?:es)?|deals?|agreements?|treat(?:y|ies)|pacts?|order|programs?|programmes?|system|cap|limits?|purges?|sanctions|procedure|line|rights?)\b/;
const LETTING = /^(?:allow|permit|enable|require|force|order|entitle|encourage|ask|help)$/;

/** "End the subsidy" is "the subsidy end"; "raise the tax" is "the tax be raised". */
function inPassive(verb: string, rest: string): string {
  if (BECOMES.has(verb)) {
    const [what, when] = parted(rest, WHEN);
    return `${what} ${verb}${when}`;
  }
  const freed = LETTING.test(verb) ? / to /.exec(rest) : null;
  if (freed && freed.index > 0)
    return `${rest.slice(0, freed.index)} be ${participleOf(verb)}${rest.slice(freed.index)}`;
  const particle = /^(?:up|down|off|out|ahead|back|away|in|on)\s+/.exec(rest);
  const object = particle ? rest.slice(particle[0].length) : rest;
  const [whole, tail] = parted(object, GIVING.has(verb) ? GIVEN_TO : BESIDE);
  const [, head = "", adverb = ""] = OBJECT.exec(withoutSecond(whole)) ?? [];
  if (!head || /^(?:to|for|with|in|on|against|from|of)\s/.test(head)) return `they ${verb} ${rest}`;
  return `${head} be ${adverb}${adverb && " "}${participleOf(verb)}${particle ? ` ${particle[0].trim()}` : ""}${tail}`;
}

/** What is acted on, and an adverb after it that says how: "scrap the toll entirely". */
const OBJECT =
  /^(.+?)(?: ((?!(?:family|supply|ally|assembly|reply|monopoly|anomaly|july|italy|tally|rally|bully|jelly|belly|folly|butterfly|homily)$)\p{Ll}{3,}ly))?$/u;

/** What is acted on first, where a second deed follows: "double the staff and build new ferries". */
function withoutSecond(object: string): string {
  for (const joint of object.matchAll(SECOND))
    if (joint[1] === undefined || PLAIN_VERBS.has(joint[1])) return object.slice(0, joint.index);
  return object;
}
const SECOND =
  / (?:but|(?:and|or) (?:to )?(\p{Ll}+) (?:the|a|an|its|his|her|their|all|any|new|more|up|down|out|off|that)) /gu;

/** The text up to what fits `form`, and from there on. */
function parted(text: string, form: RegExp): readonly [string, string] {
  const at = text.search(form);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at)];
}

const WHEN = / (?:unless|if|because|until|before|after|when) /;
/** What follows a thing that something is done to. */
const BESIDE =
  / (?:by|from|into|before|after|until|unless|if|because|at|under|through|with|without|as(?! (?:well|many|much|few|long|soon|high|low|a result))|to(?= (?:[$£€]|\p{Lu}{1,3})?\d)) /u;
const GIVEN_TO = / (?:by|from|into|before|after|until|unless|if|because|at|under|through|with|without|to) /;
const GIVING = new Set(
  "pay give send offer grant donate extend award lend sell hand return transfer refer submit index tie link peg devote dedicate".split(
    " ",
  ),
);

const TITLE = /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Sen|Rep|Gov|Lord|Gen|Prof|Rev)$/;

/** The words of a range without quotation marks, pronouns and short names written out. */
export function wordsOf(
  doc: AnnotatedDocument,
  { first, end }: TokenRange,
  self: Entity | null = null,
): string {
  const { tokens } = doc;
  let out = "";
  for (let i = first; i < end; i++) {
    const word = doc.words[i] ?? "";
    const spaced = i > first && (tokens.start[i] ?? 0) > (tokens.end[i - 1] ?? 0);
    if (isQuote(word) && !/^(?:'s|’s|'|’)$/.test(word)) {
      if (spaced) out += " ";
      continue;
    }
    if (spaced) out += " ";
    if (TITLE.test(word) && doc.mentionAt.has(doc.words[i + 1] === "." ? i + 2 : i + 1)) {
      if (doc.words[i + 1] === ".") i++;
      continue;
    }
    const mention = doc.mentionAt.get(i);
    // "Whether Pell would keep his post": whose it is the subject says.
    if (self?.type === "person" && /^(?:his|her|their)$/.test(doc.lower[i] ?? "")) {
      out += word;
      continue;
    }
    if (mention && mention.end <= end && mention.entity !== self && writtenOut(doc, i, mention)) {
      out += mention.entity.name + (POSSESSIVE.test(doc.lower[i] ?? "") && mention.end === i + 1 ? "’s" : "");
      i = mention.end - 1;
      continue;
    }
    if (/^[Oo]ur$/.test(word)) {
      out += "the";
      continue;
    }
    if (i === first && word.toLowerCase() === "both" && !doc.lower.slice(i, end).includes("and")) continue;
    out += i === first && isPlainWord(doc, i) ? word.toLowerCase() : word;
  }
  return out.trim();
}

/** A capital that only opens the sentence: of an article, or of a word that the report has without it and that begins no name. */
function isPlainWord(doc: AnnotatedDocument, at: number): boolean {
  const { words, lower, sentences, sentenceOf, mentionAt } = doc;
  const word = words[at] ?? "";
  if (/^(?:The|We|A|An|This|That|Those|These|All|Any|Every)$/.test(word)) return true;
  const { first = at } = sentences[sentenceOf[at] ?? -1] ?? {};
  if (!/^\p{Lu}\p{Ll}+$/u.test(word) || (at !== first && !isQuote(words[at - 1]))) return false;
  const mention = mentionAt.get(at);
  if (mention && mention.entity.type !== "group") return false;
  return (
    /^\p{Ll}/u.test(words[at + 1] ?? "") &&
    (PARTICIPLE.test(word) ||
      plainWordsOf(doc).has(lower[at] ?? "") ||
      singularOfPeople(lower[at] ?? "") !== null)
  );
}

/** "Increased spending", and no "United". */
const PARTICIPLE = /^(?!United|Reading)\p{Lu}\p{Ll}{3,}(?:ed|ing)$/u;

const plainWords = new WeakMap<AnnotatedDocument, ReadonlySet<string>>();

/** The words that a report has without a capital. */
function plainWordsOf(doc: AnnotatedDocument): ReadonlySet<string> {
  const known = plainWords.get(doc) ?? new Set(doc.words);
  plainWords.set(doc, known);
  return known;
}

/** A pronoun for one person, or part of a person's name. Whom "they" means is told less surely. */
function writtenOut({ lower }: AnnotatedDocument, first: number, { entity, end }: Mention): boolean {
  if (entity.type !== "person") return false;
  if (end > first + 1) return !/^(?:the|a|an|his|her|their|its)$/.test(lower[first] ?? "");
  return !/^(?:it|they|them|its|their|who|whom|whose|i|me|my|we|our|us)$/.test(lower[first] ?? "");
}
