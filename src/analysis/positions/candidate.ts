/** A stance as it is found, before questions are worded and joined. */
import { oppositeOf } from "../../base/stances.ts";
import type { Stance } from "../../base/vocabulary.ts";
import type { Entity } from "../analysis.ts";
import type { TokenRange } from "../document/sentences.ts";

/** What is proposed. */
export type Proposal =
  /** Somebody does it: `verb` is its base form, `rest` what follows it. `actor` null: the report does not say who. */
  | { readonly is: "act"; readonly actor: Actor | null; readonly verb: string; readonly rest: TokenRange }
  /** A thing is or is to be: "the regulations", "steep new tariffs". `verb` says what becomes of it; `actor`, who is to bring it about. */
  | { readonly is: "thing"; readonly thing: TokenRange; readonly verb: string; readonly actor?: Actor }
  /** Somebody is to be elected, or is to do what `verb` says. */
  | { readonly is: "person"; readonly person: Entity; readonly verb?: string }
  /** "It", "that": what was spoken of right before; `main`: what the report is about; `sign`: is the thing to be, or not to be. */
  | { readonly is: "before"; readonly main?: boolean; readonly sign?: 1 | -1 };

export type Actor = Entity | TokenRange;

/** How a stance shows: the doc on which its confidence is learned. */
export type Route =
  | "verb-act"
  | "verb-thing"
  | "verb-person"
  | "noun-act"
  | "noun-thing"
  | "noun-person"
  | "fixed"
  | "passive"
  | "normative"
  | "resolve"
  | "imperative"
  | "verdict"
  | "declined"
  | "undecided";

export interface Candidate {
  readonly holder: Entity;
  readonly stance: Stance;
  readonly proposal: Proposal;
  /** The words that show it. */
  readonly span: TokenRange;
  /** The token of the verb or noun of stance. */
  readonly at: number;
  readonly route: Route;
  /** How the holder was found. */
  readonly by: "cue" | "subject" | "speaker" | "owner" | "agent" | "far" | "none";
  /** The word of stance. */
  readonly word: string;
  readonly condition: TokenRange | null;
}

export function isEntity(actor: Actor): actor is Entity {
  return "id" in actor;
}

/** What is proposed, and the tokens that say it. */
export interface Read {
  readonly proposal: Proposal;
  readonly range: TokenRange;
  /** "Not to prosecute": it is not to be done. */
  readonly negated?: boolean;
}

/** The other way round, if it takes a side. */
export const flip: (stance: Stance) => Stance = oppositeOf;
