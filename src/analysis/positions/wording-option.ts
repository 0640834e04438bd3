/** One way to word a question, with how it was come by. */
import type { Entity } from "../analysis.ts";
import type { TokenRange } from "../document/sentences.ts";
import type { AnnotatedDocument, Mention } from "./annotated-document.ts";
import type { Proposal } from "./candidate.ts";
import type { ThingKind } from "./things.ts";

/** How a proposal's words were read. */
export type ProposalReading = "infinitive" | "base" | "gerund" | "past" | "clause" | "thing" | "person";

/** Who is to act in a wording; `proposer`: the holder, of a deed that nothing says is to be theirs. */
export type ActorFrom = "none" | "clause" | "object" | "holder" | "proposer" | "near" | "country";

/** How a question whether somebody is elected is put, and what speaks for it. */
export interface Election {
  readonly form: "elect" | "nominate";
  /** Where the name stands; undefined where a rule read it. */
  readonly named?: "stance" | "proposal" | "sentence";
  /** Do the words of stance or of the proposal speak of an election? */
  readonly isTold: boolean;
  /** Do the words right before the name speak of keeping them from it? */
  readonly isOpposed: boolean;
  /** Is the party told to be the person's, or only the one whose contest the report is about? */
  readonly isOwnParty: boolean;
  /** How often the report speaks of a party's own contest, at most 3. */
  readonly primaries: number;
  /** How many words of running for an office stand in sentences that name the person, at most 4. */
  readonly runs: number;
}

export interface WordingOption {
  readonly text: string;
  readonly proposal: Proposal | null;
  readonly reading: ProposalReading;
  readonly actor: ActorFrom;
  /** Of a thing: what kind the noun is that it turns on. */
  readonly kind?: ThingKind;
  /** Of a question whether somebody is elected: how it is put, and what speaks for it. */
  readonly election?: Election;
  /** The words that say what would be done; null for a question that no words of the report say. */
  readonly range: TokenRange | null;
}

export interface Scope {
  readonly doc: AnnotatedDocument;
  readonly covers: readonly (Mention | undefined)[];
  readonly holder: Entity | null;
  /** The words of stance. */
  readonly stance: TokenRange;
  /** The country whose institutions the report means where it names none, if the report names it; else null. */
  readonly country: string | null;
}
