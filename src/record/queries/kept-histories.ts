/** All positions on a question, or of a holder, read once until the record changes: every day of it is asked of the same rows. */
import type { RecordStore } from "../store/open.ts";
import { type HeldBy, historiesOf, historiesOn } from "./histories.ts";
import { type HolderId, holderKey } from "./holders.ts";
import { whileUnchanged } from "./while-unchanged.ts";

export function keptHistoriesOn(record: RecordStore, question: string): Promise<readonly HeldBy[]> {
  return whileUnchanged(record, `histories on ${question}`, () => historiesOn(record.db, [question]));
}

export function keptHistoriesOf(record: RecordStore, holder: HolderId): Promise<readonly HeldBy[]> {
  return whileUnchanged(record, `histories of ${holderKey(holder)}`, () => historiesOf(record.db, [holder]));
}
