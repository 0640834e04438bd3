/** What a message tells: under each watch its new entries, looked up when it is sent. */

import { storedPositions } from "../../record/position/stored-positions.ts";
import { statementEntries } from "../../record/statement/statement-entries.ts";
import type { RecordStore } from "../../record/store/record-store.ts";
import { watchedBy } from "../../record/watch/list-watches.ts";
import type { WaitingMessage } from "../../record/watch/messages.ts";
import { newsCount, watchNews } from "../../record/watch/watch-news.ts";
import { divergenceFeed, type For, positionFeed, statementFeed } from "../feeds/entries.ts";
import type { FeedEntry } from "../feeds/feed.ts";
import { watchWords } from "../wording/watch.ts";

export interface WatchTold {
  readonly title: string;
  /** In all; the first of them are `entries`. */
  readonly total: number;
  readonly entries: readonly FeedEntry[];
}

/** Of each watch so many are told in full. */
const MOST = 20;

/** None where all of it was withdrawn, or is no longer watched. */
export async function newsFor(
  record: RecordStore,
  { channel, after, upTo }: WaitingMessage,
  reader: For,
): Promise<readonly WatchTold[]> {
  const watches = await record.db
    .selectFrom("watches")
    .selectAll()
    .where("reader", "=", channel.reader)
    .orderBy("id")
    .execute();
  const told: WatchTold[] = [];
  for (const watch of watches) {
    const news = await watchNews(record, watch, { after: Math.max(after, watch.since), upTo });
    const total = newsCount(news);
    if (total === 0) continue;
    const positions = news.positions.slice(0, MOST);
    const stored = await storedPositions(record.db, positions);
    const entries = [
      ...(await statementFeed(
        record,
        reader,
        await statementEntries(record, news.statements.slice(0, MOST)),
      )),
      ...(await positionFeed(
        record,
        reader,
        positions.flatMap((id) => stored.get(id) ?? []),
      )),
      ...(await divergenceFeed(record, reader, news.divergences.slice(0, MOST))),
    ];
    told.push({ title: watchWords(await watchedBy(record, watch)), total, entries });
  }
  return told;
}

/** `Ilse Varga: 2 new`, of several how many there are. */
export function headline(told: readonly WatchTold[]): string {
  const total = told.reduce((sum, watch) => sum + watch.total, 0);
  const [only] = told;
  return told.length === 1 && only ? `${only.title}: ${total} new` : `${total} new on what you watch`;
}
