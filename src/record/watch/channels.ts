/** Where readers are told of what is new on what they watch: added, listed, taken away. */
import { randomBytes } from "node:crypto";
import type { Selectable } from "kysely";
import { InputError } from "../../base/errors.ts";
import type { RecordStore } from "../store/record-store.ts";
import type { WatchesSchema } from "../store/watches-schema.ts";
import { newestArticle } from "./watches.ts";

export type Channel = Selectable<WatchesSchema["channels"]>;
export type Pace = Channel["pace"];

export const PACES: readonly Pace[] = ["at once", "daily"];

/** A reader has no reason for more. */
const MOST = 5;
const LONGEST = 500;
const MAIL = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/;

/**
 * Tells the reader from now on; what is on record already is not told. The same place again takes the new pace, and is used
 * again if it was given up. Throws an InputError if nothing can be sent there, or the reader has too many.
 */
export async function addChannel(
  record: RecordStore,
  reader: string,
  { way, address, pace }: Pick<Channel, "way" | "address" | "pace">,
): Promise<Channel> {
  const place = checked(way, address.trim());
  return record.atomically(async (db) => {
    const mine = await db.selectFrom("channels").selectAll().where("reader", "=", reader).execute();
    const same = mine.find((channel) => channel.way === way && channel.address === place);
    const told = await newestArticle(db);
    if (same) {
      const again = same.stopped_at === null ? {} : { told, stopped_at: null, trouble: null };
      return db
        .updateTable("channels")
        .set({ pace, ...again })
        .where("id", "=", same.id)
        .returningAll()
        .executeTakeFirstOrThrow();
    }
    if (mine.length >= MOST)
      throw new InputError(`you are told in ${MOST} places already: take one away first`);
    const secret = randomBytes(24).toString("base64url");
    const values = { reader, way, address: place, pace, secret, told, made_at: new Date().toISOString() };
    return db.insertInto("channels").values(values).returningAll().executeTakeFirstOrThrow();
  });
}

function checked(way: Channel["way"], address: string): string {
  if (address.length > LONGEST) throw new InputError("this address is too long");
  if (way === "email") {
    if (MAIL.test(address)) return address;
    throw new InputError(`"${address}" is no address of mail: it looks like name@host.example`);
  }
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url && /^https?:$/.test(url.protocol)) return url.href;
  throw new InputError(`"${address}" is no web address: it looks like https://host/path`);
}

/** The oldest first. */
export function listChannels({ db }: RecordStore, reader?: string): Promise<readonly Channel[]> {
  return db
    .selectFrom("channels")
    .selectAll()
    .$if(reader !== undefined, (q) => q.where("reader", "=", reader ?? ""))
    .orderBy("id")
    .execute();
}

/** Throws an InputError if it is not the reader's. */
export function removeChannel(record: RecordStore, reader: string, channel: number): Promise<void> {
  return record.atomically(async (db) => {
    const { numDeletedRows } = await db
      .deleteFrom("channels")
      .where("reader", "=", reader)
      .where("id", "=", channel)
      .executeTakeFirst();
    if (numDeletedRows === 0n)
      throw new InputError(`nobody is told by ${channel}: \`standpoint tell list\` lists the places`);
  });
}
