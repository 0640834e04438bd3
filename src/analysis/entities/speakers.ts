/** Who of a report's people and bodies speaks each statement: by the words of its source, or by where it stands. */
import type { Probability, Span } from "../../base/passage.ts";
import type { EntityType } from "../../base/vocabulary.ts";
import type { Gender } from "../data/given-names.ts";
import { DOCUMENT_NOUNS } from "../data/organization-words.ts";
import type { Draft } from "../statements/draft.ts";
import type { Antecedents } from "./antecedents.ts";
import { authorOf } from "./author.ts";
import type { Cast, Member } from "./cast.ts";
import { personAhead } from "./cataphor.ts";
import type { Descriptions } from "./descriptions.ts";
import { noteFollowing } from "./following.ts";
import type { HeldBack } from "./held-back.ts";
import { isPossessiveMark, type Layout } from "./layout.ts";
import { type Phrase, readPhrase } from "./phrase.ts";
import { nounsOfPost } from "./posts.ts";
import { FIRST_PERSON, THIRD_PERSON } from "./pronoun-forms.ts";
import type { Refer } from "./reference/refer.ts";
import type { Choice } from "./reference/reference.ts";
import { mostProminent } from "./reference/rule.ts";
import { type Names, readSource, type Source, tokensOf } from "./source.ts";
import { studyAlias } from "./study-alias.ts";

/** What resolving goes by. */
export interface Stage {
  readonly layout: Layout;
  readonly cast: Cast;
  readonly names: Names;
  readonly antecedents: Antecedents;
  readonly descriptions: Descriptions;
  readonly heldBack: HeldBack;
  readonly refer: Refer;
  /** Tokens of names that several bear and that nothing gives to one of them. */
  readonly leftOpen: Set<number>;
  /** Documents that speak, in order, each with who is taken to speak in it. */
  readonly documents: { readonly at: number; readonly speaker: Speaker }[];
  /** Who is known to say the words at a token. */
  readonly quotedBy: (at: number) => Member | null;
}

export interface Speaker {
  readonly member: Member | null;
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
  const range = tokensOf(stage.layout, span);
  const source = readSource(stage.layout, stage.names, range);
  if (source.is === "pronoun" && FIRST_PERSON.has(source.word)) return;
  const ahead =
    isOpen(source) && !isHeldBack(stage, source)
      ? personAhead(stage.layout, stage.names, speech.drafts, i, source)
      : null;
  const speaker = ahead ? { member: ahead, probability: BY_NAME } : speakerOf(stage, source);
  const { member } = speaker;
  if (source.is === "description" && source.phrase.kind === "document")
    stage.documents.push({ at: range.first, speaker });
  if (ahead && source.is === "description")
    ahead.aliases.add(stage.layout.scene.tokens.text.slice(span.start, span.end));
  const study = source.is === "mention" ? studyAlias(stage.layout, source.mention, range) : null;
  if (study) member?.aliases.add(study);
  if (member && source.is === "description")
    noteFollowing(stage.layout, stage.names, stage.antecedents, source.phrase, member);
  if (member && source.is === "pronoun") {
    member.mentions.push({ first: source.at, end: source.at + 1 });
    noteGender(member, source.word, speaker.probability);
  }
  if (member) stage.antecedents.note(member, range.first);
  speech.bySource.set(key, speaker);
  speech.speakers[i] = speaker;
}

function isHeldBack({ heldBack }: Stage, source: Source): boolean {
  return source.is === "description" && heldBack.description(source.phrase) !== null;
}

function isOpen(source: Source): boolean {
  return source.is === "description" && source.phrase.determiner !== "definite";
}

function speakerOf(stage: Stage, source: Source): Speaker {
  if (source.is === "mention")
    return { member: source.mention.member, probability: source.mention.probability ?? BY_NAME };
  if (source.is === "description")
    return stage.leftOpen.has(source.phrase.headAt) ? NOBODY : describedSpeaker(stage, source.phrase);
  if (source.is === "several") {
    const phrase = readPhrase(stage.layout, source.range);
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
  const rule = mostProminent(stage.antecedents, at, types, sort.gender, barred);
  return stage.refer(
    { kind: sort.kind, at, word, gender: sort.gender, types, phrase: null, speaks: true, barred },
    { rule },
  );
}

/** "Holt, he said, is late": whom the told words are about is not who tells them. */
function toldOf({ layout, names }: Stage, at: number): ReadonlySet<Member> {
  const { words, scene } = layout;
  const about = words[at - 1] === "," && words[at + 2] === "," ? names.byEnd.get(at - 1) : undefined;
  const opens = about && layout.sentences[layout.sentenceOf[at] ?? 0]?.first === about.outer;
  return new Set(about && opens && scene.quoted[about.first] === 0 ? [about.member] : []);
}

/** What somebody is surely called by a pronoun is remembered: "she" is no "he" later on. */
export function noteGender(member: Member, word: string, probability: Probability): void {
  const gender = THIRD_PERSON.get(word)?.gender;
  if (gender && gender !== "either" && probability >= SURE) member.calledBy.add(gender);
}

/** "At the back an old man listened. “…,” he said": he, where nobody else is named in the paragraph. */
function newcomerBefore({ layout, names, antecedents }: Stage, at: number, gender: Gender): Member | null {
  if (gender === "either") return null;
  const first = layout.scene.paragraphs[layout.paragraphOf[at] ?? 0]?.first ?? at;
  for (let i = at - 1; i >= first; i--)
    if (layout.scene.quoted[i] === 0 && names.byStart.get(i)?.member.type === "person") return null;
  for (const [member, traces] of antecedents.before(at, ["unnamed"], gender))
    if (member.gender === gender && traces.some((trace) => trace.at >= first)) return member;
  return null;
}

/** A document that has spoken goes on speaking for so many sentences, unless a body comes in. */
const DOCUMENT_REACH = 2;

/** "The resolution was drawn up by the chair. It states", "the letter said. It went on": what the document says, and whose it is where that is known. */
function documentBefore({ layout, documents, antecedents }: Stage, at: number): Speaker | null {
  const own = layout.sentenceOf[at] ?? 0;
  const sentence = layout.sentences[own - 1];
  if (!sentence) return null;
  const last = documents.findLast((document) => document.at < at);
  if (last && own - (layout.sentenceOf[last.at] ?? 0) <= DOCUMENT_REACH) {
    const bodies = antecedents.before(at, ["organization"], "either");
    const isBetween = [...bodies.values()].some((traces) =>
      traces.some((trace) => trace.at > last.at && (trace.part === "subject" || trace.part === "speaker")),
    );
    if (!isBetween) return last.speaker;
  }
  const opens = layout.lower[sentence.first] === "the";
  return opens && DOCUMENT_NOUNS.has(layout.lower[sentence.first + 1] ?? "") ? NOBODY : null;
}

/** "Renn and Holt met. They said": both, who are no one entity. */
function areTwoBefore({ layout, names }: Stage, at: number): boolean {
  const sentence = layout.sentenceOf[at] ?? 0;
  for (let i = at - 1; i > 0 && (layout.sentenceOf[i] ?? 0) >= sentence - 1; i--) {
    if (layout.lower[i] !== "and" || layout.scene.quoted[i] !== 0) continue;
    const [one, other] = [names.byEnd.get(i), names.byStart.get(i + 1)];
    if (one?.member.type === "person" && other?.member.type === "person") return one.member !== other.member;
  }
  return false;
}

function describedSpeaker(stage: Stage, phrase: Phrase): Choice {
  const { descriptions, heldBack } = stage;
  const words = phrase.kind === "person" ? heldBack.description(phrase) : null;
  if (words !== null) return { member: descriptions.holdBack(phrase, words), probability: 1 };
  const owner = phrase.kind === "document" ? describedOwner(stage, phrase) : null;
  if (owner) return owner;
  const choice = descriptions.resolve(phrase, true, askingBefore(stage, phrase.first));
  return choice.member && isGuessedOffice(phrase, choice) ? NOBODY : choice;
}

/** Offices that one holds for one field, as their words say. */
const PORTFOLIOS = new Set("minister secretary commissioner ombudsman envoy ambassador treasurer".split(" "));

const RANKS = new Set("prime vice deputy first chief then".split(" "));

/** "The communications minister" is hardly somebody of whom no such office is known. */
function isGuessedOffice(phrase: Phrase, { member }: Choice): boolean {
  const nouns = nounsOfPost(phrase.head);
  const isKnown = !member?.named || member.roles.some(({ head }) => nouns.has(head));
  const isForField =
    !phrase.modifiers.has("former") && [...phrase.modifiers].some((word) => !RANKS.has(word));
  return PORTFOLIOS.has(phrase.head) && isForField && phrase.possessor === null && !isKnown;
}

/** "Asked by Ed Holm whether it leaks, the nominee said": whoever asks is not who answers. */
function askingBefore({ layout, names }: Stage, at: number): ReadonlySet<Member> {
  const found = new Set<Member>();
  const sentence = layout.sentenceOf[at];
  let isAsked = false;
  for (let i = Math.max(layout.sentences[sentence ?? 0]?.first ?? at, at - FAR); i < at; i++) {
    if (ASKED.has(layout.lower[i] ?? "")) isAsked = true;
    if (!isAsked || layout.lower[i] !== "by") continue;
    // "By the Post's reporter Ed Holm": the last name before the next mark.
    for (let k = i + 1; k < at && /^[\p{L}’'-]/u.test(layout.words[k] ?? ""); k++) {
      const member = names.byStart.get(k)?.member;
      if (member) found.add(member);
      if (/^(?:about|whether|if|how|why|over)$/.test(layout.lower[k] ?? "")) break;
    }
  }
  return found;
}

/** So many tokens back nobody looks for what a pronoun or an answer goes back to. */
const FAR = 200;

/** "The elder Kessel", where two bear the name, "… He said": of whom a paragraph speaks cannot be told, nor who "he" is. */
export function isOpenSubject({ layout, leftOpen, antecedents }: Stage, at: number): boolean {
  const own = layout.scene.paragraphs[layout.paragraphOf[at] ?? 0]?.first ?? at;
  let open = at - 1;
  while (open >= own && at - open < FAR && !leftOpen.has(open)) open--;
  if (!leftOpen.has(open)) return false;
  for (const traces of antecedents.before(at, ["person", "unnamed"], "either").values())
    if (traces.some((trace) => trace.at > open && trace.part !== "quoted")) return false;
  return true;
}

/** "The union's release", "the parole board decision": what the union, what the board says. */
function describedOwner({ layout, descriptions }: Stage, { first, headAt, head }: Phrase): Choice | null {
  // What is filed in a court is not the court's.
  if (layout.lower[headAt - 1] === "court" && FILED.has(head)) return null;
  const board = readPhrase(layout, { first, end: headAt });
  if (board?.kind === "body" && board.headAt === headAt - 1) return descriptions.resolve(board, true);
  for (let mark = first + 2; mark < headAt; mark++) {
    if (!isPossessiveMark(layout, mark)) continue;
    const owner = readPhrase(layout, { first, end: mark });
    return owner && /^(?:person|people|body)$/.test(owner.kind) ? descriptions.resolve(owner, true) : null;
  }
  return null;
}

const FILED = new Set("papers paper documents document records record filings filing file files".split(" "));
const OPENS_PHRASE = /^(?:the|a|an|his|her|their|some|many|few|most)$/;
/** A description before "who" is looked for in so many tokens. */
const WIDEST = 8;

/** "X, who said": the name, or the description, right before the relative word. */
function antecedentOfRelative(stage: Stage, at: number): Member | null {
  const { layout, names } = stage;
  const end = layout.words[at - 1] === "," ? at - 1 : at;
  const closing = layout.words[end - 1] === ")" ? layout.words.lastIndexOf("(", end - 1) : end;
  const named = names.byEnd.get(closing) ?? names.byEnd.get(end);
  if (named) return named.member;
  let first = end - 1;
  while (end - first < WIDEST && !OPENS_PHRASE.test(layout.lower[first] ?? "")) first--;
  if (end - first >= WIDEST) first = end - 1;
  const phrase = first >= 0 ? readPhrase(layout, { first, end }) : null;
  if (phrase && phrase.kind !== "other" && phrase.kind !== "document")
    return describedSpeaker(stage, phrase).member;
  // "Trump critic X of Y, who": the nearest name before in the sentence.
  for (let i = end; i > at - 8 && layout.sentenceOf[i] === layout.sentenceOf[at]; i--) {
    const mention = names.byEnd.get(i);
    if (mention) return mention.member;
  }
  return null;
}

/** Words that nothing attributes: whose they are is told by who spoke before, or speaks next, or is spoken of there. */
export function settleQuotation(stage: Stage, speech: Speech, i: number): void {
  const { layout, antecedents } = stage;
  const draft = speech.drafts[i];
  const [piece] = draft?.content ?? [];
  if (!draft || !piece || isHearsay(layout, draft)) return;
  const { first: at } = tokensOf(layout, piece);
  const before = draft.continues === null ? null : (speech.speakers[draft.continues] ?? null);
  const types: readonly EntityType[] = ["person", "unnamed", "organization", "group"];
  const choice = stage.refer(
    {
      kind: "quotation",
      at,
      word: "",
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

/** "A million people are said to be in need", "asked whether it would last": nobody is told to say so, least of all who answers. */
function isHearsay(layout: Layout, { cue }: Draft): boolean {
  const [span] = cue;
  if (!span) return false;
  const { first, end } = tokensOf(layout, span);
  const verb = layout.lower[end - 1] === "to" ? end - 2 : end - 1;
  let at = verb - 1;
  if (/ly$/.test(layout.lower[at] ?? "")) at--;
  const word = layout.lower[verb] ?? "";
  const before = layout.lower[at] ?? "";
  if (ASKED.has(word) && (ASKED_AFTER.test(before) || layout.sentenceOf[at] !== layout.sentenceOf[verb]))
    return true;
  return (HEARD.has(word) || ASKED.has(word)) && at >= first - 1 && BE.test(before);
}

const BE = /^(?:is|are|was|were|be|been|being|'s|’s|'re|’re)$/;
/** Verbs of asking, which without a subject tell of a question put to who is spoken of. */
const ASKED = new Set("asked questioned pressed quizzed challenged confronted".split(" "));
const ASKED_AFTER = /^(?:when|if|once|while|after|repeatedly|,)$/;
const HEARD = new Set(
  "said reported believed understood thought alleged claimed rumoured rumored feared known considered expected estimated held assumed supposed".split(
    " ",
  ),
);

/** Whom the source after the quotation names, in its own paragraph or the next. */
function nextSpeaker({ layout, names }: Stage, { drafts }: Speech, i: number): Member | null {
  const from = startOf(layout, drafts[i]);
  for (let k = i + 1; k < Math.min(drafts.length, i + 4); k++) {
    const [span] = drafts[k]?.source ?? [];
    if (!span) continue;
    const range = tokensOf(layout, span);
    if ((layout.paragraphOf[range.first] ?? 0) - (layout.paragraphOf[from] ?? 0) > 1) return null;
    const source = readSource(layout, names, range);
    return source.is === "mention" ? source.mention.member : null;
  }
  return null;
}

function startOf(layout: Layout, draft: Draft | undefined): number {
  const [piece] = draft?.content ?? [];
  return piece ? tokensOf(layout, piece).first : 0;
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
  if (stage.layout.scene.quoted[tokensOf(stage.layout, span).first] !== 0) return;
  const author = authorOf(stage.layout, stage.cast);
  if (author) speakers[i] = { member: author, probability: BY_NAME };
}
