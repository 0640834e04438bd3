/** Corrections of what reports say of themselves: what each decision that stands changed. */
import type { ReportDetails } from "../report/correct-details.ts";
import { grouped } from "../shared/passages.ts";
import type { Store } from "../store/store.ts";
import type { CorrectedField, CorrectionMade, CorrectionsAsked } from "./correction.ts";

type Db = Store["db"];

const FIELDS = ["published", "publisher", "title"] as const;

/** The latest first. */
export async function detailCorrections(
  db: Db,
  { report, limit }: CorrectionsAsked,
): Promise<readonly CorrectionMade[]> {
  const made = await decisions(db)
    .select(["d.decided_by as by", "d.decided_at as at", "d.why", "a.title"])
    .$if(report !== undefined, (q) => q.where("d.report_id", "=", report ?? ""))
    .orderBy("d.id", "desc")
    .limit(limit)
    .execute();
  if (made.length === 0) return [];
  const reports = [...new Set(made.map((row) => row.report))];
  const all = await decisions(db).where("a.report_id", "in", reports).orderBy("d.id").execute();
  const found = await db
    .selectFrom("found_details as f")
    .innerJoin("standing_reports as a", "a.article_id", "f.article_id")
    .select(["a.report_id as report", "f.title", "f.publisher", "f.published"])
    .where("a.report_id", "in", reports)
    .execute();
  const steps = grouped(all, (row) => row.report);
  const fields = new Map(found.flatMap(({ report: id, ...says }) => stepsOf(says, steps.get(id) ?? [])));
  return made.map(({ decision, report: id, title, by, at, why }) => ({
    decision,
    what: "correct" as const,
    report: { id, title },
    finding: null,
    words: "",
    polarity: "said",
    cue: "",
    fields: fields.get(decision) ?? [],
    by,
    at,
    why,
  }));
}

function decisions(db: Db) {
  return db
    .selectFrom("live_decisions as d")
    .innerJoin("standing_reports as r", "r.report_id", "d.report_id")
    .innerJoin("articles as a", "a.id", "r.article_id")
    .select(["d.id as decision", "d.detail", "a.report_id as report"])
    .where("d.kind", "=", "report")
    .where("d.what", "=", "correct");
}

/** One decision leaves what an earlier one changed. */
function stepsOf(
  found: Required<ReportDetails>,
  made: readonly { readonly decision: number; readonly detail: string | null }[],
): readonly (readonly [decision: number, readonly CorrectedField[]])[] {
  let from = found;
  return made.map(({ decision, detail }) => {
    const to = { ...from, ...(JSON.parse(detail ?? "{}") as ReportDetails) };
    const fields = FIELDS.map((field) => ({ field, from: from[field], to: to[field] }));
    from = to;
    return [decision, fields.filter((one) => one.from !== one.to)] as const;
  });
}
