/** All positions on a question, or of a holder, read once until the record changes: every day of it is asked of the same rows. */

import { type HolderId, holderKey } from "../entity/holders.ts";
import { type Belongings, belongingsOf } from "../membership/belonging.ts";
import { whileUnchanged } from "../shared/while-unchanged.ts";
import type { RecordStore } from "../store/record-store.ts";
import { type HeldBy, historiesOf, historiesOn } from "./histories.ts";

export function keptHistoriesOn(record: RecordStore, question: string): Promise<readonly HeldBy[]> {
  return whileUnchanged(record, `histories on ${question}`, () => historiesOn(record.db, [question]));
}

/** Every position on a question, and where whoever holds one belongs, by `holderKey`. */
export interface KeptOn {
  readonly histories: readonly HeldBy[];
  readonly belongings: ReadonlyMap<string, Belongings>;
}

export function keptOn(record: RecordStore, question: string): Promise<KeptOn> {
  return whileUnchanged(record, `belongings on ${question}`, async () => {
    const histories = await keptHistoriesOn(record, question);
    const holders = histories.map(({ holder }) => holder);
    return { histories, belongings: await belongingsOf(record.db, holders) };
  });
}

export function keptHistoriesOf(record: RecordStore, holder: HolderId): Promise<readonly HeldBy[]> {
  return whileUnchanged(record, `histories of ${holderKey(holder)}`, () => historiesOf(record.db, [holder]));
}
