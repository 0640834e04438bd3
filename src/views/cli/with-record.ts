/** A record for as long as a command works on it. */
import type { OpenRecord } from "../../record/open.ts";
import type { RecordStore } from "../../record/store/record-store.ts";

/** Opens the record in `folder`, runs `work` on it, and always closes it. Throws a RecordError if it cannot be opened. */
export async function withRecord<T>(
  folder: string,
  mode: OpenRecord["mode"],
  work: (record: RecordStore) => Promise<T>,
): Promise<T> {
  // Loaded here, so that help and `read` start without the database's code.
  const { openRecord } = await import("../../record/open.ts");
  const record = await openRecord(folder, { mode });
  try {
    return await work(record);
  } finally {
    await record.close();
  }
}
