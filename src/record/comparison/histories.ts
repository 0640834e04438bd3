/** All that is indexed of questions or holders, holder by holder and in order of days. */
import { sql } from "kysely";
import type { IsoDate } from "../../base/passage.ts";
import type { HolderId } from "../entity/holders.ts";
import { type Dated, inOrder } from "../position/history.ts";
import { grouped } from "../shared/passages.ts";
import { inBatches } from "../shared/put-rows.ts";
import type { HolderKind } from "../store/positions-schema.ts";
import type { Store } from "../store/store.ts";

type Db = Store["db"];

interface Row extends Omit<Dated, "conditions"> {
  readonly question_id: string;
  readonly holder_kind: HolderKind;
  readonly holder_id: string;
}

export type HeldPosition = Row & Dated;

/** One holder's positions on one question; never empty. */
export interface HeldBy {
  readonly holder: HolderId;
  readonly question: string;
  readonly positions: readonly [HeldPosition, ...HeldPosition[]];
}

/** Every holder's positions on these questions. What has no day, or no holder, is in no history. */
export async function historiesOn(db: Db, questions: readonly string[]): Promise<readonly HeldBy[]> {
  const rows: Row[] = [];
  await inBatches(questions, async (batch) => {
    rows.push(...(await held(db).where("question_id", "in", batch).execute()));
  });
  return histories(rows);
}

/** These holders' positions, on these questions only if any are named. */
export async function historiesOf(
  db: Db,
  holders: readonly HolderId[],
  questions?: readonly string[],
): Promise<readonly HeldBy[]> {
  const rows: Row[] = [];
  if (questions?.length === 0) return [];
  for (const kind of ["person", "organization", "entity"] as const) {
    const ids = holders.filter((holder) => holder.kind === kind).map(({ id }) => id);
    await inBatches(ids, async (batch) => {
      rows.push(
        ...(await held(db)
          .where("holder_kind", "=", kind)
          .where("holder_id", "in", batch)
          .$if(questions?.length === 1, (q) => q.where("question_id", "=", questions?.[0] ?? ""))
          // Not looked up for each holder and question: each holder's positions are read through once.
          .$if(questions !== undefined && questions.length !== 1, (q) =>
            q.where(sql<string>`+question_id`, "in", questions ?? []),
          )
          .execute()),
      );
    });
  }
  return histories(rows);
}

function held(db: Db) {
  return db
    .selectFrom("shown_positions")
    .select(["position_id", "question_id", "holder_kind", "holder_id", "stance", "condition"])
    .select(["day", "told", "report_id"])
    .where("day", "is not", null)
    .where("holder_id", "is not", null)
    .$narrowType<{ day: IsoDate; holder_kind: HolderKind; holder_id: string }>();
}

function histories(rows: readonly Row[]): readonly HeldBy[] {
  const groups = grouped(rows, (row) => `${row.question_id} ${row.holder_kind}/${row.holder_id}`);
  return [...groups.values()].flatMap((group): readonly HeldBy[] => {
    const [first, ...rest] = inOrder(group);
    if (!first) return [];
    const holder = { kind: first.holder_kind, id: first.holder_id };
    return [{ holder, question: first.question_id, positions: [first, ...rest] }];
  });
}
