/** Health, metrics and the access log of a server; a backup and its way back. */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { backUp, restore } from "../../src/record/backup.ts";
import { checkRecord } from "../../src/record/check.ts";
import { openRecord } from "../../src/record/open.ts";
import { putReport } from "../../src/record/put-report.ts";
import { listReports } from "../../src/record/report/list-reports.ts";
import { withdrawReport } from "../../src/record/withdrawal/withdraw-report.ts";
import { createApp } from "../../src/views/web/app.tsx";
import { distinctive, other, TRACES } from "../record/distinctive.ts";
import { freshRecord } from "../record/fresh.ts";

const fresh = freshRecord();

test("/healthz says that the record can be read", async () => {
  const answer = await createApp(fresh.record, { isPublic: true }).request("/healthz");
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ status: "ok" });
});

describe("/metrics", () => {
  test("counts answers and what is on record, in Prometheus' text format", async () => {
    await putReport(fresh.record, distinctive());
    const app = createApp(fresh.record);
    await app.request("/about");
    await app.request("/nothing");
    const answer = await app.request("/metrics");
    expect(answer.headers.get("content-type")).toContain("version=0.0.4");
    const text = await answer.text();
    expect(text).toContain('standpoint_http_answers_total{method="GET",status="200"} 1\n');
    expect(text).toContain('standpoint_http_answers_total{method="GET",status="404"} 1\n');
    expect(text).toContain('standpoint_http_seconds_bucket{le="+Inf"} 2\n');
    expect(text).toContain("standpoint_reports 1\n");
    for (const line of text.trimEnd().split("\n"))
      expect(line).toMatch(/^(?:# (?:HELP|TYPE) \w+ .+|\w+(?:\{\w+="[^"]*"(?:,\w+="[^"]*")*\})? [\d.e+-]+)$/);
  });

  test("of a public record are for whoever has the token alone", async () => {
    expect((await createApp(fresh.record, { isPublic: true }).request("/metrics")).status).toBe(404);
    const app = createApp(fresh.record, { isPublic: true, metricsToken: "sesame" });
    const asked = async (authorization: string) =>
      (await app.request("/metrics", { headers: { authorization } })).status;
    expect([await asked("Bearer sesame"), await asked("Bearer sesamee"), await asked("")]).toEqual([
      200, 404, 404,
    ]);
  });
});

test("the access log has no word of what was searched for, and one line for each answer", async () => {
  const lines: string[] = [];
  const app = createApp(fresh.record, { log: (line) => lines.push(line) });
  await app.request("/search?q=secret");
  await app.request("/a%0Ab");
  expect(lines[0]).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z GET \/search 200 \d+ms$/);
  expect(lines[1]).toMatch(/^\S+ GET \S+ 404 \d+ms$/);
});

describe("a backup", () => {
  let folder = "";
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "standpoint-backup-"));
    await putReport(fresh.record, other());
    await putReport(fresh.record, distinctive());
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test("is a whole record, and the way back from it too", async () => {
    const kept = join(folder, "kept");
    expect(await backUp(fresh.record, kept)).toEqual({ captures: 2, removed: 0 });
    await restore(kept, join(folder, "again"));
    const again = await openRecord(join(folder, "again"), { mode: "write" });
    expect((await checkRecord(again)).problems).toEqual([]);
    expect(await listReports(again)).toEqual(await listReports(fresh.record));
    await again.close();
  });

  test("made again has what was added, and nothing of what was withdrawn", async () => {
    const kept = join(folder, "kept");
    await backUp(fresh.record, kept);
    const { id } = await fresh.record.db
      .selectFrom("reports")
      .select("id")
      .where("url", "is not", null)
      .executeTakeFirstOrThrow();
    await withdrawReport(fresh.record, { report: id, by: "Edda Marsh", why: "asked for" });
    expect(await backUp(fresh.record, kept)).toEqual({ captures: 1, removed: 1 });
    const { readFileSync } = await import("node:fs");
    const files = readdirSync(kept, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
    const bytes = files.map((file) => readFileSync(join(file.parentPath, file.name), "latin1")).join("");
    for (const trace of TRACES) expect(bytes).not.toContain(trace);
  });

  test("is not laid over a record, and does not come from nothing", async () => {
    await backUp(fresh.record, join(folder, "kept"));
    await expect(restore(join(folder, "kept"), fresh.folder)).rejects.toThrow(/a record at .* already/);
    await expect(restore(join(folder, "none"), join(folder, "x"))).rejects.toThrow(/no backup at/);
  });
});
