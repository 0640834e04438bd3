/** The statements of an analysis by where they stand, and which of them a decision is about. */
import { intersectionOverUnion, type Span } from "../../base/passage.ts";
import { aliasesIn, isSameName } from "../entity/aliases.ts";
import type { Store } from "../store/store.ts";
import type { StatementDetail } from "./corrections.ts";

type Db = Store["db"];

/** Where it is kept that a decision of a statement, or of a variable of it, is found again. */
const ANCHORS = { statement: "statement_anchors", variable: "variable_anchors" } as const;
export type AnchoredKind = keyof typeof ANCHORS;

/** Lays the decision over the statement. */
export async function putAnchor(
  db: Db,
  decision: number,
  statement: number,
  kind: AnchoredKind = "statement",
): Promise<void> {
  await db
    .insertInto(ANCHORS[kind])
    .values({ decision_id: decision, statement_id: statement })
    .onConflict((c) => c.columns(["statement_id", "decision_id"]).doNothing())
    .execute();
}

export interface PlacedStatement extends Span {
  readonly id: number;
  /** The decision by which it was added; null for what the machine found. */
  readonly added: number | null;
  readonly speaker: string | null;
  /** The speaker's other names in the report. */
  readonly aliases: readonly string[];
}

/** What the decision added to the analysis, or is laid over there; null where its words were not found. */
export async function addedBy(db: Db, analysis: number, decision: number): Promise<number | null> {
  const row = await db
    .selectFrom("statement_anchors as x")
    .innerJoin("statements as f", "f.id", "x.statement_id")
    .select("f.id")
    .where("x.decision_id", "=", decision)
    .where("f.analysis_id", "=", analysis)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The statements as they were found or added, from their first word said to their last. */
export async function placedIn(db: Db, analysis: number): Promise<readonly PlacedStatement[]> {
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
      "s.decision_id as added",
      "e.name as speaker",
      e.fn.min<number>("p.start_offset").as("start"),
      e.fn.max<number>("p.end_offset").as("end"),
    ])
    .where("s.analysis_id", "=", analysis)
    .where((e) =>
      e.or([
        e("s.decision_id", "is", null),
        e("s.decision_id", "in", (q) => q.selectFrom("live_decisions").select("id")),
      ]),
    )
    .groupBy(["s.id", "e.name"])
    .execute();
  const aliases = await aliasesIn(db, analysis);
  return rows.map((row) => ({ ...row, aliases: aliases(row.speaker_id) }));
}

/** A statement is the one decided of if its words are at least half of those. */
export const SAME_WORDS = 0.5;

/** The same speaker's statement that shares most of the span; another's only where the decision says whose it is, and nothing around it has changed. */
export function nearest(
  statements: readonly PlacedStatement[],
  span: Span,
  { name, speaker }: Pick<StatementDetail, "name" | "speaker">,
  unchanged: boolean,
): number | null {
  const share = (s: PlacedStatement) => intersectionOverUnion(s, span);
  const isWhose = (s: PlacedStatement) => isSameName(s.speaker, s.aliases, name);
  const rank = (s: PlacedStatement) => share(s) + (isWhose(s) ? 0.5 : 0);
  const near = statements
    .filter((s) => share(s) >= SAME_WORDS && (isWhose(s) || (unchanged && speaker !== undefined)))
    .sort((a, b) => rank(b) - rank(a) || a.id - b.id);
  return near[0]?.id ?? null;
}
