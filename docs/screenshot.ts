/** Takes the picture of a report page that README shows: `npm run screenshot` reads the examples and writes docs/report-page.png. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openAnalyser } from "../src/analysis/analyse.ts";
import { add } from "../src/ingest/add.ts";
import { inputs } from "../src/ingest/inputs.ts";
import { listReports } from "../src/record/queries/list-reports.ts";
import { openRecord } from "../src/record/store/open.ts";
import { startServer } from "../src/views/web/server.ts";
import { openBrowser } from "../test/browser/open-browser.ts";

const EXAMPLE = join(import.meta.dirname, "..", "examples", "01-renn-restates-call.html");
const PICTURE = join(import.meta.dirname, "report-page.png");

const folder = await mkdtemp(join(tmpdir(), "standpoint-picture-"));
const record = await openRecord(folder, { mode: "write" });
await add(record, inputs({ names: [EXAMPLE], stdin: process.stdin, lines: false }), await openAnalyser());
const server = await startServer({ record, port: 0 });
const browser = await openBrowser();
try {
  const [report] = (await listReports(record)).reports;
  const page = await browser.newPage({ viewport: { width: 1180, height: 1000 }, deviceScaleFactor: 1.5 });
  await page.goto(`${server.url}/reports/${report?.id}`);
  await page.screenshot({ path: PICTURE });
  console.log(PICTURE);
} finally {
  await browser.close();
  await server.close();
  await record.close();
  await rm(folder, { recursive: true });
}
