/**
 * Takes pictures of the pages over the example reports. `npm run screenshot` makes the three that README shows;
 * `npm run screenshot FOLDER` makes one of every page into that folder, at 390 and at 1280 pixels, by day and by night, and as printed, to be looked at;
 * `npm run screenshot FOLDER NAME…` only of the pages of those names.
 */
import { mkdirSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { openAnalyser } from "../src/analysis/analyse.ts";
import { add } from "../src/ingest/add.ts";
import { inputs } from "../src/ingest/inputs.ts";
import { openReader } from "../src/ingest/reader.ts";
import { addAccount } from "../src/record/account/add-account.ts";
import { openRecord } from "../src/record/open.ts";
import { listQuestions } from "../src/record/question/list-questions.ts";
import { listReports } from "../src/record/report/list-reports.ts";
import { startServer } from "../src/views/web/server.ts";
import { openBrowser } from "../test/browser/open-browser.ts";

const EXAMPLES = join(import.meta.dirname, "..", "examples");
/** A telephone and a wide screen by day, each of them by night, and a sheet of A4. */
const LOOKS = [
  { width: 390, media: "screen", colorScheme: "light" },
  { width: 1280, media: "screen", colorScheme: "light" },
  { width: 390, media: "screen", colorScheme: "dark" },
  { width: 1280, media: "screen", colorScheme: "dark" },
  { width: 794, media: "print", colorScheme: "light" },
] as const;
const HANDED_IN = `Weir stays shut until spring

Osric Vennick, who chairs the Lower Valley council, said on Monday that the weir would not be opened before the spring.

“Nobody asked the millers,” said Maud Tarn of the Millers' Guild. She called for a vote on the toll, which the guild opposes.

The council would not say when it meets again.`;
const PASSWORD = "quiet harbour 12";
const [into, ...only] = process.argv.slice(2);

async function signIn(page: Page): Promise<void> {
  await page.goto("/sign-in?next=/review");
  await page.locator("#name").fill("ines");
  await page.locator("#password").fill(PASSWORD);
  await page.locator("#password").press("Enter");
  await page.waitForURL("**/review");
}

/** Sends a form of the pages, and returns the address that it leads to. */
async function send(path: string, fields: Readonly<Record<string, string>>): Promise<string> {
  const answer = await fetch(server.url + path, {
    method: "POST",
    redirect: "manual",
    headers: { origin: server.url },
    body: new URLSearchParams(fields),
  });
  return answer.headers.get("location") ?? path;
}

const folder = await mkdtemp(join(tmpdir(), "standpoint-picture-"));
const record = await openRecord(folder, { mode: "write" });
const names = (await readdir(EXAMPLES))
  .filter((file) => file.endsWith(".html"))
  .map((file) => join(EXAMPLES, file));
const analyser = await openAnalyser();
await add(record, inputs({ names, stdin: process.stdin, lines: false }), analyser);
const server = await startServer({
  record,
  port: 0,
  reader: openReader({ openAnalyser: async () => analyser }),
});
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
        "search-none": "/search?q=paymens+skerries&kind=declined",
        watching: "/watching",
      },
      ...{ about: "/about", api: "/api", corrections: "/corrections" },
      ...{
        wrong: `${report}/wrong?finding=s1`,
        "sign-in": "/sign-in",
        add: "/add",
        read: await send("/add", { text: HANDED_IN }),
      },
      // Shown to those who are signed in.
      ...{ review: "/review", decisions: "/decisions", reply: `${report}/reply?statement=s1` },
      ...{
        withdraw: `${report}/withdraw`,
        details: `${report}/details`,
        "read-by-editor": await send("/add", { text: HANDED_IN }),
      },
    };
    await send("/watching", { kind: "person", id: "tobias-renn" });
    await send("/watching", { kind: "divergence", within: "civic-union" });
    await send("/watching/told", { email: "desk@courier.example", pace: "daily" });
    await addAccount(record, { name: "ines", role: "editor", password: PASSWORD });
    for (const look of LOOKS) {
      const { width, media, colorScheme } = look;
      const context = await browser.newContext({ baseURL: server.url, viewport: { width, height: 900 } });
      const page = await context.newPage();
      await page.emulateMedia({ media, colorScheme });
      for (const [name, path] of Object.entries(pages)) {
        if (name === "review") await signIn(page);
        if (only.length > 0 && !only.includes(name)) continue;
        await page.goto(path);
        const file = `${name}-${width}${media === "print" ? "-print" : colorScheme === "dark" ? "-dark" : ""}.png`;
        await page.screenshot({ path: join(into, file), fullPage: true });
      }
      await context.close();
    }
  }
} finally {
  await browser.close();
  await server.close();
  await record.close();
  await rm(folder, { recursive: true });
}
