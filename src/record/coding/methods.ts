/** What a methods section tells of a record: by what it was read, how sure it had to be, how much there is, what people decided. */
import type { IsoDate } from "../../base/passage.ts";
import { REVIEW_THRESHOLD } from "../../base/settings.ts";
import { recordCounts } from "../shared/record-counts.ts";
import type { DecidedKind, DecisionKind, RecordKind } from "../store/people-schema.ts";
import type { RecordStore } from "../store/record-store.ts";
import { type Variable, variablesInUse } from "../variable/variables.ts";
import { agreementOf, type FieldAgreement } from "./agreement.ts";
import { listRounds, type Round } from "./rounds.ts";

type Db = RecordStore["db"];

export interface Methods {
  /** What read the latest versions: name, version, SHA-256 of the weights, how many reports, and from which day to which. */
  readonly read: readonly {
    readonly name: string;
    readonly version: string;
    readonly model: string;
    readonly reports: number;
    readonly first: string;
    readonly last: string;
  }[];
  /** The hashes of what compared wordings of questions. */
  readonly matchers: readonly string[];
  /** A finding below it waits for a person. */
  readonly threshold: number;
  readonly counts: {
    readonly reports: number;
    readonly versions: number;
    readonly publishers: number;
    readonly undated: number;
    readonly from: IsoDate | null;
    readonly to: IsoDate | null;
    readonly statements: number;
    readonly attributed: number;
    readonly statementsBelow: number;
    /** Positions on a question, by how they are shown. */
    readonly positions: number;
    readonly positionsShown: number;
    readonly positionsBelow: number;
    readonly questions: number;
    readonly codebook: number;
    readonly people: number;
    readonly organizations: number;
    readonly figures: number;
    readonly withdrawn: number;
  };
  readonly byHand: {
    /** Those that stand. */
    readonly decisions: readonly {
      readonly what: DecisionKind;
      readonly kind: DecidedKind;
      readonly times: number;
    }[];
    readonly undone: number;
    /** How many people made those that stand. */
    readonly people: number;
    /** Statements and positions on record that somebody accepted or corrected. */
    readonly statementsReviewed: number;
    readonly positionsReviewed: number;
    readonly first: string | null;
    readonly last: string | null;
  };
  readonly variables: readonly Variable[];
  /** Those that are done, with how far those who coded agree. */
  readonly coding: readonly { readonly round: Round; readonly agreement: readonly FieldAgreement[] }[];
}

export async function methodsOf(record: RecordStore): Promise<Methods> {
  const { db } = record;
  const rounds = (await listRounds(record)).filter(({ isDone }) => isDone);
  const coding = [];
  for (const round of rounds) coding.push({ round, agreement: await agreementOf(record, round) });
  return {
    read: await readBy(db),
    matchers: await matchers(db),
    threshold: REVIEW_THRESHOLD,
    counts: await countsOf(record),
    byHand: await byHand(db),
    variables: await variablesInUse(db),
    coding,
  };
}

async function readBy(db: Db): Promise<Methods["read"]> {
  const rows = await db
    .selectFrom("standing_reports as a")
    .innerJoin("analyses as n", "n.id", "a.analysis_id")
    .select(["n.extractor as name", "n.version", "n.model_hash as model"])
    .select((e) => [
      e.fn.countAll<number>().as("reports"),
      e.fn.min<string>("n.analysed_at").as("first"),
      e.fn.max<string>("n.analysed_at").as("last"),
    ])
    .groupBy(["n.extractor", "n.version", "n.model_hash"])
    .orderBy("reports", "desc")
    .execute();
  return rows.map((row) => ({ ...row, first: row.first.slice(0, 10), last: row.last.slice(0, 10) }));
}

async function matchers(db: Db): Promise<readonly string[]> {
  const rows = await db.selectFrom("matches").select("matcher").distinct().orderBy("matcher").execute();
  return rows.map(({ matcher }) => matcher);
}

async function countsOf(record: RecordStore): Promise<Methods["counts"]> {
  const { db } = record;
  const { reports, versions, publishers, statements, attributed, needsReview } = await recordCounts(record);
  const days = await db
    .selectFrom("standing_reports")
    .select((e) => [
      e.fn.min<IsoDate | null>("published").as("from"),
      e.fn.max<IsoDate | null>("published").as("to"),
      e.fn.countAll<number>().filterWhere("published", "is", null).as("undated"),
    ])
    .executeTakeFirstOrThrow();
  const positions = await db
    .selectFrom("position_index")
    .select((e) => [
      e.fn.countAll<number>().as("positions"),
      e.fn
        .countAll<number>()
        .filterWhere("reviewed", "=", 0)
        .filterWhere("confidence", "<", REVIEW_THRESHOLD)
        .as("positionsBelow"),
    ])
    .where("question_id", "is not", null)
    .executeTakeFirstOrThrow();
  const rowsOf = async (
    table: "shown_positions" | "question_index" | "concepts" | "people" | "organizations" | "withdrawals",
  ) =>
    (
      await db
        .selectFrom(table)
        .select((e) => e.fn.countAll<number>().as("n"))
        .executeTakeFirstOrThrow()
    ).n;
  const figures = await db
    .selectFrom("figures as f")
    .innerJoin("standing_reports as a", "a.analysis_id", "f.analysis_id")
    .select((e) => e.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  const gone = await db.selectFrom("emptied_records").select("kind").execute();
  const emptied = (kind: RecordKind) => gone.filter((row) => row.kind === kind).length;
  return {
    ...{ reports, versions, publishers: publishers.length, ...days },
    ...{ statements, attributed, statementsBelow: needsReview },
    ...positions,
    positionsShown: await rowsOf("shown_positions"),
    questions: await rowsOf("question_index"),
    codebook: await rowsOf("concepts"),
    people: (await rowsOf("people")) - emptied("person"),
    organizations: (await rowsOf("organizations")) - emptied("organization"),
    figures: figures.n,
    withdrawn: await rowsOf("withdrawals"),
  };
}

async function byHand(db: Db): Promise<Methods["byHand"]> {
  const decisions = await db
    .selectFrom("live_decisions")
    .select(["what", "kind", (e) => e.fn.countAll<number>().as("times")])
    .groupBy(["what", "kind"])
    .orderBy("kind")
    .orderBy("what")
    .execute();
  const all = await db
    .selectFrom("live_decisions")
    .select((e) => [
      e.fn.count<number>("decided_by").distinct().as("people"),
      e.fn.min<string | null>("decided_at").as("first"),
      e.fn.max<string | null>("decided_at").as("last"),
    ])
    .executeTakeFirstOrThrow();
  const undone = await db
    .selectFrom("decisions")
    .select((e) => e.fn.countAll<number>().as("n"))
    .where("what", "=", "undo")
    .executeTakeFirstOrThrow();
  const statements = await db
    .selectFrom("standing_statements as s")
    .innerJoin("standing_reports as a", "a.analysis_id", "s.analysis_id")
    .select((e) => e.fn.countAll<number>().as("n"))
    .where("s.reviewed", "=", 1)
    .executeTakeFirstOrThrow();
  const positions = await db
    .selectFrom("position_index")
    .select((e) => e.fn.countAll<number>().as("n"))
    .where("reviewed", "=", 1)
    .executeTakeFirstOrThrow();
  return {
    decisions,
    undone: undone.n,
    ...all,
    statementsReviewed: statements.n,
    positionsReviewed: positions.n,
  };
}
