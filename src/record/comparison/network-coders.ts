/** By whom the positions are that a network is made of. */

import { BY_MACHINE, codedPositions } from "../decision/coded-by.ts";
import type { Store } from "../store/store.ts";

export interface Coders {
  /** `machine`, and whoever made the last decision that stands on one of the positions; in order of the names. */
  readonly coders: readonly string[];
  /** How many of the positions people decided of. */
  readonly decided: number;
}

/** Of the positions on these questions that people decided of, by row, who did last. */
export async function decidersOn(
  db: Store["db"],
  questions: readonly string[],
): Promise<ReadonlyMap<number, string>> {
  // Few are decided of beside those that are not: only they are looked up.
  const rows = await db
    .selectFrom("shown_positions as i")
    .select("i.position_id as id")
    .where("i.question_id", "in", questions)
    .where((e) =>
      e.or([
        e.exists(
          e
            .selectFrom("position_anchors as x")
            .select("x.decision_id")
            .whereRef("x.position_id", "=", "i.position_id"),
        ),
        e.exists(
          e
            .selectFrom("position_statements as ps")
            .innerJoin("statement_anchors as y", "y.statement_id", "ps.statement_id")
            .select("y.decision_id")
            .whereRef("ps.position_id", "=", "i.position_id"),
        ),
      ]),
    )
    .execute();
  const coded = await codedPositions(
    db,
    rows.map(({ id }) => id),
  );
  return new Map([...coded].map(([id, { coder }]) => [id, coder]));
}

/** Of one or more positions; null stands for the machine. */
export function codersOf(deciders: readonly (string | null)[]): Coders {
  return {
    coders: [...new Set(deciders.map((who) => who ?? BY_MACHINE.coder))].sort(),
    decided: deciders.filter((who) => who !== null).length,
  };
}
