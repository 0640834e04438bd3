/** The closed sets of words that findings are described with, each listed once. */

/**
 * `direct`: all of it in quotation marks; `mixed`: partly; `indirect`: none;
 * `declined`: what is reported is that they would not say or take a position.
 */
export const STATEMENT_KINDS = ["direct", "mixed", "indirect", "declined"] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** `denied`: the speaker denies, rejects, dismisses or refuses what the content says. */
export const POLARITIES = ["said", "denied"] as const;
export type Polarity = (typeof POLARITIES)[number];

/** In the order of the answers of the model of positions, after "none". */
export const STANCES = ["for", "against", "conditional", "undecided", "declined"] as const;
export type Stance = (typeof STANCES)[number];

/** `unnamed`: somebody whom the report describes and never names. */
export const ENTITY_TYPES = ["person", "organization", "group", "unnamed"] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** How a figure stands to the quantity that it reports. */
export const RELATIONS = [
  "exactly",
  "about",
  "more-than",
  "at-least",
  "less-than",
  "at-most",
  "range",
] as const;
export type Relation = (typeof RELATIONS)[number];
