/** Combines the evidence for and against each person whom a name may mean into probabilities. Pure. */
import type { Probability } from "../../base/passage.ts";

/**
 * How much each clue weighs, in natural logarithms of odds. Fitted by `training/resolve/calibrate.ts` on made-up mentions,
 * but for those clues that they lack, which are set by hand: `roleUndated`, `holdsOffice`, `company`, `reportedSo`,
 * `nameOtherDay`, `gone`. A surname alone is never enough; between two of one full name a role or a body of the day decides.
 */
export const WEIGHTS = {
  sameName: 4,
  nameForm: 3.5,
  lastName: 0.9,
  holdsOffice: 4,
  roleThen: 3.9,
  roleUndated: 1.5,
  roleOtherDay: 0.2,
  bodyThen: 2.8,
  otherParty: -2.8,
  company: 0.7,
  reportedSo: 2,
  nameOtherDay: -2,
  gone: -4,
} as const;

export type ClueKind = keyof typeof WEIGHTS;

export interface Clue {
  readonly kind: ClueKind;
  /** For a reader: "was Minister of Transport on 2025-03-04". */
  readonly reason: string;
}

export interface Suspect {
  readonly id: string;
  readonly name: string;
  readonly clues: readonly Clue[];
}

export interface RecordCandidate {
  readonly id: string;
  readonly name: string;
  readonly probability: Probability;
  readonly reasons: readonly string[];
}

/** Below this nobody is chosen. */
const RESOLVE_AT: Probability = 0.8;

/** How likely it is that somebody is meant who is not on record: more so where only the last name agrees. The first is set by hand. */
export const STRANGER = { fullNameStranger: 0, lastNameStranger: 0.6 } as const;

/** As many as a reader will look at. */
const SHOWN = 10;

/** Likeliest first; those that are equally likely in order of their ids. */
export function weighed(suspects: readonly Suspect[]): readonly RecordCandidate[] {
  const onlyLast = suspects.every(({ clues }) => clues.some((clue) => clue.kind === "lastName"));
  const odds = suspects.map(({ clues }) => Math.exp(clues.reduce((sum, { kind }) => sum + WEIGHTS[kind], 0)));
  const all = odds.reduce(
    (a, b) => a + b,
    Math.exp(onlyLast ? STRANGER.lastNameStranger : STRANGER.fullNameStranger),
  );
  return suspects
    .map(({ id, name, clues }, i) => ({
      id,
      name,
      probability: Math.round((1000 * (odds[i] ?? 0)) / all) / 1000,
      reasons: clues.map((clue) => clue.reason),
    }))
    .sort((a, b) => b.probability - a.probability || (a.id < b.id ? -1 : 1))
    .slice(0, SHOWN);
}

/** The one that is meant, or null where nothing decides. */
export function chosen(candidates: readonly RecordCandidate[]): RecordCandidate | null {
  const [first] = candidates;
  return first && first.probability >= RESOLVE_AT ? first : null;
}
