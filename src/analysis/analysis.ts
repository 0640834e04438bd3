/** What one report is found to say: the findings, in the form that `standpoint read` prints. */
import type { IsoDate, Probability, Span } from "../base/passage.ts";
import type { EntityType, Polarity, Relation, Stance, StatementKind } from "../base/vocabulary.ts";

/** What is known of a report before it is analysed. */
export interface Report {
  readonly text: string;
  readonly title: string | null;
  readonly published: IsoDate | null;
  readonly publisher: string | null;
  /** Ranges in which no finding may lie; in order, disjoint. */
  readonly boilerplate: readonly Span[];
  /** Parts of it that were written on a day of their own, as a live page's are; in order, disjoint. */
  readonly entries?: readonly ReportEntry[];
}

export interface ReportEntry extends Span {
  readonly published: IsoDate;
}

/** When something was said: no later than `to`, and no earlier than `from` where the words tell; null: at any time before. */
export interface SaidOn {
  readonly from: IsoDate | null;
  readonly to: IsoDate;
}

export interface Statement {
  /** `s1`, `s2`, … in order of the text. */
  readonly id: string;
  readonly kind: StatementKind;
  /** The words that name who. Empty for a quotation that simply goes on. */
  readonly source: readonly Span[];
  /** The words that report it. */
  readonly cue: readonly Span[];
  /** What was said; in order, in as many pieces as it has in the text. Never empty. */
  readonly content: readonly Span[];
  /** The id of the entity behind the source, or null rather than a guess. */
  readonly speaker: string | null;
  readonly polarity: Polarity;
  /** How likely the speaker is right, if the words are; null where none is given. */
  readonly speakerConfidence?: Probability | null;
  readonly saidOn: SaidOn | null;
  /** How likely it is that words and speaker are right. */
  readonly confidence: Probability;
}

export interface Entity {
  /** `e1`, `e2`, … in order of the first mention; after them groups that hold a position and say nothing. */
  readonly id: string;
  /** The fullest form in the report, without a title. */
  readonly name: string;
  readonly type: EntityType;
  /** Other strings of this report that refer to it: names, roles, descriptions; no pronouns. */
  readonly aliases: readonly string[];
  readonly roles: readonly string[];
  /** Ids of other entities of this report. */
  readonly memberOf: readonly string[];
  readonly mentions: readonly Span[];
}

/** A reported quantity. The span takes in the words of its bound and its unit where they touch the number. */
export interface Figure extends Span {
  /** In base units: "$1.2 billion" is 1200000000, "40 percent" is 40. */
  readonly value: number;
  /** The upper end of a range, else null. */
  readonly upper: number | null;
  readonly relation: Relation;
  /** An ISO 4217 currency, "%", a unit of measure, or null for a count. */
  readonly unit: string | null;
  /** What it counts, in the report's words. */
  readonly counted: string | null;
  /** The id of the entity that the figure is attributed to, or null. */
  readonly source: string | null;
  readonly period: { readonly from: IsoDate; readonly to: IsoDate } | null;
}

/** A calendar expression, in whole days, both ends included; null where the report's date is needed and not known. */
export interface Time extends Span {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** A stance that somebody takes on a proposal: something that somebody could do or not do. */
export interface Position {
  /** `p1`, `p2`, … in order of the text. */
  readonly id: string;
  /** The id of the entity whose it is, or null where the report does not let it be known. */
  readonly holder: string | null;
  /** The proposal as one yes/no question, "Should …?"; all positions of the report on one proposal share it. Null where the report words none that makes sense by itself. */
  readonly question: string | null;
  readonly stance: Stance;
  /** The words of the condition, of a `conditional` position; else null. */
  readonly condition: Span | null;
  /** The shortest words that show it. */
  readonly span: Span;
  /** The words that say what would be done, there or elsewhere in the report; null where none do. */
  readonly proposal?: Span | null;
  /** Ids of the statements that it rests on; none where the reporter tells of it in their own words. */
  readonly statements: readonly string[];
  /** The days that the reporter's own words give it; only where it rests on no statement, and the words tell. */
  readonly asOf?: SaidOn;
  readonly confidence: Probability;
}

/** Two positions on one question, inside one organization, that cannot both stand. */
export interface Divergence {
  readonly question: string;
  /** The id of the organization. */
  readonly within: string;
  /** Ids of the two positions. */
  readonly positions: readonly [string, string];
}

/** Who made a finding: the program's version and the SHA-256 of the weights it ran. */
export interface Extractor {
  readonly name: string;
  readonly version: string;
  readonly modelHash: string;
}

export interface Analysis {
  readonly extractor: Extractor;
  readonly boilerplate: readonly Span[];
  readonly statements: readonly Statement[];
  readonly entities: readonly Entity[];
  readonly positions: readonly Position[];
  readonly divergences: readonly Divergence[];
  readonly figures: readonly Figure[];
  readonly times: readonly Time[];
}

/** Analyses reports. Pure: the same report gives the same findings. */
export interface Analyser {
  readonly extractor: Extractor;
  /** How many reports it analyses at once; 1 if not said. */
  readonly atOnce?: number;
  analyse(report: Report): Promise<Analysis>;
}
