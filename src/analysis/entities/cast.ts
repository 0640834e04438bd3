/** Who and what is in a report, while it is being found out: the working form of its entities. */
import type { EntityType } from "../../base/vocabulary.ts";
import type { Gender } from "../data/given-names.ts";
import type { TokenRange } from "../document/sentences.ts";

/** A post or description that somebody was introduced by. */
export interface CastRole {
  readonly text: string;
  /** The noun it turns on, singular, lower case: "leader". */
  readonly head: string;
  /** Its other words in lower case, function words left out. */
  readonly modifiers: ReadonlySet<string>;
}

export interface CastMember {
  readonly type: EntityType;
  /** Name words in lower case, without title and suffix; for people the last is the surname. */
  readonly words: readonly string[];
  name: string;
  readonly suffix: string | null;
  gender: Gender;
  readonly aliases: Set<string>;
  readonly roles: CastRole[];
  readonly memberOf: Set<CastMember>;
  /** Those of `memberOf` that somebody else leads: "one of his own members". */
  readonly follows: Set<CastMember>;
  readonly mentions: TokenRange[];
  /** As what a pronoun has surely called somebody: "she" once is "she" again. */
  readonly calledBy: Set<Gender>;
  /** Is it shown if it says nothing? So it is if the report gives it a name. */
  readonly named: boolean;
  /** A document or the like, which speaks and is spoken of as nobody else. */
  readonly isDocument: boolean;
}

export interface CastMention extends TokenRange {
  readonly member: CastMember;
  readonly outer: number;
  /** Does the whole name stand there, or part of it? */
  readonly full: boolean;
  /** How likely it is whose name it is taken for, where others bear it too. */
  readonly probability?: number;
}

/** A name that several bear. */
export interface SharedName extends TokenRange {
  readonly outer: number;
  readonly fitting: readonly CastMember[];
}

export interface Cast {
  readonly members: CastMember[];
  /** Names of which the report's other names do not say whose they are. */
  readonly shared: SharedName[];
  /** Every mention by name, in order of the text. */
  readonly mentions: CastMention[];
}

export function memberOf(
  type: EntityType,
  name: string,
  words: readonly string[],
  known: Partial<Pick<CastMember, "suffix" | "gender" | "named" | "isDocument">> = {},
): CastMember {
  return {
    type,
    words,
    name,
    suffix: known.suffix ?? null,
    gender: known.gender ?? "either",
    aliases: new Set(),
    roles: [],
    memberOf: new Set(),
    follows: new Set(),
    mentions: [],
    calledBy: new Set(),
    named: known.named ?? false,
    isDocument: known.isDocument ?? false,
  };
}

/** May somebody of gender `a` be somebody of gender `b`? */
export function agrees(a: Gender, b: Gender): boolean {
  return a === "either" || b === "either" || a === b;
}

/** Has somebody surely been "she", and never "he"? Then "he" is somebody else. */
export function isCalledOtherwise({ calledBy }: CastMember, gender: Gender): boolean {
  return gender !== "either" && calledBy.size > 0 && !calledBy.has(gender);
}
