/** What waits for somebody to decide it: entities left open, people who may be one, decisions that lost what they are about. */
import type { IsoDate } from "../../base/passage.ts";
import { type MergeSuggestion, mergeSuggestions } from "../entity/merge-suggestions.ts";
import type { RecordCandidate } from "../entity/weigh.ts";
import { finalIds } from "../shared/redirects.ts";
import type { RecordStore } from "../store/record-store.ts";
import type { DecisionRow } from "./list-decisions.ts";
import { lostEntities, lostFindings } from "./lost-decisions.ts";

export interface OpenEntity {
  /** As `standpoint decide is` takes it: `REPORT#e1`. */
  readonly entity: string;
  readonly name: string;
  readonly report: { readonly id: string; readonly title: string | null; readonly published: IsoDate | null };
  /** Likeliest first. */
  readonly candidates: readonly RecordCandidate[];
}

export interface Review {
  readonly open: readonly OpenEntity[];
  readonly suggestions: readonly MergeSuggestion[];
  /** Live decisions whose entity or statement the latest analysis of the report does not have. */
  readonly lost: readonly DecisionRow[];
}

/** At most `limit` of each, the newest first. */
export async function review(record: RecordStore, limit = 50): Promise<Review> {
  return {
    open: await openEntities(record, limit),
    suggestions: await mergeSuggestions(record, limit),
    lost: [...(await lostEntities(record)), ...(await lostFindings(record, ["statement"]))],
  };
}

async function openEntities({ db }: RecordStore, limit: number): Promise<readonly OpenEntity[]> {
  const rows = await db
    .selectFrom("resolutions as r")
    .innerJoin("entities as e", "e.id", "r.entity_id")
    .innerJoin("standing_reports as b", "b.analysis_id", "e.analysis_id")
    .innerJoin("articles as a", "a.id", "b.article_id")
    .leftJoin("entity_records as s", "s.entity_id", "e.id")
    .select(["r.kind", "r.candidates", "e.local_id", "e.name", "a.report_id", "a.title", "a.published"])
    .where("r.record_id", "is", null)
    .where("s.entity_id", "is", null)
    .where((q) =>
      q.not(
        q.exists(
          q
            .selectFrom("resolutions as later")
            .select("later.id")
            .whereRef("later.entity_id", "=", "r.entity_id")
            .whereRef("later.id", ">", "r.id"),
        ),
      ),
    )
    .orderBy("r.id", "desc")
    .limit(limit)
    .execute();
  const open: OpenEntity[] = [];
  for (const row of rows) {
    const candidates = JSON.parse(row.candidates) as readonly RecordCandidate[];
    const final = await finalIds(
      db,
      row.kind,
      candidates.map(({ id }) => id),
    );
    open.push({
      entity: `${row.report_id}#${row.local_id}`,
      name: row.name,
      report: { id: row.report_id, title: row.title, published: row.published },
      candidates: candidates.map((candidate) => ({
        ...candidate,
        id: final.get(candidate.id) ?? candidate.id,
      })),
    });
  }
  return open;
}
