/** @module Finds who is in a report and who of them speaks each statement. */
import type { Span } from "../../base/passage.ts";
import type { Entity, Report } from "../analysis.ts";
import type { Gender } from "../data/given-names.ts";
import { DOCUMENT_NOUNS } from "../data/organization-words.ts";
import type { Draft } from "../statements/draft.ts";
import type { Scene } from "../tagger/scene.ts";
import { type Antecedents, antecedentsOf } from "./antecedents.ts";
import { authorOf } from "./author.ts";
import { attachBelonging } from "./belonging.ts";
import type { Cast, Member } from "./cast.ts";
import { castOf } from "./casting.ts";
import { personAhead } from "./cataphor.ts";
import { type Descriptions, descriptionsOf } from "./descriptions.ts";
import { entitiesOf } from "./entities.ts";
import { noteFollowing } from "./following.ts";
import { type HeldBack, heldBackIn } from "./held-back.ts";
import { type Layout, layOut } from "./layout.ts";
import { markDescriptions } from "./mark-descriptions.ts";
import { type Phrase, readPhrase } from "./phrase.ts";
import { FIRST_PERSON, THIRD_PERSON } from "./pronoun-forms.ts";
import { markPronouns } from "./pronouns.ts";
import { type Names, namesByPlace, readSource, type Source, tokensOf } from "./source.ts";
import { studyAlias } from "./study-alias.ts";

export interface Resolved {
  readonly entities: readonly Entity[];
  /** For each draft the id of the entity behind its source, or null rather than a guess. */
  readonly speakers: readonly (string | null)[];
}

/** What resolving one source goes by. */
interface Stage {
  readonly layout: Layout;
  readonly cast: Cast;
  readonly names: Names;
  readonly antecedents: Antecedents;
  readonly descriptions: Descriptions;
  readonly heldBack: HeldBack;
}

/**
 * The people, organizations, groups and unnamed sources of a report, and the speaker of each draft.
 * Pure; `scene` is the text of `report` laid out. Cost linear in the text's length.
 */
export function resolveSpeakers(scene: Scene, drafts: readonly Draft[], _report: Report): Resolved {
  const layout = layOut(scene);
  const cast = castOf(layout, drafts);
  const antecedents = antecedentsOf(layout, cast);
  const descriptions = descriptionsOf(layout, cast, antecedents);
  const stage = {
    layout,
    cast,
    names: namesByPlace(cast),
    antecedents,
    descriptions,
    heldBack: heldBackIn(layout),
  };
  const speakers = speakersOf(stage, drafts);
  attachBelonging(layout, cast, stage.names, antecedents, descriptions);
  markDescriptions(layout, stage.names, descriptions);
  markPronouns(layout, antecedents, drafts, speakers);
  const { entities, idOf } = entitiesOf(layout, cast, speakers);
  return { entities, speakers: speakers.map((member) => (member ? (idOf.get(member) ?? null) : null)) };
}

function speakersOf(stage: Stage, drafts: readonly Draft[]): (Member | null)[] {
  const speakers: (Member | null)[] = drafts.map(() => null);
  const order = drafts.map((_, i) => i).sort((a, b) => startOf(drafts[a]) - startOf(drafts[b]) || a - b);
  const bySource = new Map<string, Member | null>();
  const inFirstPerson: number[] = [];
  for (const i of order) {
    const [span] = drafts[i]?.source ?? [];
    if (!span) continue;
    const key = `${span.start} ${span.end}`;
    if (!bySource.has(key)) {
      const range = tokensOf(stage.layout, span);
      const source = readSource(stage.layout, stage.names, range);
      if (source.is === "pronoun" && FIRST_PERSON.has(source.word)) {
        inFirstPerson.push(i);
        continue;
      }
      const ahead =
        isOpen(source) && !isHeldBack(stage, source)
          ? personAhead(stage.layout, stage.names, drafts, i, source)
          : null;
      const member = ahead ?? speakerOf(stage, source);
      if (ahead && source.is === "description")
        ahead.aliases.add(stage.layout.scene.tokens.text.slice(span.start, span.end));
      const study = source.is === "mention" ? studyAlias(stage.layout, source.mention, range) : null;
      if (study) member?.aliases.add(study);
      if (member && source.is === "description")
        noteFollowing(stage.layout, stage.names, stage.antecedents, source.phrase, member);
      if (member) stage.antecedents.note(member, range.first);
      bySource.set(key, member);
    }
    speakers[i] = bySource.get(key) ?? null;
  }
  for (const i of inFirstPerson) speakers[i] = speakerInQuotation(stage, drafts, speakers, i);
  drafts.forEach((draft, i) => {
    if (draft.continues !== null && draft.source.length === 0)
      speakers[i] = speakers[draft.continues] ?? null;
  });
  return speakers;
}

function startOf(draft: Draft | undefined): number {
  return (draft?.source[0] ?? draft?.content[0])?.start ?? 0;
}

function isHeldBack({ heldBack }: Stage, source: Source): boolean {
  return source.is === "description" && heldBack.description(source.phrase) !== null;
}

function isOpen(source: Source): boolean {
  return source.is === "description" && source.phrase.determiner !== "definite";
}

function speakerOf(stage: Stage, source: Source): Member | null {
  if (source.is === "mention") return source.mention.member;
  if (source.is === "description") return describedSpeaker(stage, source.phrase);
  if (source.is === "several") {
    const phrase = readPhrase(stage.layout, source.range);
    return phrase ? stage.descriptions.resolve({ ...phrase, ...source.range, kind: "people" }) : null;
  }
  if (source.is === "unclear") return null;
  if (["who", "whom", "whose", "that", "which"].includes(source.word))
    return antecedentOfRelative(stage, source.at);
  const sort = THIRD_PERSON.get(source.word);
  if (!sort) return null;
  if (source.word === "it" && isDocumentBefore(stage.layout, source.at)) return null;
  if (source.word === "they" && areTwoBefore(stage, source.at)) return null;
  const types = stage.heldBack.pronoun(source.at) ? (["unnamed"] as const) : sort.types;
  return (
    newcomerBefore(stage, source.at, sort.gender) ??
    stage.antecedents.find(source.at, types, sort.gender, namedAfter(stage, source.at))
  );
}

/** A clause that hangs on the next may say "he" of whom that one names. */
const HANGS = /^(?:as|while|when|although|though|after|before|because|if|since|until|unless)$/;

/** "He dismissed Holt's plan": whoever a subject's own sentence goes on to name is somebody else. */
function namedAfter({ layout, names }: Stage, at: number): ReadonlySet<Member> {
  const found = new Set<Member>();
  const sentence = layout.sentenceOf[at];
  const first = layout.sentences[sentence ?? 0]?.first ?? at;
  if (first !== at && HANGS.test(layout.lower[first] ?? "")) return found;
  for (let i = at + 1; layout.sentenceOf[i] === sentence && i < layout.words.length; i++) {
    if (layout.scene.quoted[i] !== 0) continue;
    const member = names.byStart.get(i)?.member;
    if (member) found.add(member);
  }
  return found;
}

/** "At the back an old man listened. “…,” he said": he, where nobody else is named in the paragraph. */
function newcomerBefore({ layout, names, descriptions }: Stage, at: number, gender: Gender): Member | null {
  if (gender === "either") return null;
  let found: Phrase | null = null;
  for (let i = at - 1; i >= 0 && layout.paragraphOf[i] === layout.paragraphOf[at]; i--) {
    if (layout.scene.quoted[i] !== 0) continue;
    if (names.byStart.get(i)?.member.type === "person") return null;
    if (!/^an?$/.test(layout.lower[i] ?? "")) continue;
    const phrase = readPhrase(layout, { first: i, end: Math.min(i + 4, at) });
    if (phrase?.kind === "person" && phrase.gender === gender) found = phrase;
  }
  return found && descriptions.resolve({ ...found, end: found.headAt + 1 });
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

/** "The resolution was drawn up by the chair. It states": the resolution does, and whose it is nobody says. */
function isDocumentBefore(layout: Layout, at: number): boolean {
  const sentence = layout.sentences[(layout.sentenceOf[at] ?? 0) - 1];
  if (!sentence || layout.lower[sentence.first] !== "the") return false;
  return DOCUMENT_NOUNS.has(layout.lower[sentence.first + 1] ?? "");
}

function describedSpeaker(stage: Stage, phrase: Phrase): Member | null {
  const { descriptions, heldBack } = stage;
  const words = phrase.kind === "person" ? heldBack.description(phrase) : null;
  if (words !== null) return descriptions.holdBack(phrase, words);
  return descriptions.resolve(phrase, namedAfter(stage, phrase.end - 1));
}

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
    return stage.descriptions.resolve(phrase);
  // "Trump critic X of Y, who": the nearest name before in the sentence.
  for (let i = end; i > at - 8 && layout.sentenceOf[i] === layout.sentenceOf[at]; i--) {
    const mention = names.byEnd.get(i);
    if (mention) return mention.member;
  }
  return null;
}

/** "I" within a quotation is who is quoted; outside of one it is who writes. */
function speakerInQuotation(
  { layout, cast }: Stage,
  drafts: readonly Draft[],
  speakers: readonly (Member | null)[],
  i: number,
): Member | null {
  const [span] = drafts[i]?.source ?? [];
  if (!span) return null;
  const within = (content: Span) => content.start <= span.start && span.end <= content.end;
  // A quotation that holds the word was drafted near it.
  for (let k = Math.max(0, i - 8); k < Math.min(drafts.length, i + 8); k++) {
    const outer = drafts[k];
    if (k !== i && outer?.content.some(within) && speakers[k]) return speakers[k] ?? null;
  }
  const quoted = layout.scene.quoted[tokensOf(layout, span).first] !== 0;
  return quoted ? null : authorOf(layout, cast);
}
