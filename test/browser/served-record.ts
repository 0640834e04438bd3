/** A record of the hand-made reports in a folder of its own, and the pages served over it. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sha256 } from "../../src/base/hash.ts";
import { openRecord } from "../../src/record/open.ts";
import { putReport } from "../../src/record/put-report.ts";
import { listReports } from "../../src/record/report/list-reports.ts";
import { reportById, type StoredReport } from "../../src/record/report/report-by-id.ts";
import { startServer } from "../../src/views/web/server.ts";
import { ferryReport, type HandMade, hostileReport } from "./hand-made.ts";

export interface ServedRecord {
  readonly url: string;
  readonly ferry: StoredReport;
  readonly hostile: StoredReport;
  close(): Promise<void>;
}

/** Serves both hand-made reports on any free port; closing it removes the record. */
export async function serveHandMade(): Promise<ServedRecord> {
  const folder = await mkdtemp(join(tmpdir(), "standpoint-pages-"));
  const record = await openRecord(folder, { mode: "write" });
  const put = async ({ article, analysis }: HandMade): Promise<StoredReport> => {
    const bytes = new TextEncoder().encode(article.text);
    const capture = {
      sha256: sha256(bytes),
      bytes,
      name: "report.html",
      url: article.url,
      mediaType: "text/html" as const,
      charset: null,
      capturedAt: "2025-03-10T09:30:00.000Z",
    };
    await putReport(record, { capture, article, analysis });
    const { reports } = await listReports(record);
    const row = reports.find(({ title }) => title === article.title);
    const stored = row && (await reportById(record, row.id));
    if (!stored) throw new Error(`“${article.title}” was not put on record`);
    return stored;
  };
  const ferry = await put(ferryReport());
  const hostile = await put(hostileReport());
  const server = await startServer({ record, port: 0 });
  return {
    url: server.url,
    ferry,
    hostile,
    close: async () => {
      await server.close();
      await record.close();
      await rm(folder, { recursive: true });
    },
  };
}
