/** Finds the statement of an analysis that a decision was made of, by its words and the words around them. */
import type { Span } from "../../base/passage.ts";
import { aliasesIn, isSameName, isUnchanged, placeIn } from "../position/anchor-decisions.ts";
import type { Store } from "../store/store.ts";
import type { StatementDetail } from "./corrections.ts";

type Db = Store["db"];

/** Where it is kept that a decision is found again. */
const ANCHORS = { statement: "statement_anchors", variable: "variable_anchors" } as const;

/** Lays the report's decisions on statements, and of their variables, over this analysis. One whose statement is not found stays without, and is listed so. */
export async function anchorStatementDecisions(db: Db, analysis: number): Promise<void> {
  const { report_id, text } = await db
    .selectFrom("analyses as n")
    .innerJoin("articles as a", "a.id", "n.article_id")
    .select(["a.report_id", "a.text"])
    .where("n.id", "=", analysis)
    .executeTakeFirstOrThrow();
  const decisions = await db
    .selectFrom("live_decisions")
    .select(["id", "kind", "detail"])
    .where("report_id", "=", report_id)
    .where("kind", "in", ["statement", "variable"])
    .$narrowType<{ kind: keyof typeof ANCHORS }>()
    .execute();
  if (decisions.length === 0) return;
  const statements = await foundIn(db, analysis);
  for (const { id, kind, detail } of decisions) {
    const told = JSON.parse(detail ?? "{}") as StatementDetail;
    const span = placeIn(text, told);
    const found = span && nearest(statements, span, told, isUnchanged(text, span, told));
    if (!found) continue;
    await db
      .insertInto(ANCHORS[kind])
      .values({ decision_id: id, statement_id: found })
      .onConflict((c) => c.columns(["statement_id", "decision_id"]).doNothing())
      .execute();
  }
}

interface Placed extends Span {
  readonly id: number;
  readonly speaker: string | null;
  /** The speaker's other names in the report. */
  readonly aliases: readonly string[];
}

/** The statements as they were found, from their first word said to their last. */
async function foundIn(db: Db, analysis: number): Promise<readonly Placed[]> {
  const rows = await db
    .selectFrom("statements as s")
    .innerJoin("statement_passages as sp", (j) =>
      j.onRef("sp.statement_id", "=", "s.id").on("sp.part", "=", "content"),
    )
    .innerJoin("passages as p", "p.id", "sp.passage_id")
    .leftJoin("entities as e", "e.id", "s.speaker_id")
    .select((e) => [
      "s.id",
      "s.speaker_id",
      "e.name as speaker",
      e.fn.min<number>("p.start_offset").as("start"),
      e.fn.max<number>("p.end_offset").as("end"),
    ])
    .where("s.analysis_id", "=", analysis)
    .groupBy(["s.id", "e.name"])
    .execute();
  const aliases = await aliasesIn(db, analysis);
  return rows.map((row) => ({ ...row, aliases: aliases(row.speaker_id) }));
}

/** A statement is the one decided of if its words are at least half of those. */
const SAME_WORDS = 0.5;

/** The same speaker's statement that shares most of the span; another's only where the decision says whose it is, and nothing around it has changed. */
function nearest(
  statements: readonly Placed[],
  span: Span,
  { name, speaker }: StatementDetail,
  unchanged: boolean,
): number | null {
  const share = (s: Placed) =>
    (Math.min(s.end, span.end) - Math.max(s.start, span.start)) /
    (Math.max(s.end, span.end) - Math.min(s.start, span.start));
  const isWhose = (s: Placed) => isSameName(s.speaker, s.aliases, name);
  const rank = (s: Placed) => share(s) + (isWhose(s) ? 0.5 : 0);
  const near = statements
    .filter((s) => share(s) >= SAME_WORDS && (isWhose(s) || (unchanged && speaker !== undefined)))
    .sort((a, b) => rank(b) - rank(a) || a.id - b.id);
  return near[0]?.id ?? null;
}
