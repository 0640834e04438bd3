/** The messages that wait to be sent: made as something new comes on record, tried again with a longer wait each time. */

import type { RecordStore } from "../store/record-store.ts";
import { type Channel, listChannels } from "./channels.ts";
import { newsCount, watchNews } from "./watch-news.ts";
import { newestArticle } from "./watches.ts";

/** Milliseconds. */
const DAY = 24 * 60 * 60 * 1000;
const MINUTE = 60 * 1000;
/** After each failed attempt so many minutes until the next; after the last the message is given up, a day and a half on. */
export const WAITS = [1, 5, 30, 120, 360, 720, 900] as const;

export interface WaitingMessage {
  readonly id: number;
  readonly channel: Channel;
  readonly attempts: number;
  readonly after: number;
  readonly upTo: number;
}

/** Makes a message for each channel that is due and whose reader's watches have something new. Returns how many. */
export async function makeMessages(record: RecordStore, now: Date): Promise<number> {
  let made = 0;
  for (const channel of await listChannels(record)) {
    if (channel.stopped_at !== null || !isDue(channel, now)) continue;
    const newest = await newestArticle(record.db);
    if (newest <= channel.told) continue;
    const isNew = await anythingNew(record, channel, newest);
    await record.atomically(async (db) => {
      const at = now.toISOString();
      // Another process may have been quicker.
      const { numUpdatedRows } = await db
        .updateTable("channels")
        .set({ told: newest, ...(isNew && { last_at: at }) })
        .where("id", "=", channel.id)
        .where("told", "=", channel.told)
        .executeTakeFirst();
      if (!isNew || numUpdatedRows === 0n) return;
      const range = { after_article: channel.told, last_article: newest };
      await db
        .insertInto("messages")
        .values({ channel_id: channel.id, ...range, made_at: at, next_at: at })
        .execute();
      made++;
    });
  }
  return made;
}

function isDue({ pace, last_at, made_at }: Channel, now: Date): boolean {
  return pace === "at once" || now.getTime() - Date.parse(last_at ?? made_at) >= DAY;
}

async function anythingNew(record: RecordStore, { reader, told }: Channel, upTo: number): Promise<boolean> {
  const watches = await record.db.selectFrom("watches").selectAll().where("reader", "=", reader).execute();
  for (const watch of watches) {
    const news = await watchNews(record, watch, { after: Math.max(told, watch.since), upTo });
    if (newsCount(news) > 0) return true;
  }
  return false;
}

/** Those whose time has come, the oldest first. */
export async function waitingMessages(
  record: RecordStore,
  now: Date,
  limit = 50,
): Promise<readonly WaitingMessage[]> {
  const rows = await record.db
    .selectFrom("messages")
    .selectAll()
    .where("outcome", "is", null)
    .where("next_at", "<=", now.toISOString())
    .orderBy("id")
    .limit(limit)
    .execute();
  const channels = new Map((await listChannels(record)).map((channel) => [channel.id, channel]));
  return rows.flatMap(({ id, channel_id, attempts, after_article: after, last_article: upTo }) => {
    const channel = channels.get(channel_id);
    return channel && channel.stopped_at === null ? [{ id, channel, attempts, after, upTo }] : [];
  });
}

/** What came of an attempt; `lasting`: no further one would fare better. */
export type Attempt =
  | { readonly outcome: "sent" | "nothing" }
  | { readonly outcome: "failed"; readonly why: string; readonly lasting: boolean };

export async function settleMessage(
  record: RecordStore,
  { id, channel, attempts }: WaitingMessage,
  attempt: Attempt,
  now: Date,
): Promise<void> {
  const at = now.toISOString();
  await record.atomically(async (db) => {
    const message = db.updateTable("messages").where("id", "=", id);
    const place = db.updateTable("channels").where("id", "=", channel.id);
    if (attempt.outcome !== "failed") {
      await message.set({ attempts: attempts + 1, outcome: attempt.outcome, done_at: at }).execute();
      if (attempt.outcome === "sent") await place.set({ trouble: null }).execute();
      return;
    }
    const wait = WAITS[attempts];
    if (attempt.lasting || wait === undefined) {
      await message.set({ attempts: attempts + 1, outcome: "failed", done_at: at }).execute();
      await place.set({ trouble: attempt.why, ...(attempt.lasting && { stopped_at: at }) }).execute();
      return;
    }
    const next_at = new Date(now.getTime() + wait * MINUTE).toISOString();
    await message.set({ attempts: attempts + 1, next_at }).execute();
    await place.set({ trouble: attempt.why }).execute();
  });
}
