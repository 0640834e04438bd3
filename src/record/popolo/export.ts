/** The people on record as one Popolo object. */
import { isLeft } from "../entity/emptied.ts";
import type { RecordStore } from "../store/record-store.ts";
import { LIST_NAMES } from "./popolo.ts";
import { TABLES } from "./tables.ts";

/** How many objects are read, and held, at a time. */
const BATCH = 1000;

/**
 * The text of a Popolo file with everybody on record, in order of their ids, piece by piece. What was imported is
 * given back; who was met in reports alone stands there with a name.
 */
export async function* popoloText({ db }: RecordStore): AsyncGenerator<string> {
  yield "{";
  for (const [i, list] of LIST_NAMES.entries()) {
    yield `${i === 0 ? "" : ","}\n"${list}": [`;
    for (let after = "", first = true; ; first = false) {
      const rows = await db
        .selectFrom(TABLES[list])
        .select(["id", "popolo"])
        .where("id", ">", after)
        .$if(list === "persons", (q) => q.where(isLeft("person", "id")))
        .$if(list === "organizations", (q) => q.where(isLeft("organization", "id")))
        .orderBy("id")
        .limit(BATCH)
        .execute();
      if (rows.length === 0) break;
      yield `${first ? "\n" : ",\n"}${rows.map((row) => row.popolo).join(",\n")}`;
      after = rows.at(-1)?.id ?? after;
    }
    yield "]";
  }
  yield "\n}\n";
}
