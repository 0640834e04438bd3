/** What a store must offer to the record, whichever database it is: the queries' tables and what SQL has no one word for. */
import type { Kysely } from "kysely";
import type { Stance, StatementKind } from "../../base/vocabulary.ts";
import type { RecordKind } from "./people-schema.ts";
import type { Schema } from "./schema.ts";
import type { SearchQuery } from "./search-query.ts";

/** A stretch of text as it stands; `hit` where it is what was searched for. */
export interface SnippetPiece {
  readonly text: string;
  readonly hit: boolean;
}

export interface FullTextHit {
  /** The row's id: of a statement, or of an article. */
  readonly id: number;
  readonly snippet: readonly SnippetPiece[];
}

export type FiguresWithin = "sentences" | "figures";

export interface ResultWindow {
  readonly limit: number;
  readonly offset: number;
}

/** What statements are narrowed to besides their words. */
export interface StatementFilter {
  /** All ids that lead to one of them on record. */
  readonly speaker?: { readonly kind: RecordKind; readonly ids: readonly string[] };
  /** A position on this question rests on them. */
  readonly question?: string;
  readonly stance?: Stance;
  /** By the exact name. */
  readonly publisher?: string;
  readonly kind?: StatementKind;
}

export interface NarrowedRows {
  readonly ids: readonly number[];
  /** There are more than were looked at. */
  readonly isPartial: boolean;
  /** The best first, and not the newest. */
  readonly ranked: boolean;
}

/** Full-text search over what is current: the latest version of each report by its latest analysis. */
export interface FullText {
  /** Makes the statements and figures of an analysis findable; within the transaction that wrote them. */
  index(db: Kysely<Schema>, analysisId: number): Promise<void>;
  /** Runs `change`, which makes statements of these rows stand otherwise or no more, and has the index follow. */
  rewrite(db: Kysely<Schema>, statements: readonly number[], change: () => Promise<void>): Promise<void>;
  /** Takes an article, with all that was found in it, out of the indices; within the transaction that takes the rows away, before it does. */
  forget(db: Kysely<Schema>, articleId: number): Promise<void>;
  /** The same query, each word in it with the other forms (`ferry`, `ferries`) that statements on record have. */
  withForms(db: Kysely<Schema>, query: SearchQuery): Promise<SearchQuery>;
  /** By each word asked for that no statement has: the most common of those spelt nearly so. */
  nearWords(db: Kysely<Schema>, query: SearchQuery): Promise<ReadonlyMap<string, string>>;
  countStatements(db: Kysely<Schema>, query: SearchQuery): Promise<number>;
  findStatements(
    db: Kysely<Schema>,
    query: SearchQuery,
    window: ResultWindow,
  ): Promise<readonly FullTextHit[]>;
  /**
   * Statements by words and filter: the best first if they are at most `most` and words are asked for, else the newest
   * first, of which no more than `most` are looked at, so that the cost does not grow with the record.
   */
  narrowStatements(
    db: Kysely<Schema>,
    query: SearchQuery,
    filter: StatementFilter,
    most: number,
  ): Promise<NarrowedRows>;
  /** By row: the statement's whole words with those marked that are asked for; rows without any are left out. */
  markStatements(
    db: Kysely<Schema>,
    query: SearchQuery,
    ids: readonly number[],
  ): Promise<ReadonlyMap<number, readonly SnippetPiece[]>>;
  countArticles(db: Kysely<Schema>, query: SearchQuery): Promise<number>;
  findArticles(db: Kysely<Schema>, query: SearchQuery, window: ResultWindow): Promise<readonly FullTextHit[]>;
  /**
   * Rows' ids of figures, those put on record last first; of `speaker:` terms the figure's source is asked. `within`: their
   * sentences too, or no more than what they count and whose they are.
   */
  findFigures(
    db: Kysely<Schema>,
    query: SearchQuery,
    limit: number,
    within?: FiguresWithin,
  ): Promise<readonly number[]>;
}

export interface Store {
  readonly db: Kysely<Schema>;
  readonly fullText: FullText;
  /** One line for each thing that the database itself finds wrong with its tables and indices. */
  integrity(db: Kysely<Schema>): Promise<readonly string[]>;
  /** The same of its tables alone, which takes a fraction of the time and writes nothing. */
  soundness(db: Kysely<Schema>): Promise<readonly string[]>;
  /** The same as long as nothing was written, by this process or another. Of one open store only. */
  stamp(db: Kysely<Schema>): Promise<string>;
  /** Runs `work` in one transaction of which all is written or nothing; one at a time across processes. */
  atomically<T>(work: (db: Kysely<Schema>) => Promise<T>): Promise<T>;
  /**
   * As `atomically`, for taking rows away: references are checked once, at the end. Nothing of what was taken away is left
   * in the database's files then. Throws a RecordError if another program that reads kept the files from being cleared.
   */
  erasing<T>(work: (db: Kysely<Schema>) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
