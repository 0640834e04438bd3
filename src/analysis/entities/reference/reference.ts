/** Words that stand for somebody told of elsewhere, who they may be, and the choice among them. */
import type { Probability } from "../../../base/passage.ts";
import type { EntityType } from "../../../base/vocabulary.ts";
import type { Gender } from "../../data/given-names.ts";
import type { CastMember } from "../cast.ts";
import type { Phrase } from "../phrase.ts";

/** `he`: a pronoun of one person; `person`, `people`, `body`: a description; `quotation`: words that nothing attributes. */
export type ReferenceKind = "he" | "they" | "it" | "person" | "people" | "body" | "quotation";

export interface Reference {
  readonly kind: ReferenceKind;
  /** The token at which it stands. */
  readonly at: number;
  /** The pronoun, or the description's noun, in lower case. */
  readonly word: string;
  readonly gender: Gender;
  readonly types: readonly EntityType[];
  readonly phrase: Phrase | null;
  /** Are the words a statement's source? */
  readonly speaks: boolean;
  /** Those who cannot be meant. */
  readonly barred: ReadonlySet<CastMember>;
}

/** How somebody was spoken of at a place. */
export type MentionPart = "speaker" | "subject" | "object" | "modifier" | "quoted";

/** Somebody who was spoken of at a token. */
export interface Trace {
  readonly member: CastMember;
  readonly at: number;
  readonly part: MentionPart;
  /** It is the subject that its paragraph opens with. */
  readonly opens: boolean;
  /** A pronoun or a description stood there, no name. */
  readonly unnamed: boolean;
}

/** Somebody who may be meant, and what speaks for and against it: clues by name, mostly 1 where they hold. */
export interface ReferenceCandidate {
  readonly member: CastMember;
  readonly clues: ReadonlyMap<string, number>;
}

export interface ReferenceChoice {
  /** Who is meant; null for nobody of the candidates. */
  readonly member: CastMember | null;
  /** How likely the choice is right. */
  readonly probability: Probability;
}

/** Chooses among the candidates and nobody of them, of whom `none` are the clues. */
export type Chooser = (
  reference: Reference,
  candidates: readonly ReferenceCandidate[],
  none: ReadonlyMap<string, number>,
) => ReferenceChoice;
