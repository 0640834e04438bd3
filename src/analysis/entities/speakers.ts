/** Who of a report's people and bodies speaks each statement: by the words of its source, or by where it stands. */
import type { Probability, Span } from "../../base/passage.ts";
import type { EntityType } from "../../base/vocabulary.ts";
import type { Gender } from "../data/given-names.ts";
import { DOCUMENT_NOUNS } from "../data/organization-words.ts";
import { QUESTIONED } from "../data/refusal-words.ts";
import { OFFICES_WITH_FIELD } from "../data/role-nouns.ts";
import type { Document } from "../document/document.ts";
import type { TokenRange } from "../document/sentences.ts";
import { isPossessiveMark } from "../document/token-ranges.ts";
import type { Draft } from "../statements/draft.ts";
import { isHearsay } from "../statements/hearsay.ts";
import type { Antecedents } from "./antecedents.ts";
import { authorOf } from "./author.ts";
import type { Cast, CastMember } from "./cast.ts";
import { personAhead } from "./cataphor.ts";
import type { Descriptions } from "./descriptions.ts";
import { noteFollowing } from "./following.ts";
import type { HeldBack } from "./held-back.ts";
import { type Phrase, readPhrase } from "./phrase.ts";
import { isOffice, nounsOfPost, PORTFOLIOS } from "./posts.ts";
import { FIRST_PERSON, THIRD_PERSON } from "./pronoun-forms.ts";
import { namedInQuestion, namedWithin, type Refer } from "./reference/refer.ts";
import type { ReferenceChoice } from "./reference/reference.ts";
import { mostProminent } from "./reference/rule.ts";
import { type Names, readSource, type SourceWords, tokensOf } from "./source.ts";
import { studyAlias } from "./study-alias.ts";

/** What resolving goes by. */
export interface Stage {
  readonly doc: Document;
  readonly cast: Cast;
  readonly names: Names;
  readonly antecedents: Antecedents;
  readonly descriptions: Descriptions;
  readonly heldBack: HeldBack;
  readonly refer: Refer;
  /** Tokens of names that several bear and that nothing gives to one of them. */
  readonly leftOpen: Set<number>;
  /** People told of without a word that says which: somebody only if something goes back to them. */
  readonly passing: CastMember[];
  /** Documents that speak, in order, each with who is taken to speak in it. */
  readonly documents: { readonly at: number; readonly speaker: Speaker }[];
  /** Who is known to say the words at a token. */
  readonly quotedBy: (at: number) => CastMember | null;
  /** The words that the source at a token is the source of. */
  readonly toldAt: (at: number) => readonly TokenRange[];
}

export interface Speaker {
  readonly member: CastMember | null;
  readonly probability: Probability;
}

/** The drafts and, as far as settled, who speaks them. */
export interface Speech {
  readonly drafts: readonly Draft[];
  readonly speakers: (Speaker | null)[];
  /** By the span of a source, which several drafts can share. */
  readonly bySource: Map<string, Speaker>;
}

/** How sure one can be that a name means whom it is taken to mean. */
const BY_NAME = 0.99;
/** How sure one can be of the only one whom a paragraph brings in. */
const BY_PLACE = 0.8;
/** From here on a pronoun tells of whom it means. */
const SURE = 0.8;
const NOBODY: Speaker = { member: null, probability: 0 };

export function settleSource(stage: Stage, speech: Speech, i: number): void {
  const [span] = speech.drafts[i]?.source ?? [];
  if (!span) return;
  const key = `${span.start} ${span.end}`;
  const known = speech.bySource.get(key);
  if (known) {
    speech.speakers[i] = known;
    return;
  }
  const range = tokensOf(stage.doc, span);
  if (HEADS_WORDS.test(stage.doc.tokens.text.slice(span.start, span.end))) {
    settleQuotation(stage, speech, i);
    return;
  }
  if (NO_ONE.test(stage.doc.lower.slice(range.first, range.first + 3).join(" "))) {
    speech.speakers[i] = NOBODY;
    return;
  }
  const source = readSource(stage.doc, stage.names, range);
  if (source.is === "pronoun" && FIRST_PERSON.has(source.word)) return;
  const ahead =
    isOpen(source) && !isHeldBack(stage, source)
      ? personAhead(stage.doc, stage.names, speech.drafts, i, source)
      : null;
  const speaker = ahead ?? speakerOf(stage, source);
  const { member } = speaker;
  if (source.is === "description" && source.phrase.kind === "document")
    stage.documents.push({ at: range.first, speaker });
  if (ahead?.member && source.is === "description")
    ahead.member.aliases.add(stage.doc.tokens.text.slice(span.start, span.end));
  const study = source.is === "mention" ? studyAlias(stage.doc, source.mention, range) : null;
  if (study) member?.aliases.add(study);
  if (member && source.is === "description")
    noteFollowing(stage.doc, stage.names, stage.antecedents, source.phrase, member);
  if (member && source.is === "pronoun") {
    member.mentions.push({ first: source.at, end: source.at + 1 });
    noteGender(member, source.word, speaker.probability);
  }
  if (member) stage.antecedents.note(member, range.first);
  speech.bySource.set(key, speaker);
  speech.speakers[i] = speaker;
}

/** Who says nothing is nobody, whoever is named next. */
const NO_ONE = /^(?:\p{L}+ly )?(?:(?:almost|not) )?(?:no one|no-one|nobody|none|anyone|anybody)(?: |$)/u;

/** "Transcript as follows:", "the full text reads:": it says that somebody's words come, and not whose. */
const HEADS_WORDS = /^(?:an? |the )?(?:(?:partial|rush|full|complete) )?(?:transcript|excerpts?|text)$/i;

function isHeldBack({ heldBack }: Stage, source: SourceWords): boolean {
  return source.is === "description" && heldBack.description(source.phrase) !== null;
}

function isOpen(source: SourceWords): boolean {
  return source.is === "description" && source.phrase.determiner !== "definite";
}

function speakerOf(stage: Stage, source: SourceWords): Speaker {
  if (source.is === "mention")
    return { member: source.mention.member, probability: source.mention.probability ?? BY_NAME };
  if (source.is === "description")
    return stage.leftOpen.has(source.phrase.headAt) ? NOBODY : describedSpeaker(stage, source.phrase);
  if (source.is === "several") {
    const phrase = readPhrase(stage.doc, source.range);
    return phrase
      ? stage.descriptions.resolve({ ...phrase, ...source.range, kind: "people", determiner: "bare" }, true)
      : NOBODY;
  }
  if (source.is === "unclear") return NOBODY;
  if (["who", "whom", "whose", "that", "which"].includes(source.word)) {
    const member = antecedentOfRelative(stage, source.at);
    return member ? { member, probability: BY_NAME } : NOBODY;
  }
  return pronounSpeaker(stage, source.word, source.at);
}

function pronounSpeaker(stage: Stage, word: string, at: number): Speaker {
  const sort = THIRD_PERSON.get(word);
  if (!sort || (word === "they" && areTwoBefore(stage, at))) return NOBODY;
  const document = word === "it" ? documentBefore(stage, at) : null;
  if (document) return document;
  const types: readonly EntityType[] = stage.heldBack.pronoun(at) ? ["unnamed"] : sort.types;
  const newcomer = newcomerBefore(stage, at, sort.gender);
  if (newcomer) return { member: newcomer, probability: BY_PLACE };
  if (isOpenSubject(stage, at)) return NOBODY;
  const barred = new Set([...toldOf(stage, at), ...askingBefore(stage, at)]);
  // Whom its words or the question put to it name is hardly meant.
  const named = [
    ...namedWithin(stage.names, stage.toldAt(at)),
    ...namedInQuestion(stage.doc, stage.names, at),
  ];
  const others = new Set([...barred, ...named]);
  const rule =
    newcomerAhead(stage, at, sort.gender) ?? mostProminent(stage.antecedents, at, types, sort.gender, others);
  return stage.refer(
    { kind: sort.kind, at, word, gender: sort.gender, types, phrase: null, speaks: true, barred },
    { rule },
  );
}

/** "Holt, he said, is late": whom the told words are about is not who tells them. */
function toldOf({ doc, names }: Stage, at: number): ReadonlySet<CastMember> {
  const { words, quoted } = doc;
  const about = words[at - 1] === "," && words[at + 2] === "," ? names.byEnd.get(at - 1) : undefined;
  const opens = about && doc.sentences[doc.sentenceOf[at] ?? 0]?.first === about.outer;
  return new Set(about && opens && quoted[about.first] === 0 ? [about.member] : []);
}

/** What somebody is surely called by a pronoun is remembered: "she" is no "he" later on. */
export function noteGender(member: CastMember, word: string, probability: Probability): void {
  const gender = THIRD_PERSON.get(word)?.gender;
  if (gender && gender !== "either" && probability >= SURE) member.calledBy.add(gender);
}

/** "For Ida Holm it was a long day.\n\n“It is over,” she said": whom the paragraph ahead brings in, and nobody beside her. */
function newcomerAhead({ doc, antecedents }: Stage, at: number, gender: Gender): CastMember | null {
  const paragraph = doc.paragraphOf[at] ?? 0;
  const [own, before] = [doc.paragraphs[paragraph], doc.paragraphs[paragraph - 1]];
  if (gender === "either" || !own || !before || doc.quoted[own.first] === 0) return null;
  let found: CastMember | null = null;
  for (const [member, traces] of antecedents.before(at, ["person"], gender)) {
    const there = traces.filter((trace) => trace.at >= before.first && trace.at < before.end);
    if (there.length === 0) continue;
    const isNew = traces.every((trace) => trace.at >= before.first);
    if (found || !isNew || !there.some((trace) => trace.at <= before.first + 2)) return null;
    found = member;
  }
  return found;
}

/** "At the back an old man listened. “…,” he said": he, where nobody else is named in the paragraph. */
function newcomerBefore({ doc, names, antecedents }: Stage, at: number, gender: Gender): CastMember | null {
  if (gender === "either") return null;
  const first = doc.paragraphs[doc.paragraphOf[at] ?? 0]?.first ?? at;
  for (let i = at - 1; i >= first; i--)
    if (doc.quoted[i] === 0 && names.byStart.get(i)?.member.type === "person") return null;
  for (const [member, traces] of antecedents.before(at, ["unnamed"], gender))
    if (member.gender === gender && traces.some((trace) => trace.at >= first)) return member;
  return null;
}

/** A document that has spoken goes on speaking for so many sentences, unless a body comes in. */
const DOCUMENT_REACH = 2;

/** "The resolution was drawn up by the chair. It states", "the letter said. It went on": what the document says, and whose it is where that is known. */
function documentBefore({ doc, documents, antecedents }: Stage, at: number): Speaker | null {
  const own = doc.sentenceOf[at] ?? 0;
  const sentence = doc.sentences[own - 1];
  if (!sentence) return null;
  const last = documents.findLast((document) => document.at < at);
  if (last && own - (doc.sentenceOf[last.at] ?? 0) <= DOCUMENT_REACH) {
    const bodies = antecedents.before(at, ["organization"], "either");
    const isBetween = [...bodies.values()].some((traces) =>
      traces.some((trace) => trace.at > last.at && (trace.part === "subject" || trace.part === "speaker")),
    );
    if (!isBetween) return last.speaker;
  }
  const opens = doc.lower[sentence.first] === "the";
  return opens && DOCUMENT_NOUNS.has(doc.lower[sentence.first + 1] ?? "") ? NOBODY : null;
}

/** "Renn and Holt met. They said": both, who are no one entity. */
function areTwoBefore({ doc, names }: Stage, at: number): boolean {
  const sentence = doc.sentenceOf[at] ?? 0;
  for (let i = at - 1; i > 0 && (doc.sentenceOf[i] ?? 0) >= sentence - 1; i--) {
    if (doc.lower[i] !== "and" || doc.quoted[i] !== 0) continue;
    const [one, other] = [names.byEnd.get(i), names.byStart.get(i + 1)];
    if (one?.member.type === "person" && other?.member.type === "person") return one.member !== other.member;
  }
  return false;
}

function describedSpeaker(stage: Stage, phrase: Phrase): ReferenceChoice {
  const { descriptions, heldBack } = stage;
  const words = phrase.kind === "person" ? heldBack.description(phrase) : null;
  if (words !== null) return { member: descriptions.holdBack(phrase, words), probability: 1 };
  const owner = phrase.kind === "document" ? describedOwner(stage, phrase) : null;
  if (owner) return owner;
  const choice = descriptions.resolve(phrase, true, askingBefore(stage, phrase.first));
  return choice.member && isGuessedOffice(phrase, choice) ? NOBODY : choice;
}

const RANKS = new Set("prime vice deputy first chief then".split(" "));

/** "The communications minister" is hardly somebody of whom no such office is known, nor "the prime minister" of whom another is. */
function isGuessedOffice(phrase: Phrase, { member }: ReferenceChoice): boolean {
  const nouns = nounsOfPost(phrase.head);
  const isKnown = !member?.named || member.roles.some(({ head }) => nouns.has(head));
  const isForField =
    !phrase.modifiers.has("former") && [...phrase.modifiers].some((word) => !RANKS.has(word));
  if (isKnown || phrase.possessor !== null) return false;
  const hasAnother = isOffice(phrase) && member.roles.some(({ head }) => OFFICES_WITH_FIELD.has(head));
  return hasAnother || (PORTFOLIOS.has(phrase.head) && isForField);
}

/** "Asked by Ed Holm whether it leaks, the nominee said": whoever asks is not who answers. */
function askingBefore({ doc, names }: Stage, at: number): ReadonlySet<CastMember> {
  const found = new Set<CastMember>();
  const sentence = doc.sentenceOf[at];
  let isAsked = false;
  for (let i = Math.max(doc.sentences[sentence ?? 0]?.first ?? at, at - FAR); i < at; i++) {
    if (QUESTIONED.has(doc.lower[i] ?? "")) isAsked = true;
    if (!isAsked || doc.lower[i] !== "by") continue;
    // "By the Post's reporter Ed Holm": the last name before the next mark.
    for (let k = i + 1; k < at && /^[\p{L}’'-]/u.test(doc.words[k] ?? ""); k++) {
      const member = names.byStart.get(k)?.member;
      if (member) found.add(member);
      if (/^(?:about|whether|if|how|why|over)$/.test(doc.lower[k] ?? "")) break;
    }
  }
  return found;
}

/** So many tokens back nobody looks for what a pronoun or an answer goes back to. */
const FAR = 200;

/** "The elder Kessel", where two bear the name, "… He said": of whom a paragraph speaks cannot be told, nor who "he" is. */
export function isOpenSubject({ doc, leftOpen, antecedents }: Stage, at: number): boolean {
  const own = doc.paragraphs[doc.paragraphOf[at] ?? 0]?.first ?? at;
  let open = at - 1;
  while (open >= own && at - open < FAR && !leftOpen.has(open)) open--;
  if (!leftOpen.has(open)) return false;
  for (const traces of antecedents.before(at, ["person", "unnamed"], "either").values())
    if (traces.some((trace) => trace.at > open && trace.part !== "quoted")) return false;
  return true;
}

/** "The union's release", "the parole board decision": what the union, what the board says. */
function describedOwner(
  { doc, descriptions }: Stage,
  { first, headAt, head }: Phrase,
): ReferenceChoice | null {
  // What is filed in a court is not the court's.
  if (doc.lower[headAt - 1] === "court" && FILED.has(head)) return null;
  const board = readPhrase(doc, { first, end: headAt });
  if (board?.kind === "body" && board.headAt === headAt - 1) return descriptions.resolve(board, true);
  for (let mark = first + 2; mark < headAt; mark++) {
    if (!isPossessiveMark(doc, mark)) continue;
    const owner = readPhrase(doc, { first, end: mark });
    return owner && /^(?:person|people|body)$/.test(owner.kind) ? descriptions.resolve(owner, true) : null;
  }
  return null;
}

const FILED = new Set("papers paper documents document records record filings filing file files".split(" "));
const OPENS_PHRASE = /^(?:the|a|an|his|her|their|some|many|few|most)$/;
/** A description before "who" is looked for in so many tokens. */
const WIDEST = 8;

/** "X, who said": the name, or the description, right before the relative word. */
function antecedentOfRelative(stage: Stage, at: number): CastMember | null {
  const { doc, names } = stage;
  const end = doc.words[at - 1] === "," ? at - 1 : at;
  const closing = doc.words[end - 1] === ")" ? doc.words.lastIndexOf("(", end - 1) : end;
  const named = names.byEnd.get(closing) ?? names.byEnd.get(end);
  if (named) return named.member;
  let first = end - 1;
  while (end - first < WIDEST && !OPENS_PHRASE.test(doc.lower[first] ?? "")) first--;
  if (end - first >= WIDEST) first = end - 1;
  const phrase = first >= 0 ? readPhrase(doc, { first, end }) : null;
  // "X, a fish merchant who has said".
  const apposed = doc.words[first - 1] === "," ? names.byEnd.get(first - 1) : undefined;
  if (phrase?.kind === "person" && apposed?.member.type === "person") return apposed.member;
  if (phrase && phrase.kind !== "other" && phrase.kind !== "document")
    return describedSpeaker(stage, phrase).member;
  // "Trump critic X of Y, who": the nearest name before in the sentence.
  for (let i = end; i > at - 8 && doc.sentenceOf[i] === doc.sentenceOf[at]; i--) {
    const mention = names.byEnd.get(i);
    if (mention) return mention.member;
  }
  return null;
}

/** Words that nothing attributes: whose they are is told by who spoke before, or speaks next, or is spoken of there. */
export function settleQuotation(stage: Stage, speech: Speech, i: number): void {
  const { doc, antecedents } = stage;
  const draft = speech.drafts[i];
  const [piece] = draft?.content ?? [];
  if (!draft || !piece || isOfOthers(doc, draft)) return;
  const { first: at } = tokensOf(doc, piece);
  const before = draft.continues === null ? null : (speech.speakers[draft.continues] ?? null);
  const types: readonly EntityType[] = ["person", "unnamed", "organization", "group"];
  const choice = stage.refer(
    {
      kind: "quotation",
      at,
      word: draft.cue.length > 0 ? "told" : "",
      gender: "either",
      types,
      phrase: null,
      speaks: true,
      barred: new Set(),
    },
    { rule: before?.member ?? null, next: nextSpeaker(stage, speech, i) },
  );
  if (choice.member) antecedents.note(choice.member, at);
  speech.speakers[i] = choice;
}

/** "A million people are said to be in need", "asked whether it would last". */
function isOfOthers(doc: Document, { cue }: Draft): boolean {
  const [span] = cue;
  return span !== undefined && isHearsay(doc, tokensOf(doc, span));
}

/** Whom the source after the quotation names, in its own paragraph or the next. */
function nextSpeaker({ doc, names }: Stage, { drafts }: Speech, i: number): CastMember | null {
  const from = startOf(doc, drafts[i]);
  for (let k = i + 1; k < Math.min(drafts.length, i + 4); k++) {
    const [span] = drafts[k]?.source ?? [];
    if (!span) continue;
    const range = tokensOf(doc, span);
    if ((doc.paragraphOf[range.first] ?? 0) - (doc.paragraphOf[from] ?? 0) > 1) return null;
    const source = readSource(doc, names, range);
    return source.is === "mention" ? source.mention.member : null;
  }
  return null;
}

function startOf(doc: Document, draft: Draft | undefined): number {
  const [piece] = draft?.content ?? [];
  return piece ? tokensOf(doc, piece).first : 0;
}

/** "I" within a quotation is who is quoted; outside of one it is who writes. */
export function settleFirstPerson(stage: Stage, { drafts, speakers }: Speech, i: number): void {
  const [span] = drafts[i]?.source ?? [];
  if (!span || speakers[i]) return;
  const within = (content: Span) => content.start <= span.start && span.end <= content.end;
  // A quotation that holds the word was drafted near it.
  for (let k = Math.max(0, i - 8); k < Math.min(drafts.length, i + 8); k++) {
    const outer = drafts[k];
    if (k === i || !outer?.content.some(within) || !speakers[k]?.member) continue;
    speakers[i] = speakers[k] ?? null;
    return;
  }
  if (stage.doc.quoted[tokensOf(stage.doc, span).first] !== 0) return;
  const author = authorOf(stage.doc, stage.cast);
  if (author) speakers[i] = { member: author, probability: BY_NAME };
}
