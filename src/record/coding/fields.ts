/** What is coded of a unit, by a person or by the machine, and the fields that are compared. */
import type { Polarity, Stance, StatementKind } from "../../base/vocabulary.ts";
import type { CodingSort } from "../store/scholars-schema.ts";

/** The id of a question on record, with the stance as taken towards it; or words that no question on record has. */
export interface CodedQuestion {
  readonly id: string | null;
  readonly words: string;
}

export interface CodedPosition {
  readonly holder: string | null;
  /** Null: no proposal that makes sense by itself. */
  readonly question: CodedQuestion | null;
  readonly stance: Stance;
}

export interface CodedStatement {
  /** A name as the report has it; null: nobody known. */
  readonly speaker: string | null;
  readonly kind: StatementKind;
  readonly polarity: Polarity;
  /** Of people's own variables that the round codes, by their rows; null: it has none. Missing where the round codes none. */
  readonly values?: Readonly<Record<string, string | null>>;
}

/** `none`: nobody takes a position there, or is reported to have said it. */
export type CodedFinding = { readonly none: true } | CodedPosition | CodedStatement;

export const FIELDS = {
  position: ["is one", "holder", "stance", "question"],
  statement: ["is one", "speaker", "kind", "polarity"],
} as const satisfies Readonly<Record<CodingSort, readonly string[]>>;

export type CodedField = (typeof FIELDS)[CodingSort][number] | `variable ${string}`;

/** One of people's own variables among the fields. */
export const variableField = ({ name }: { readonly name: string }): CodedField => `variable ${name}`;

/** The name of the machine among the coders. */
export const MACHINE = "machine";
