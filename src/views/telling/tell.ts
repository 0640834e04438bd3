/** Notifies readers of news on what they watch: once, or at intervals while the pages are served. */
import { messageOf } from "../../base/errors.ts";
import type { RecordStore } from "../../record/store/record-store.ts";
import {
  type Attempt,
  makeMessages,
  settleMessage,
  type WaitingMessage,
  waitingMessages,
} from "../../record/watch/messages.ts";
import type { Shown } from "../exports/shown-report.ts";
import type { Mailer } from "./mail.ts";
import { newsFor } from "./news.ts";
import { post } from "./webhook.ts";

export interface Telling {
  /** Of the pages that links lead to, without a slash at its end. */
  readonly origin: string;
  /** How much of reports readers may be shown. */
  readonly shown: Shown;
  /** Null: no mail server is set, and mail waits. */
  readonly mailer: Mailer | null;
  /** May webhooks go to this machine and to private networks? */
  readonly allowPrivate: boolean;
}

export interface DeliveryCounts {
  readonly sent: number;
  readonly failed: number;
}

/** Makes the messages that are due, and sends those whose time has come. */
export async function tellOnce(
  record: RecordStore,
  telling: Telling,
  now = new Date(),
): Promise<DeliveryCounts> {
  await makeMessages(record, now);
  const counts = { sent: 0, failed: 0 };
  for (const waiting of await waitingMessages(record, now)) {
    if (waiting.channel.way === "email" && telling.mailer === null) continue;
    const attempt = await attempted(record, waiting, telling, now);
    await settleMessage(record, waiting, attempt, now);
    if (attempt.outcome === "sent") counts.sent++;
    if (attempt.outcome === "failed") counts.failed++;
  }
  return counts;
}

async function attempted(
  record: RecordStore,
  waiting: WaitingMessage,
  { origin, shown, mailer, allowPrivate }: Telling,
  now: Date,
): Promise<Attempt> {
  const told = await newsFor(record, waiting, { origin, shown });
  if (told.length === 0) return { outcome: "nothing" };
  const { channel } = waiting;
  if (channel.way === "webhook" || mailer === null) return post(channel, told, { now, allowPrivate });
  return mailer.send(channel.address, told);
}

/** Milliseconds. */
const EVERY = 60_000;

/** Tells every minute until it is stopped; what goes wrong is written to the log and tried again. */
export function keepTelling(
  open: () => Promise<RecordStore>,
  telling: Telling,
  every = EVERY,
): { stop(): Promise<void> } {
  let [running, stopped] = [Promise.resolve(), false];
  const pass = async () => {
    const record = await open();
    try {
      await tellOnce(record, telling);
    } finally {
      await record.close();
    }
  };
  const timer = setInterval(() => {
    running = running.then(async () => {
      if (stopped) return;
      await pass().catch((error: unknown) => console.error(`standpoint: telling: ${messageOf(error)}`));
    });
  }, every);
  timer.unref();
  return {
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
