/** What came on record for a watch between two states of the record. */

import { divergences, type StoredDivergence } from "../comparison/divergences.ts";
import { finalQuestions } from "../shared/question-leads.ts";
import { type StatementSearch, statementIds } from "../statement/search-statements.ts";
import type { RecordStore } from "../store/record-store.ts";
import type { WatchesSchema } from "../store/watches-schema.ts";
import { type DivergenceWatched, personWatched } from "./watches.ts";

/** What stands in articles whose rows are after the one and not after the other. */
export interface Between {
  readonly after: number;
  readonly upTo: number;
}

export interface News {
  /** Rows. */
  readonly statements: readonly number[];
  readonly positions: readonly number[];
  readonly divergences: readonly StoredDivergence[];
  /** More were found than were looked at. */
  readonly isPartial: boolean;
}

const NOTHING: News = { statements: [], positions: [], divergences: [], isPartial: false };
/** Of divergences so many are looked at, the newest. */
const MOST = 50;

type Asked = Pick<WatchesSchema["watches"], "kind" | "asked">;

export async function watchNews(
  record: RecordStore,
  { kind, asked }: Asked,
  between: Between,
): Promise<News> {
  if (between.after >= between.upTo) return NOTHING;
  const told: unknown = JSON.parse(asked);
  if (kind === "search") return ofSearch(record, told as StatementSearch, between);
  if (kind === "person" || kind === "organization")
    return ofSearch(record, { typed: "", speaker: personWatched(kind, told) }, between);
  if (kind === "divergence") return ofDivergences(record, told as DivergenceWatched, between);
  return ofQuestion(record, String(told), between);
}

export function newsCount({ statements, positions, divergences: found }: News): number {
  return statements.length + positions.length + found.length;
}

async function ofSearch(
  record: RecordStore,
  search: StatementSearch,
  { after, upTo }: Between,
): Promise<News> {
  const { ids, isPartial } = await statementIds(record, search);
  if (ids.length === 0) return { ...NOTHING, isPartial };
  const rows = await record.db
    .selectFrom("standing_statements as s")
    .innerJoin("analyses as n", "n.id", "s.analysis_id")
    .select("s.id")
    .where("s.id", "in", ids)
    .where("n.article_id", ">", after)
    .where("n.article_id", "<=", upTo)
    .orderBy("s.id", "desc")
    .execute();
  return { ...NOTHING, statements: rows.map(({ id }) => id), isPartial };
}

async function ofQuestion({ db }: RecordStore, asked: string, { after, upTo }: Between): Promise<News> {
  const id = (await finalQuestions(db, [asked])).get(asked)?.question ?? asked;
  const rows = await db
    .selectFrom("shown_positions as i")
    .innerJoin("positions as x", "x.id", "i.position_id")
    .innerJoin("analyses as n", "n.id", "x.analysis_id")
    .select("i.position_id as id")
    .where("i.question_id", "=", id)
    .where("n.article_id", ">", after)
    .where("n.article_id", "<=", upTo)
    .orderBy("i.position_id", "desc")
    .execute();
  return { ...NOTHING, positions: rows.map((row) => row.id) };
}

/** A divergence is new where a position that it rests on is. */
async function ofDivergences(
  record: RecordStore,
  asked: DivergenceWatched,
  { after, upTo }: Between,
): Promise<News> {
  const { found, total } = await divergences(record, { ...asked, limit: MOST });
  const sides = found.flatMap(({ phases }) => phases.slice(-1).flatMap(({ a, b }) => [a, b]));
  if (sides.length === 0) return NOTHING;
  const rows = await record.db
    .selectFrom("articles")
    .select(["report_id", "version"])
    .where("id", ">", after)
    .where("id", "<=", upTo)
    .where("report_id", "in", [...new Set(sides.map(({ report }) => report.id))])
    .execute();
  const fresh = new Set(rows.map(({ report_id, version }) => `${report_id} ${version}`));
  const isNew = (divergence: StoredDivergence) => {
    const last = divergence.phases.at(-1);
    return (
      last !== undefined &&
      [last.a, last.b].some(({ report, version }) => fresh.has(`${report.id} ${version}`))
    );
  };
  return { ...NOTHING, divergences: found.filter(isNew), isPartial: total > found.length };
}
