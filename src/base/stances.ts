/** What the program knows of each stance, each in one place: with whom it sides, what it is turned round, and how readers see it. */
import { STANCES, type Stance } from "./vocabulary.ts";

/**
 * `opposed`: for and against; `conditional`: one without and one on a condition; `conditions`: on two different conditions;
 * `declined`: one is for or against, the other was asked and would not say.
 */
export type DivergenceKind = "opposed" | "conditional" | "conditions" | "declined";

export interface StanceTraits {
  /** Is it for what is asked (1), against it (-1), or neither? Networks, sides and exports count by it. */
  readonly side: 1 | -1 | 0;
  /** Where it lies from against to for, when it is measured how far apart people are; null: it is not counted there. */
  readonly scale: 1 | 0 | -1 | null;
  /** What it is under a negation, and towards the question that is worded the other way round. */
  readonly opposite: Stance;
  /** Who goes to a firmer one hardened, who goes to a less firm one softened. */
  readonly firmness: 0 | 1 | 2;
  /** With which it cannot stand within one organization, and how the two diverge. The other's row says the same of it. */
  readonly apart: Readonly<Partial<Record<Stance, DivergenceKind>>>;
  /** Does it hold under a condition, whose words go with it? */
  readonly hasCondition: boolean;
  /** Has the model seen too few to be sure of it? */
  readonly isRare: boolean;
  /** Its word to a reader, and what that means. */
  readonly label: string;
  readonly meaning: string;
  /** The sign that stands before the word. */
  readonly mark: string;
  /** By day and by night; pages have it as `--stance-NAME`, and as `--stance` within `.stance-NAME`. */
  readonly colour: readonly [day: string, night: string];
}

/** In the order in which readers have them listed, from for to against; the order of the model's answers is that of STANCES. */
export const STANCE_TRAITS: Readonly<Record<Stance, StanceTraits>> = {
  for: {
    side: 1,
    scale: 1,
    opposite: "against",
    firmness: 2,
    apart: { against: "opposed", conditional: "conditional", declined: "declined" },
    hasCondition: false,
    isRare: false,
    label: "for",
    meaning: "says that it should be so",
    mark: "●",
    colour: ["#1f6b4a", "#7fcaa4"],
  },
  conditional: {
    side: 0,
    scale: 0,
    opposite: "conditional",
    firmness: 1,
    apart: { for: "conditional", against: "conditional", conditional: "conditions" },
    hasCondition: true,
    isRare: true,
    label: "on a condition",
    meaning: "for it, if something holds",
    mark: "◐",
    colour: ["#6d8f2d", "#b9cf7c"],
  },
  undecided: {
    side: 0,
    scale: 0,
    opposite: "undecided",
    firmness: 0,
    apart: {},
    hasCondition: false,
    isRare: true,
    label: "undecided",
    meaning: "says that they have not decided",
    mark: "○",
    colour: ["#b39a3c", "#dcc46e"],
  },
  declined: {
    side: 0,
    scale: null,
    opposite: "declined",
    firmness: 0,
    apart: { for: "declined", against: "declined" },
    hasCondition: false,
    isRare: true,
    label: "would not say",
    meaning: "asked, and would not say",
    mark: "–",
    colour: ["#8d8a82", "#a5a299"],
  },
  against: {
    side: -1,
    scale: -1,
    opposite: "for",
    firmness: 2,
    apart: { for: "opposed", conditional: "conditional", declined: "declined" },
    hasCondition: false,
    isRare: false,
    label: "against",
    meaning: "says that it should not be so",
    mark: "✕",
    colour: ["#a13d2b", "#ee9a86"],
  },
};

/** In the order of the table. */
export const LISTED_STANCES = Object.keys(STANCE_TRAITS) as readonly Stance[];

/** Those of which something holds, in the order of STANCES. */
export const stancesWith = (is: (traits: StanceTraits) => boolean): readonly Stance[] =>
  STANCES.filter((stance) => is(STANCE_TRAITS[stance]));

/** Towards the question worded the other way round, or under a negation. */
export const oppositeOf = (stance: Stance): Stance => STANCE_TRAITS[stance].opposite;

export const sideOf = (stance: Stance): StanceTraits["side"] => STANCE_TRAITS[stance].side;

export const hasCondition = (stance: Stance): boolean => STANCE_TRAITS[stance].hasCondition;

export type StanceCounts = Readonly<Record<Stance, number>>;

/** None of each, to be counted up. */
export const noStances = (): Record<Stance, number> =>
  Object.fromEntries(STANCES.map((stance) => [stance, 0])) as Record<Stance, number>;
