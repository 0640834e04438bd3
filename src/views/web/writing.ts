/** Writing for one request: the pages' own record may be open for reading alone. */
import { openRecord } from "../../record/open.ts";
import type { RecordStore } from "../../record/store/record-store.ts";

/** Opens a separate writer for the time of `work`. */
export async function writing<T>(
  { path }: RecordStore,
  work: (writer: RecordStore) => Promise<T>,
): Promise<T> {
  const writer = await openRecord(path, { mode: "check" });
  try {
    return await work(writer);
  } finally {
    await writer.close();
  }
}
