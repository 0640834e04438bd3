/** Where a finding of a report stands, as it can be found again: its words and those around them. */
import { InputError } from "../../base/errors.ts";
import { type Passage, passageAt, type Span } from "../../base/passage.ts";
import type { Polarity } from "../../base/vocabulary.ts";
import { type Place, placeOf } from "../shared/place.ts";
import type { Store } from "../store/store.ts";

type Db = Store["db"];

export interface FindingPlace {
  readonly place: Place;
  /** Its pieces, in order. */
  readonly pieces: readonly Passage[];
  /** Of a statement; any other kind of finding counts as `said`. */
  readonly polarity: Polarity;
  /** The words that report it; pieces are joined by ` … `. */
  readonly cue: string;
  readonly report: {
    readonly id: string;
    readonly version: number;
    readonly title: string | null;
    readonly language: string | null;
  };
}

/**
 * Of `s12`, `p3` or `f2` in the report's latest version by its latest analysis; of a statement from its first word said to
 * its last. Throws an InputError if the report has no such finding.
 */
export async function placeOfFinding(db: Db, report: string, finding: string): Promise<FindingPlace> {
  const article = await db
    .selectFrom("standing_reports as r")
    .innerJoin("articles as a", "a.id", "r.article_id")
    .innerJoin("analyses as n", "n.id", "r.analysis_id")
    .select(["a.text", "a.title", "a.language", "a.version", "n.id as analysis"])
    .where("r.report_id", "=", report)
    .executeTakeFirst();
  const spans = article ? await spansOf(db, article.analysis, finding) : [];
  const [first, last] = [spans[0], spans.at(-1)];
  if (!article || !first || !last)
    throw new InputError(`report ${report} has no finding ${finding}: its page shows the id of each`);
  const span = { start: first.start, end: last.end };
  const { text, title, language, version } = article;
  const pieces = spans.map((piece) => passageAt(text, piece));
  const told = await reportedAs(db, article.analysis, finding);
  return { place: placeOf(text, span), pieces, ...told, report: { id: report, version, title, language } };
}

async function reportedAs(
  db: Db,
  analysis: number,
  finding: string,
): Promise<Pick<FindingPlace, "polarity" | "cue">> {
  const rows = await db
    .selectFrom("standing_statements as s")
    .innerJoin("statement_passages as sp", "sp.statement_id", "s.id")
    .innerJoin("passages as p", "p.id", "sp.passage_id")
    .select(["s.polarity", "sp.part", "p.exact"])
    .where("s.analysis_id", "=", analysis)
    .where("s.local_id", "=", finding)
    .orderBy("sp.position")
    .execute();
  const cue = rows.filter(({ part }) => part === "cue").map(({ exact }) => exact);
  return { polarity: rows[0]?.polarity ?? "said", cue: cue.join(" … ") };
}

/** In order. */
async function spansOf(db: Db, analysis: number, finding: string): Promise<readonly Span[]> {
  const [, kind, number] = /^([spf])([1-9]\d{0,5})$/.exec(finding) ?? [];
  const passages = db
    .selectFrom("passages as p")
    .select(["p.start_offset as start", "p.end_offset as end"])
    .orderBy("p.start_offset");
  if (kind === "f") {
    return passages
      .innerJoin("figures as f", "f.passage_id", "p.id")
      .where("f.analysis_id", "=", analysis)
      .where("f.position", "=", Number(number) - 1)
      .execute();
  }
  if (kind === "p") {
    return passages
      .innerJoin("positions as x", "x.passage_id", "p.id")
      .where("x.analysis_id", "=", analysis)
      .where("x.local_id", "=", finding)
      .execute();
  }
  if (kind !== "s") return [];
  return passages
    .innerJoin("standing_passages as sp", "sp.passage_id", "p.id")
    .where("sp.statement_id", "in", (q) =>
      q
        .selectFrom("standing_statements")
        .select("id")
        .where("analysis_id", "=", analysis)
        .where("local_id", "=", finding),
    )
    .where("sp.part", "=", "content")
    .execute();
}
