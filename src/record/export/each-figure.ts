/** Figures on record, one flat row each, a stretch at a time. */
import type { IsoDate } from "../../base/passage.ts";
import type { Relation } from "../../base/vocabulary.ts";
import { BY_MACHINE, type CodedBy } from "../decision/coded-by.ts";
import { entityLinks, type OnRecord } from "../entity/entity-links.ts";
import { rowsOf } from "../figure/figure-rows.ts";
import type { Keyed } from "../shared/stretch.ts";
import type { RecordStore } from "../store/record-store.ts";

export interface FlatFigure {
  /** `REPORT-f3` */
  readonly id: string;
  /** In base units; `upper` of a range, else null. */
  readonly value: number;
  readonly upper: number | null;
  readonly relation: Relation;
  /** An ISO 4217 currency, "%", a unit of measure, or null for a count. */
  readonly unit: string | null;
  readonly counted: string | null;
  readonly periodFrom: IsoDate | null;
  readonly periodTo: IsoDate | null;
  /** Whose figure it is, as the report names them; null where nobody is named. */
  readonly source: string | null;
  readonly sourceOnRecord: OnRecord | null;
  /** The figure's own words and the sentence they stand in, as they stand. */
  readonly words: string;
  readonly sentence: string;
  /** Of the words, in UTF-16 code units of the report's text. */
  readonly start: number;
  readonly end: number;
  readonly reportId: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: IsoDate | null;
  readonly url: string | null;
  /** Nobody decides of figures: always the machine's. */
  readonly coder: CodedBy["coder"];
  readonly decision: CodedBy["decision"];
}

/** At most `limit` of the figures of the latest analyses after the row `after` (0: from the first on), in order of the record. */
export async function figuresAfter(
  record: RecordStore,
  { report }: { readonly report?: string | undefined },
  after: number,
  limit: number,
): Promise<readonly Keyed<number, FlatFigure>[]> {
  const ids = await record.db
    .selectFrom("figures as f")
    .innerJoin("standing_reports as a", "a.analysis_id", "f.analysis_id")
    .select("f.id")
    .where("f.id", ">", after)
    .$if(report !== undefined, (q) => q.where("a.report_id", "=", report ?? ""))
    .orderBy("f.id")
    .limit(limit)
    .execute();
  const rows = await rowsOf(
    record,
    ids.map(({ id }) => id),
  );
  const links = await entityLinks(
    record.db,
    rows.flatMap(({ source_id }) => source_id ?? []),
  );
  return [...rows]
    .sort((a, b) => a.id - b.id)
    .map((row) => ({
      key: row.id,
      row: {
        id: `${row.report_id}-f${row.position + 1}`,
        value: row.value,
        upper: row.upper,
        relation: row.relation,
        unit: row.unit,
        counted: row.counted,
        periodFrom: row.period_from,
        periodTo: row.period_to,
        source: row.source,
        sourceOnRecord: links.get(row.source_id ?? -1) ?? null,
        words: row.exact,
        sentence: row.sentence,
        start: row.start_offset,
        end: row.end_offset,
        reportId: row.report_id,
        title: row.title,
        publisher: row.publisher,
        published: row.published,
        url: row.url,
        coder: BY_MACHINE.coder,
        decision: BY_MACHINE.decision,
      },
    }));
}
