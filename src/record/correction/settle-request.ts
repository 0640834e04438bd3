/** Settles what a reader said is wrong: it was corrected by a decision, or not changed, with a word of answer. */
import { InputError } from "../../base/errors.ts";
import type { RecordStore } from "../store/record-store.ts";

export interface Settling {
  readonly request: number;
  readonly outcome: "corrected" | "unchanged";
  /** The decision by which it was corrected. */
  readonly decision: number | null;
  readonly answer: string | null;
  readonly by: string;
}

/** Throws an InputError if there is no such request or decision, or it is settled already. */
export async function settleRequest(
  record: RecordStore,
  { request, outcome, decision, answer, by }: Settling,
): Promise<void> {
  if ((outcome === "corrected") !== (decision !== null))
    throw new InputError(
      "a request settled as corrected needs the number of the decision; one settled otherwise has none",
    );
  await record.atomically(async (db) => {
    const row = await db
      .selectFrom("correction_requests")
      .select("outcome")
      .where("id", "=", request)
      .executeTakeFirst();
    if (!row) throw new InputError(`there is no request ${request}: /corrections lists them`);
    if (row.outcome !== null) throw new InputError(`request ${request} is settled already: ${row.outcome}`);
    if (decision !== null) {
      const made = await db
        .selectFrom("live_decisions")
        .select("id")
        .where("id", "=", decision)
        .executeTakeFirst();
      if (!made)
        throw new InputError(
          `there is no decision ${decision} that stands: \`standpoint decide list\` lists them`,
        );
    }
    await db
      .updateTable("correction_requests")
      .set({ outcome, decision_id: decision, answer, settled_by: by, settled_at: new Date().toISOString() })
      .where("id", "=", request)
      .execute();
  });
}
