/** Writes the positions of one analysis, and the wordings that they are of. */
import type { Position, Statement } from "../../analysis/analysis.ts";
import type { IsoDate } from "../../base/passage.ts";
import { type EntityIds, rowOf } from "../entity/entity-rows.ts";
import { putWordings } from "../question/put-wordings.ts";
import type { PassageIds } from "../shared/put-passages.ts";
import { inBatches } from "../shared/put-rows.ts";
import type { Store } from "../store/store.ts";

type Db = Store["db"];

/** What the positions of an analysis refer to. */
export interface Around {
  readonly analysis: number;
  /** The report's day. */
  readonly published: IsoDate | null;
  readonly statements: readonly Statement[];
  /** The statements' rows by their ids within the analysis. */
  readonly statementIds: EntityIds;
  readonly entities: EntityIds;
  readonly passages: PassageIds;
}

/** Returns the rows of the wordings that were not on record before. Throws a RangeError for what the analysis does not have. */
export async function putPositions(
  db: Db,
  positions: readonly Position[],
  around: Around,
): Promise<readonly number[]> {
  if (positions.length === 0) return [];
  const { known, fresh } = await putWordings(
    db,
    positions.flatMap((position) => position.question ?? []),
  );
  for (const position of positions) {
    const { id } = await db
      .insertInto("positions")
      .values({
        analysis_id: around.analysis,
        local_id: position.id,
        holder_id: position.holder === null ? null : rowOf(around.entities, position.holder),
        wording_id: position.question === null ? null : known(position.question),
        stance: position.stance,
        passage_id: around.passages(position.span),
        condition_id: position.condition === null ? null : around.passages(position.condition),
        day: dayOf(position, around),
        confidence: position.confidence,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    const rests = [...new Set(position.statements)].map((statement) => ({
      position_id: id,
      statement_id: rowOf(around.statementIds, statement),
    }));
    await inBatches(rests, (batch) => db.insertInto("position_statements").values(batch).execute());
  }
  return fresh;
}

/** The last day on which a statement that it rests on is told to have been made, or the reporter's own, no later than the report; else the report's. */
export function dayOf(
  { statements, asOf }: Pick<Position, "statements" | "asOf">,
  around: {
    readonly published: IsoDate | null;
    readonly statements: readonly Pick<Statement, "id" | "saidOn">[];
  },
): IsoDate | null {
  const told = around.statements.flatMap(({ id, saidOn }) =>
    // Without a first day it is only known to have been made by the day of the report.
    saidOn !== null && saidOn.from !== null && statements.includes(id) ? [saidOn.to] : [],
  );
  const said = [...told, ...(asOf ? [asOf.to] : [])].sort().at(-1) ?? around.published;
  return said !== null && around.published !== null && said > around.published ? around.published : said;
}
