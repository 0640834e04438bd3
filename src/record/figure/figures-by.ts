/** The figures that one person or organization is reported to have given, newest first. */
import type { IsoDate, Passage } from "../../base/passage.ts";
import { PASSAGE, passageOf } from "../shared/passages.ts";
import { idsLeadingTo } from "../shared/redirects.ts";
import { whileUnchanged } from "../shared/while-unchanged.ts";
import type { RecordKind } from "../store/people-schema.ts";
import type { RecordStore } from "../store/record-store.ts";

export interface FigureBy {
  /** `f3`: the anchor on its report's page. */
  readonly id: string;
  /** The figure's own words. */
  readonly passage: Passage;
  readonly counted: string | null;
  readonly report: {
    readonly id: string;
    readonly title: string | null;
    readonly publisher: string | null;
    readonly published: IsoDate | null;
  };
}

/** At most `limit`. `id` is one after merges. */
export function figuresBy(
  record: RecordStore,
  { kind, id }: { readonly kind: RecordKind; readonly id: string },
  limit: number,
): Promise<readonly FigureBy[]> {
  return whileUnchanged(record, `figures by ${kind} ${id} ${limit}`, async () => {
    const ids = [...(await idsLeadingTo(record.db, kind, [id])).keys()];
    // First which they are: what is told of them is fetched for no more.
    const newest = record.db
      .selectFrom("entity_records as r")
      .innerJoin("figures as f", "f.source_id", "r.entity_id")
      .innerJoin("standing_reports as c", "c.analysis_id", "f.analysis_id")
      .select(["f.id", "c.article_id"])
      .where("r.kind", "=", kind)
      .where("r.record_id", "in", ids)
      .orderBy("c.published", (o) => o.desc().nullsLast())
      .orderBy("f.id")
      .limit(limit)
      .as("n");
    const rows = await record.db
      .selectFrom(newest)
      .innerJoin("figures as f", "f.id", "n.id")
      .innerJoin("articles as a", "a.id", "n.article_id")
      .innerJoin("passages as p", "p.id", "f.passage_id")
      .select(["f.position", "f.counted", "a.report_id", "a.title", "a.publisher", "a.published"])
      .select(PASSAGE)
      .orderBy("a.published", (o) => o.desc().nullsLast())
      .orderBy("f.id")
      .execute();
    return rows.map((row) => ({
      id: `f${row.position + 1}`,
      passage: passageOf(row),
      counted: row.counted,
      report: { id: row.report_id, title: row.title, publisher: row.publisher, published: row.published },
    }));
  });
}
