/** Figures as rows: those found by words, and those that count the same. */
import type { IsoDate } from "../../base/passage.ts";
import type { EntityType, Relation } from "../../base/vocabulary.ts";
import { grouped } from "../shared/passages.ts";
import type { RecordStore } from "../store/record-store.ts";
import { isTelling } from "./counted-key.ts";

/** A current figure with its report, its words, its sentence, and its source as the report names it. */
export interface FigureRow {
  readonly id: number;
  /** From 0, among its report's figures. */
  readonly position: number;
  readonly value: number;
  readonly upper: number | null;
  readonly relation: Relation;
  readonly unit: string | null;
  readonly counted: string | null;
  readonly counted_key: string;
  readonly source_id: number | null;
  readonly source: string | null;
  readonly source_type: EntityType | null;
  readonly period_from: IsoDate | null;
  readonly period_to: IsoDate | null;
  readonly report_id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: IsoDate | null;
  readonly url: string | null;
  readonly start_offset: number;
  readonly end_offset: number;
  readonly exact: string;
  readonly sentence_start: number;
  readonly sentence_end: number;
  readonly sentence: string;
}

/** The figures of these rows that are in the latest version of their report by its latest analysis. */
export async function rowsOf({ db }: RecordStore, ids: readonly number[]): Promise<readonly FigureRow[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom("figures as f")
    .innerJoin("standing_reports as c", "c.analysis_id", "f.analysis_id")
    .innerJoin("articles as a", "a.id", "c.article_id")
    .innerJoin("passages as p", "p.id", "f.passage_id")
    .innerJoin("passages as s", "s.id", "f.sentence_id")
    .leftJoin("entities as e", "e.id", "f.source_id")
    .selectAll("f")
    .select(["a.report_id", "a.title", "a.publisher", "a.published", "a.url"])
    .select(["p.start_offset", "p.end_offset", "p.exact"])
    .select(["s.start_offset as sentence_start", "s.end_offset as sentence_end", "s.exact as sentence"])
    .select(["e.name as source", "e.type as source_type"])
    .where("f.id", "in", ids)
    .execute();
}

/** Of how many things that are counted, and how many figures of each, those with other words beside them are looked for. */
const MOST_KEYS = 20;
const MOST_OF_KEY = 100;

interface FellowsAsked {
  readonly after: IsoDate | null;
  readonly before: IsoDate | null;
  /** How many are looked at in all, the latest first. */
  readonly most: number;
}

/** Figures that count the same as those found, although the words asked for do not stand beside them. */
export async function fellows(
  record: RecordStore,
  found: readonly FigureRow[],
  { after, before, most }: FellowsAsked,
): Promise<{ readonly rows: readonly FigureRow[]; readonly isPartial: boolean }> {
  // What one word counts ("people") is the same thing only where the words asked for say so.
  const keys = commonestKeys(
    found.filter((row) => isTelling(row.counted_key, row.unit)).map((row) => row.counted_key),
  );
  const known = new Set(found.map(({ id }) => id));
  const { ids, isPartial } = await latestOf(record, keys);
  const unknown = ids.filter((id) => !known.has(id)).sort((a, b) => b - a);
  const rows = (await rowsOf(record, unknown.slice(0, most))).filter(
    ({ published }) =>
      (after === null || (published !== null && published >= after)) &&
      (before === null || (published !== null && published <= before)),
  );
  return { rows, isPartial: isPartial || unknown.length > most };
}

function commonestKeys(keys: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const byCount = [...counts].sort((a, b) => b[1] - a[1]);
  return byCount.slice(0, MOST_KEYS).map(([key]) => key);
}

/** The rows put on record last for each key, each read from the end of its stretch of the index. */
async function latestOf({ db }: RecordStore, keys: readonly string[]) {
  const of = (key: string) => {
    const latest = db
      .selectFrom("figures")
      .select(["id", "counted_key"])
      .where("counted_key", "=", key)
      .orderBy("id", "desc")
      .limit(MOST_OF_KEY);
    return db.selectFrom(latest.as("latest")).select(["latest.id", "latest.counted_key"]);
  };
  const [first, ...rest] = keys.map(of);
  if (!first) return { ids: [], isPartial: false };
  const all = await rest.reduce((union, one) => union.unionAll(one), first).execute();
  const lists = [...grouped(all, (row) => row.counted_key).values()];
  return { ids: all.map(({ id }) => id), isPartial: lists.some((list) => list.length === MOST_OF_KEY) };
}
