/** The words of statements' parts, as they stand: pieces joined by ` … `. */
import type { Store } from "../store/store.ts";
import { grouped } from "./passages.ts";

type Part = "source" | "cue" | "content";

/** Of the standing statements of these rows; empty where a statement has no such part. */
export async function partWords<P extends Part>(
  db: Store["db"],
  statements: readonly number[],
  parts: readonly P[],
): Promise<(statement: number, part: P) => string> {
  const rows = await db
    .selectFrom("standing_passages as sp")
    .innerJoin("passages as p", "p.id", "sp.passage_id")
    .select(["sp.statement_id", "sp.part", "p.exact"])
    .where("sp.statement_id", "in", statements)
    .where("sp.part", "in", parts)
    .orderBy("sp.position")
    .execute();
  const pieces = grouped(rows, (row) => `${row.statement_id} ${row.part}`);
  return (statement, part) =>
    (pieces.get(`${statement} ${part}`) ?? []).map(({ exact }) => exact).join(" … ");
}
