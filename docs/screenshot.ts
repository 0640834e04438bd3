/**
 * Takes pictures of the pages over the example reports. `npm run screenshot` makes the three that README shows;
 * `npm run screenshot FOLDER` makes one of every page at 390 and at 1280 pixels into that folder, to be looked at.
 */
import { mkdirSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openAnalyser } from "../src/analysis/analyse.ts";
import { add } from "../src/ingest/add.ts";
import { inputs } from "../src/ingest/inputs.ts";
import { listQuestions } from "../src/record/queries/list-questions.ts";
import { listReports } from "../src/record/queries/list-reports.ts";
import { openRecord } from "../src/record/store/open.ts";
import { startServer } from "../src/views/web/server.ts";
import { openBrowser } from "../test/browser/open-browser.ts";

const EXAMPLES = join(import.meta.dirname, "..", "examples");
const WIDTHS = [390, 1280];
const into = process.argv[2];

const folder = await mkdtemp(join(tmpdir(), "standpoint-picture-"));
const record = await openRecord(folder, { mode: "write" });
const names = (await readdir(EXAMPLES))
  .filter((file) => file.endsWith(".html"))
  .map((file) => join(EXAMPLES, file));
await add(record, inputs({ names, stdin: process.stdin, lines: false }), await openAnalyser());
const server = await startServer({ record, port: 0 });
const browser = await openBrowser();
try {
  const { reports } = await listReports(record);
  const { questions } = await listQuestions(record, { limit: 100 });
  const [main] = [...questions].sort((a, b) => b.positions - a.positions);
  const report = `/reports/${reports.at(-1)?.id}`;
  const question = `/questions/${main?.id}`;
  if (into === undefined) {
    const shown = { "report-page": report, "question-page": question, "person-page": "/people/tobias-renn" };
    for (const [name, path] of Object.entries(shown)) {
      const page = await browser.newPage({ viewport: { width: 1180, height: 900 }, deviceScaleFactor: 1.5 });
      await page.goto(server.url + path);
      await page.screenshot({ path: join(import.meta.dirname, `${name}.png`) });
    }
  } else {
    mkdirSync(into, { recursive: true });
    const pages = {
      ...{ today: "/", reports: "/reports", report, question, questions: "/questions", people: "/people" },
      ...{
        person: "/people/tobias-renn",
        organizations: "/organizations",
        organization: "/organizations/civic-union",
      },
      ...{
        figures: "/figures",
        figure: "/figures?q=crowns",
        search: "/search?q=payments",
        watching: "/watching",
      },
      ...{ about: "/about", api: "/api" },
    };
    for (const width of WIDTHS) {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      for (const [name, path] of Object.entries(pages)) {
        await page.goto(server.url + path);
        await page.screenshot({ path: join(into, `${name}-${width}.png`), fullPage: true });
      }
    }
  }
} finally {
  await browser.close();
  await server.close();
  await record.close();
  await rm(folder, { recursive: true });
}
