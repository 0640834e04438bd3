/** Takes down what a reader says is wrong with a finding. */
import { InputError } from "../../base/errors.ts";
import type { Wrong } from "../store/corrections-schema.ts";
import type { RecordStore } from "../store/record-store.ts";
import { placeOfFinding } from "./finding-place.ts";

export interface CorrectionRequest {
  /** The report's id. */
  readonly report: string;
  /** `s12`, `p3` or `f2`. */
  readonly finding: string;
  readonly wrong: Wrong;
  readonly note: string;
  /** How to answer; null where they do not say. */
  readonly contact: string | null;
}

/** How many may wait at most: more than people can look at is refused. */
const MOST_OPEN = 5_000;

/** Throws an InputError if the report has no such finding, or too much waits already. */
export async function putRequest(
  record: RecordStore,
  { report, finding, wrong, note, contact }: CorrectionRequest,
): Promise<number> {
  return record.atomically(async (db) => {
    const { place } = await placeOfFinding(db, report, finding);
    const { open } = await db
      .selectFrom("correction_requests")
      .select((e) => e.fn.countAll<number>().as("open"))
      .where("outcome", "is", null)
      .executeTakeFirstOrThrow();
    if (open >= MOST_OPEN)
      throw new InputError("more is waiting than can be looked at: try again another day");
    const { id } = await db
      .insertInto("correction_requests")
      .values({
        report_id: report,
        finding,
        ...place,
        wrong,
        note,
        contact,
        requested_at: new Date().toISOString(),
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    return id;
  });
}
