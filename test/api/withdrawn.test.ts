/** Withdrawing over the pages and the command line, and what a withdrawn report's addresses answer then. */
import type { Hono } from "hono";
import { beforeEach, expect, test } from "vitest";
import { addAccount } from "../../src/record/account/add-account.ts";
import { signIn } from "../../src/record/account/session.ts";
import { putReport } from "../../src/record/put-report.ts";
import { createApp } from "../../src/views/web/app.tsx";
import { standpoint } from "../cli-io.ts";
import { distinctive, other } from "../record/distinctive.ts";
import { freshRecord } from "../record/fresh.ts";

const PASSWORD = "quiet harbour 12";
const WHY = "the paper took it back <b>";

const fresh = freshRecord();
let app: Hono;
let id = "";
beforeEach(async () => {
  await putReport(fresh.record, other());
  await putReport(fresh.record, distinctive());
  const found = await fresh.record.db
    .selectFrom("reports")
    .select("id")
    .where("url", "is not", null)
    .executeTakeFirstOrThrow();
  id = found.id;
  app = createApp(fresh.record);
});

async function headersOf(role: "editor" | "reader") {
  await addAccount(fresh.record, { name: role, role, password: PASSWORD });
  const token = await signIn(fresh.record, role, PASSWORD);
  return {
    cookie: `standpoint-session=${token}`,
    "sec-fetch-site": "same-origin",
    origin: "http://localhost",
  };
}

async function send(fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>>) {
  return app.request(`/reports/${id}/withdraw`, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { ...headers },
  });
}

async function tokenOn(path: string, headers: Readonly<Record<string, string>>): Promise<string> {
  const page = await (await app.request(path, { headers })).text();
  return /name="token" value="([\w-]+)"/.exec(page)?.[1] ?? "";
}

const withdraw = (...more: readonly string[]) =>
  standpoint(["withdraw", id, "--why", WHY, "--by", "ines", "--record", fresh.folder, ...more]);

test("the command says what would go, and does nothing without --yes", async () => {
  const { status, err } = await withdraw();
  expect(status).toBe(2);
  expect(err).toMatch(
    /“Zinc lighthouse stays dark”, 1 version, 2 statements\) would be gone for good.*cannot be undone: say --yes/,
  );
  expect((await app.request(`/reports/${id}`)).status).toBe(200);
});

test("the command withdraws with --yes, and the report's addresses are gone with the reason", async () => {
  expect((await withdraw("--yes")).out).toMatch(
    new RegExp(`^report ${id} was withdrawn on \\d{4}-\\d\\d-\\d\\d by ines: `),
  );
  const page = await app.request(`/reports/${id}`);
  expect(page.status).toBe(410);
  const html = await page.text();
  expect(html).toContain("the paper took it back &lt;b&gt;");
  expect(html).toContain(distinctive().capture.sha256);
  for (const path of [`/reports/${id}?format=json`, `/api/reports/${id}`, `/api/reports/${id}/annotations`]) {
    const answer = await app.request(path);
    expect(answer.status).toBe(410);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    const { withdrawn } = (await answer.json()) as { withdrawn: object };
    expect(withdrawn).toMatchObject({
      report: id,
      by: "ines",
      why: WHY,
      captures: [{ sha256: distinctive().capture.sha256 }],
    });
  }
  for (const path of ["changes?from=1&to=2", "withdraw", "wrong"])
    expect((await app.request(`/reports/${id}/${path}`)).status).toBe(410);
});

test("no list, feed or search has anything of it, and one list says that it was withdrawn", async () => {
  await withdraw("--yes");
  const paths = [
    "/",
    "/reports",
    "/people",
    "/organizations",
    "/questions",
    "/figures",
    "/search?q=lighthouse",
    "/search?q=lighthouse&in=all",
    "/api/statements",
    "/api/positions",
    "/api/figures",
    "/api/questions",
    "/api/people",
    "/api/popolo",
    "/api/annotations",
    "/search/feed.atom?q=lighthouse",
  ];
  for (const path of paths) {
    const answer = await app.request(path);
    expect(answer.status, path).toBe(200);
    expect(await answer.text(), path).not.toMatch(/zinc|Zaggard|Quorrel|7,431|7431/);
  }
  const list = (await (await app.request("/api/withdrawals")).json()) as { items: readonly object[] };
  expect(list.items).toMatchObject([{ report: id, why: WHY }]);
  expect(await (await app.request("/api/withdrawals?format=csv")).text()).toContain(`${id},ines,`);
});

test("an editor withdraws on the page with a reason and the box ticked, and no other way", async () => {
  const headers = await headersOf("editor");
  const token = await tokenOn(`/reports/${id}/withdraw`, headers);
  expect(await (await app.request(`/reports/${id}`, { headers })).text()).toContain("Withdraw this report");
  expect((await send({ token, why: WHY }, headers)).status).toBe(400);
  expect((await send({ token, sure: "yes", why: "  " }, headers)).status).toBe(400);
  expect((await send({ sure: "yes", why: WHY }, headers)).status).toBe(403);
  expect(
    (await send({ token, sure: "yes", why: WHY }, { ...headers, origin: "http://elsewhere.example" })).status,
  ).toBe(403);
  expect((await app.request(`/reports/${id}`)).status).toBe(200);
  expect((await send({ token, sure: "yes", why: WHY }, headers)).status).toBe(303);
  expect((await app.request(`/reports/${id}`)).status).toBe(410);
});

test("nobody else withdraws, or is offered it", async () => {
  expect((await send({ why: WHY, sure: "yes" }, { "sec-fetch-site": "same-origin" })).status).toBe(303);
  expect((await app.request(`/reports/${id}/withdraw`)).headers.get("location")).toContain("/sign-in");
  const reader = await headersOf("reader");
  expect((await app.request(`/reports/${id}/withdraw`, { headers: reader })).status).toBe(403);
  expect((await send({ why: WHY, sure: "yes" }, reader)).status).toBe(403);
  for (const headers of [{}, reader])
    expect(await (await app.request(`/reports/${id}`, { headers })).text()).not.toContain(
      "Withdraw this report",
    );
});
