/** What the operator of a server asks: is it healthy, how busy is it, what was requested. */
import { timingSafeEqual } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { Hono } from "hono";
import { messageOf } from "../../base/errors.ts";
import { programVersion } from "../../base/settings.ts";
import { recordCounts } from "../../record/shared/record-counts.ts";
import type { RecordStore } from "../../record/store/record-store.ts";

export interface OperationsSettings {
  readonly isPublic?: boolean;
  /** Hears of each answer, one line without its end; left out: nobody does. */
  readonly log?: (line: string) => void;
  /** What whoever asks for the metrics must show; left out: nothing, but of a public record there are none. */
  readonly metricsToken?: string | undefined;
}

/** Upper ends of the buckets of durations, in seconds. */
const BUCKETS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8";

interface Counts {
  /** By method and status, as labels. */
  readonly answers: Map<string, number>;
  readonly buckets: number[];
  seconds: number;
}

/** Counts what is answered, and answers at `/healthz` and `/metrics`; must run before all else. */
export function operations(record: RecordStore, settings: OperationsSettings): Hono {
  const counts: Counts = { answers: new Map(), buckets: BUCKETS.map(() => 0), seconds: 0 };
  return new Hono()
    .use(counted(counts, settings.log))
    .get("/healthz", (c) => health(c, record))
    .get("/metrics", async (c, next) => {
      if (!mayMeasure(c, settings)) return next();
      c.header("Cache-Control", "no-store");
      return c.text(await metricsText(record, counts), 200, { "Content-Type": METRICS_TYPE });
    });
}

function counted(counts: Counts, log: OperationsSettings["log"]): MiddlewareHandler {
  return async (c, next) => {
    const began = performance.now();
    try {
      await next();
    } finally {
      const seconds = (performance.now() - began) / 1000;
      const labels = `method="${METHODS.has(c.req.method) ? c.req.method : "other"}",status="${c.res.status}"`;
      counts.answers.set(labels, (counts.answers.get(labels) ?? 0) + 1);
      BUCKETS.forEach((end, i) => {
        if (seconds <= end) counts.buckets[i] = (counts.buckets[i] ?? 0) + 1;
      });
      counts.seconds += seconds;
      log?.(accessLine(c, seconds));
    }
  };
}

const METHODS = new Set(["GET", "HEAD", "POST", "OPTIONS", "PUT", "DELETE", "PATCH"]);

/** The address of a report that is not on record is known to its reader alone. */
const OF_ONE_READER = /^\/add\/[^/]+/;

/** No address of who asked, and nothing of what they searched for: neither is needed to run the server. */
function accessLine(c: Context, seconds: number): string {
  const path = c.req.path
    .replace(OF_ONE_READER, "/add/-")
    .replace(/[^\x21-\x7e]/g, "?")
    .slice(0, 300);
  const { method } = c.req;
  return `${new Date().toISOString()} ${METHODS.has(method) ? method : "other"} ${path} ${c.res.status} ${Math.round(seconds * 1000)}ms`;
}

async function health(c: Context, record: RecordStore): Promise<Response> {
  c.header("Cache-Control", "no-store");
  try {
    await record.db.selectFrom("reports").select("id").limit(1).execute();
    return c.json({ status: "ok", version: programVersion() });
  } catch (error) {
    console.error(`standpoint: /healthz: ${messageOf(error)}`);
    return c.json({ status: "failing", version: programVersion() }, 503);
  }
}

function mayMeasure(c: Context, { isPublic = false, metricsToken }: OperationsSettings): boolean {
  if (!metricsToken) return !isPublic;
  const expected = Buffer.from(`Bearer ${metricsToken}`);
  const found = Buffer.from(c.req.header("authorization") ?? "");
  return found.length === expected.length && timingSafeEqual(found, expected);
}

/** In the text format of Prometheus, 0.0.4. */
async function metricsText(record: RecordStore, counts: Counts): Promise<string> {
  const { reports, statements, needsReview } = await recordCounts(record);
  const { waiting } = await record.db
    .selectFrom("messages")
    .select((e) => e.fn.countAll<number>().as("waiting"))
    .where("outcome", "is", null)
    .executeTakeFirstOrThrow();
  const answered = [...counts.answers.values()].reduce((sum, n) => sum + n, 0);
  return [
    ...metric("standpoint_info", "gauge", "The program's version.", [[`version="${programVersion()}"`, 1]]),
    ...metric("standpoint_reports", "gauge", "Reports on record.", [["", reports]]),
    ...metric("standpoint_statements", "gauge", "Statements on record.", [["", statements]]),
    ...metric("standpoint_statements_unreviewed", "gauge", "Statements that wait for review.", [
      ["", needsReview],
    ]),
    ...metric("standpoint_messages_waiting", "gauge", "Messages to readers that wait to be sent.", [
      ["", waiting],
    ]),
    ...metric("standpoint_http_answers_total", "counter", "Answers by method and status.", [
      ...counts.answers,
    ]),
    "# HELP standpoint_http_seconds How long answers took.",
    "# TYPE standpoint_http_seconds histogram",
    ...BUCKETS.map((end, i) => `standpoint_http_seconds_bucket{le="${end}"} ${counts.buckets[i] ?? 0}`),
    `standpoint_http_seconds_bucket{le="+Inf"} ${answered}`,
    `standpoint_http_seconds_sum ${counts.seconds}`,
    `standpoint_http_seconds_count ${answered}`,
    ...metric("process_resident_memory_bytes", "gauge", "Memory that the process holds.", [
      ["", process.memoryUsage.rss()],
    ]),
    ...metric("process_uptime_seconds", "gauge", "How long the process has run.", [["", process.uptime()]]),
    "",
  ].join("\n");
}

function metric(
  name: string,
  type: "counter" | "gauge",
  help: string,
  values: readonly (readonly [labels: string, value: number])[],
): readonly string[] {
  const lines = values.map(([labels, value]) => `${name}${labels === "" ? "" : `{${labels}}`} ${value}`);
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines];
}
