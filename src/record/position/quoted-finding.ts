/** One statement or position of a report, to be quoted by itself with its sentences. */
import type { Passage } from "../../base/passage.ts";
import { questionWordings } from "../question/question-wordings.ts";
import { sentencesOf } from "../statement/sentences-of.ts";
import { type StatementEntry, statementEntries } from "../statement/statement-entries.ts";
import type { RecordStore } from "../store/record-store.ts";
import { positionSentences } from "./position-sentences.ts";
import { type StoredPosition, storedPositions } from "./stored-positions.ts";

export interface QuotedStatement {
  readonly sort: "statement";
  readonly statement: StatementEntry;
}

export interface QuotedPosition {
  readonly sort: "position";
  readonly position: StoredPosition;
  /** How the question is worded; null where it is on none. */
  readonly asked: string | null;
}

export type QuotedFinding = (QuotedStatement | QuotedPosition) & {
  readonly sentences: readonly Passage[];
  /** The report's address, as far as it is known. */
  readonly url: string | null;
};

interface Asked {
  readonly report: string;
  /** The latest, where none is asked for; positions are kept of that alone. */
  readonly version: number | undefined;
  /** `s3` or `p2`. */
  readonly finding: string;
  /** Are whole texts shown, or no more than statements are quoted with? */
  readonly whole: boolean;
}

/** Null if the report has no such finding. */
export async function quotedFinding(record: RecordStore, asked: Asked): Promise<QuotedFinding | null> {
  const found = await analysisOf(record.db, asked);
  if (!found) return null;
  return asked.finding.startsWith("p")
    ? quotedPosition(record, found, asked)
    : quotedStatement(record, found, asked.finding);
}

function analysisOf(db: RecordStore["db"], { report, version }: Asked) {
  return db
    .selectFrom("articles as a")
    .innerJoin("latest_analyses as n", "n.article_id", "a.id")
    .innerJoin("captures as c", "c.id", "a.capture_id")
    .select((e) => ["n.id", e.fn.coalesce("a.url", "c.url").as("url")])
    .where("a.report_id", "=", report)
    .$if(version !== undefined, (q) => q.where("a.version", "=", version ?? 0))
    .orderBy("a.version", "desc")
    .limit(1)
    .executeTakeFirst();
}

interface Analysis {
  readonly id: number;
  readonly url: string | null;
}

async function quotedStatement(
  record: RecordStore,
  { id, url }: Analysis,
  finding: string,
): Promise<QuotedFinding | null> {
  const row = await record.db
    .selectFrom("standing_statements")
    .select("id")
    .where("analysis_id", "=", id)
    .where("local_id", "=", finding)
    .executeTakeFirst();
  const [statement] = row ? await statementEntries(record, [row.id]) : [];
  if (!statement) return null;
  const { report, sourceAt, cueAt, content } = statement;
  const spans = [...sourceAt, ...cueAt, ...content];
  const [sentences = []] = await sentencesOf(record, [{ report: report.id, version: report.version, spans }]);
  return { sort: "statement", statement, sentences, url };
}

async function quotedPosition(
  record: RecordStore,
  { id, url }: Analysis,
  { finding, whole }: Asked,
): Promise<QuotedFinding | null> {
  const { db } = record;
  const row = await db
    .selectFrom("positions")
    .select("id")
    .where("analysis_id", "=", id)
    .where("local_id", "=", finding)
    .executeTakeFirst();
  const position = row && (await storedPositions(db, [row.id])).get(row.id);
  if (!position) return null;
  const [sentences = []] = await positionSentences(record, [position], whole);
  const { question, passage } = position;
  const asked = question === null ? null : ((await questionWordings(db, [question])).get(question) ?? null);
  return {
    ...{ sort: "position", position, asked, url },
    sentences: sentences.length > 0 ? sentences : [passage],
  };
}
