/** The record's tables of watches and of how readers are told of them, as the queries see them. */
import type { Generated } from "kysely";

interface WatchTable {
  id: Generated<number>;
  /** Whose: an account's id, or `local`, the one reader of a record without accounts. */
  reader: string;
  kind: "search" | "question" | "person" | "organization" | "divergence";
  /** `StatementSearch`, or what a divergence is within, as JSON; of all others their id as JSON. */
  asked: string;
  made_at: string;
  /** What stands in articles up to this row was seen; a new analysis of them is nothing new. */
  seen: number;
  /** What stands in articles up to this row was on record when the watch was made. */
  since: number;
}

interface ChannelTable {
  id: Generated<number>;
  /** As of watches. */
  reader: string;
  way: "email" | "webhook";
  /** Of mail, or of the web. */
  address: string;
  pace: "at once" | "daily";
  /** By which a webhook's receiver knows who sends. */
  secret: string;
  made_at: string;
  /** What stands in articles up to this row has been told, or waits to be. */
  told: number;
  /** When the last message was made. */
  last_at: string | null;
  /** When it was given up; null while it is used. */
  stopped_at: string | null;
  /** What went wrong last; null after a message that arrived. */
  trouble: string | null;
}

interface MessageTable {
  id: Generated<number>;
  channel_id: number;
  /** It tells of what stands in articles after this row, up to the other. */
  after_article: number;
  last_article: number;
  made_at: string;
  attempts: Generated<number>;
  next_at: string;
  outcome: "sent" | "nothing" | "failed" | null;
  done_at: string | null;
}

export interface WatchesSchema {
  watches: WatchTable;
  channels: ChannelTable;
  messages: MessageTable;
}
