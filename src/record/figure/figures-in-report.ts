/** The figures and times of one analysis, as a report's page shows them. */
import type { IsoDate, Passage } from "../../base/passage.ts";
import type { EntityType, Relation } from "../../base/vocabulary.ts";
import { PASSAGE, passageOf } from "../shared/passages.ts";
import type { RecordStore } from "../store/record-store.ts";

export interface ReportFigure extends Passage {
  /** `f1`, `f2`, … in order of the text; good as an anchor within the report's page. */
  readonly id: string;
  /** In base units; `upper` of a range, else null. */
  readonly value: number;
  readonly upper: number | null;
  readonly relation: Relation;
  readonly unit: string | null;
  readonly counted: string | null;
  /** Whose figure it is; null where nobody is named. */
  readonly source: { readonly id: string; readonly name: string; readonly type: EntityType } | null;
  readonly period: { readonly from: IsoDate; readonly to: IsoDate } | null;
}

/** A calendar expression; null where the report's day is needed for it and not known. */
export interface ReportTime extends Passage {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

type Db = RecordStore["db"];

/** The figures of the analysis, in order of the text. */
export async function figuresOf(db: Db, analysis: number): Promise<readonly ReportFigure[]> {
  const rows = await db
    .selectFrom("figures as f")
    .innerJoin("passages as p", "p.id", "f.passage_id")
    .leftJoin("entities as e", "e.id", "f.source_id")
    .selectAll("f")
    .select(PASSAGE)
    .select(["e.local_id as source", "e.name as source_name", "e.type as source_type"])
    .where("f.analysis_id", "=", analysis)
    .orderBy("f.position")
    .execute();
  return rows.map((row) => ({
    id: `f${row.position + 1}`,
    ...passageOf(row),
    value: row.value,
    upper: row.upper,
    relation: row.relation,
    unit: row.unit,
    counted: row.counted,
    source:
      row.source !== null && row.source_name !== null && row.source_type !== null
        ? { id: row.source, name: row.source_name, type: row.source_type }
        : null,
    period: row.period_from && row.period_to ? { from: row.period_from, to: row.period_to } : null,
  }));
}

/** The times of the analysis, in order of the text. */
export async function timesOf(db: Db, analysis: number): Promise<readonly ReportTime[]> {
  const rows = await db
    .selectFrom("times as t")
    .innerJoin("passages as p", "p.id", "t.passage_id")
    .select(["t.from_day", "t.to_day"])
    .select(PASSAGE)
    .where("t.analysis_id", "=", analysis)
    .orderBy("t.position")
    .execute();
  return rows.map((row) => ({ ...passageOf(row), from: row.from_day, to: row.to_day }));
}
