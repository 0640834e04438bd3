/** What people decided of statements: accepted, corrected, rejected. */
import type { Polarity, StatementKind } from "../../base/vocabulary.ts";
import type { Named } from "../entity/put-named.ts";
import type { Place } from "../shared/place.ts";
import { inBatches } from "../shared/put-rows.ts";
import type { Store } from "../store/store.ts";

type Db = Store["db"];

/** What a decision says that a statement is instead; what is missing stays as it was found. */
export interface ChangedStatement {
  readonly kind?: StatementKind;
  readonly polarity?: Polarity;
  /** Somebody of the report by the name that it gives them, or null for nobody known. */
  readonly speaker?: string | null;
  /** Where the words stand that were said, in order. */
  readonly content?: readonly Place[];
}

/** What is kept with a decision on a statement: the words by which it is found again, and what changes. */
export interface StatementDetail extends ChangedStatement, Place {
  /** The speaker's name as it was found; it tells two statements in one place apart. */
  readonly name: string | null;
  /** The words that report it, where they say that it is denied. */
  readonly denial?: string;
  /** Of a statement that somebody added: the decision that did. */
  readonly of?: number;
}

/** What is kept with a statement that somebody added: all of it, by the words that it is found again by. */
export interface AddedStatement extends StatementDetail {
  readonly kind: StatementKind;
  readonly polarity: Polarity;
  readonly content: readonly Place[];
  readonly source: readonly Place[];
  readonly cue: readonly Place[];
  /** Null for nobody known. */
  readonly named: Named | null;
}

export interface StatementCorrection extends ChangedStatement {
  readonly rejected: boolean;
}

/** What the decisions that stand say of each of the statements; those on which there are none are missing. */
export async function statementCorrectionsOf(
  db: Db,
  statements: readonly number[],
): Promise<ReadonlyMap<number, StatementCorrection>> {
  const last = new Map<number, StatementCorrection>();
  await inBatches(statements, async (batch) => {
    const rows = await db
      .selectFrom("statement_anchors as x")
      .innerJoin("live_decisions as d", "d.id", "x.decision_id")
      .select(["x.statement_id", "d.what", "d.detail"])
      .where("x.statement_id", "in", batch)
      .where("d.what", "<>", "assign")
      .orderBy("d.id")
      .execute();
    for (const { statement_id, what, detail } of rows) {
      const { kind, polarity, speaker, content } = JSON.parse(detail ?? "{}") as ChangedStatement;
      // A correction keeps what an earlier one changed, and accepting reverts nothing.
      last.set(statement_id, {
        ...last.get(statement_id),
        ...(kind === undefined ? {} : { kind }),
        ...(polarity === undefined ? {} : { polarity }),
        ...(speaker === undefined ? {} : { speaker }),
        ...(content === undefined ? {} : { content }),
        rejected: what === "reject",
      });
    }
  });
  return last;
}
