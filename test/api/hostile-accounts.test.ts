/** What is tried against accounts and forms: none of it signs in, decides, or leads elsewhere. */
import { Hono } from "hono";
import { beforeEach, describe, expect, test } from "vitest";
import { addAccount } from "../../src/record/account/add-account.ts";
import { signIn } from "../../src/record/account/session.ts";
import type { RecordStore } from "../../src/record/store/record-store.ts";
import { loopbackNamesOnly } from "../../src/views/http/hosts.ts";
import { checkForm, formToken, mustDecide, withAccounts } from "../../src/views/web/account/signed-in.ts";
import { createApp } from "../../src/views/web/app.tsx";
import { freshRecord } from "../record/fresh.ts";

const PASSWORD = "quiet harbour 12";
const HERE = { "sec-fetch-site": "same-origin", origin: "http://localhost" };

type Headers = Readonly<Record<string, string>>;

function form(fields: Headers, headers: Headers = HERE): RequestInit {
  return { method: "POST", body: new URLSearchParams(fields), headers: { ...headers } };
}

const cookie = (token: string): Headers => ({ cookie: `standpoint-session=${token}` });

async function inesAndRolf(record: RecordStore): Promise<void> {
  await addAccount(record, { name: "ines", role: "editor", password: PASSWORD });
  await addAccount(record, { name: "rolf", role: "reader", password: PASSWORD });
}

describe("Accounts on the pages", () => {
  const fresh = freshRecord(inesAndRolf);
  let app: Hono = new Hono();
  beforeEach(() => {
    app = createApp(fresh.record);
  });
  const session = async (name = "ines") => (await signIn(fresh.record, name, PASSWORD)) ?? "";
  const signingIn = (more: Headers = {}, headers: Headers = HERE) =>
    app.request("/sign-in", form({ name: "ines", password: PASSWORD, ...more }, headers));
  /** A page that decides, as those of corrections are. */
  const deciding = () =>
    new Hono()
      .use(withAccounts(fresh.record))
      .get("/decide", async (c) => {
        const account = await mustDecide(c);
        return account instanceof Response ? account : c.text(formToken(c));
      })
      .post("/decide", async (c) => {
        const account = await mustDecide(c);
        if (account instanceof Response) return account;
        const refusal = checkForm(c, (await c.req.parseBody()).token);
        return refusal ?? c.text("decided");
      });

  test("Signing in sets a cookie that no script reads and no other site sends, and ends the session before", async () => {
    const old = await session();
    const answer = await signingIn({ next: "/questions" }, { ...HERE, ...cookie(old) });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/questions");
    const set = answer.headers.get("set-cookie") ?? "";
    expect(set).toMatch(/^standpoint-session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/);
    const told = async (headers: Headers) => (await app.request("/sign-in", { headers })).text();
    expect(await told({ cookie: set.split(";")[0] ?? "" })).toContain("You are signed in as ines");
    expect(await told(cookie(old))).not.toContain("You are signed in");
  });

  test("Over HTTPS the cookie is for HTTPS alone", async () => {
    const answer = await app.request(
      "https://localhost/sign-in",
      form({ name: "ines", password: PASSWORD }, { "sec-fetch-site": "same-origin" }),
    );
    expect(answer.headers.get("set-cookie")).toContain("; Secure");
  });

  test("A wrong name and a wrong password are told in the same words", async () => {
    const wrong = await signingIn({ password: "quiet harbour 13" });
    const nobody = await signingIn({ name: "nobody" });
    expect([wrong.status, nobody.status]).toEqual([403, 403]);
    expect(await wrong.text()).toBe(await nobody.text());
  });

  test("The eleventh attempt at a name is not tried, even with the right password", async () => {
    for (let n = 0; n < 10; n++) await signingIn({ password: "x" });
    const answer = await signingIn();
    expect(answer.status).toBe(429);
    expect(answer.headers.has("set-cookie")).toBe(false);
  });

  test.each([
    "https://elsewhere.example/",
    "//elsewhere.example",
    "/\\elsewhere.example",
    "/.//elsewhere.example",
  ])("Signing in does not lead to %s", async (next) => {
    expect((await signingIn({ next })).headers.get("location")).toBe("/");
  });

  test.each<Headers>([
    {},
    { origin: "http://elsewhere.example" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site", origin: "http://localhost" },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "same-origin", origin: "http://elsewhere.example" },
  ])("Signing in with the headers %j is refused", async (headers) => {
    const answer = await signingIn({}, headers);
    expect(answer.status).toBe(403);
    expect(answer.headers.has("set-cookie")).toBe(false);
  });

  test("Script in a name or in where to go next is shown as words", async () => {
    const script = `"><script>alert(1)</script>`;
    const posted = await (await signingIn({ name: script, next: `/${script}` })).text();
    const got = await (await app.request(`/sign-in?next=/${encodeURIComponent(script)}`)).text();
    for (const page of [posted, got]) expect(page).not.toContain("<script>alert");
  });

  test.each([
    ...["/sign-in", "/sign-out", "/watching", "/api/statements", "/reports"],
    ...["/reports/x/wrong", "/reports/x/reply", "/reports/x/withdraw"],
    ...["/replies/1/take-back", "/corrections/1/settle", "/review"],
  ])("Ten megabytes sent to %s are refused", async (path) => {
    const answer = await app.request(path, form({ name: "a".repeat(10_000_000) }));
    expect(answer.status).toBe(413);
  });

  test.each(["/sign-in", "/watching", "/reports/x/wrong", "/reports/x/reply", "/review"])(
    "A form sent to %s that cannot be taken apart is refused",
    async (path) => {
      const headers = {
        ...HERE,
        ...cookie(await session()),
        "content-type": "multipart/form-data; boundary=x",
      };
      const answer = await app.request(path, { method: "POST", body: "no parts", headers });
      expect(answer.status).toBe(400);
    },
  );

  test("No page of accounts may be framed or kept", async () => {
    const { headers } = await app.request("/sign-in");
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("cache-control")).toBe("no-store");
  });

  test.each([
    "/reports/x/reply",
    "/reports/x/withdraw",
    "/replies/1/take-back",
    "/corrections/1/settle",
    "/review",
  ])("%s takes no form without its token, from elsewhere, of a reader, or of nobody", async (path) => {
    const headers = { ...HERE, ...cookie(await session()) };
    const status = async (fields: Headers, more: Headers) =>
      (await app.request(path, form({ why: "x", sure: "yes", ...fields }, more))).status;
    expect(await status({}, headers)).toBe(403);
    expect(await status({ token: "A".repeat(43) }, headers)).toBe(403);
    expect(await status({}, { ...headers, origin: "http://elsewhere.example" })).toBe(403);
    expect(await status({}, { ...HERE, ...cookie(await session("rolf")) })).toBe(403);
    expect(await status({}, { ...HERE, ...cookie("A".repeat(43)) })).toBe(303);
    expect(await status({}, HERE)).toBe(303);
  });

  test.each([
    "/reports/..%2f..%2fetc/wrong?finding=s1",
    "/reports/%00/wrong?finding=s1",
    "/reports/x/wrong?finding=' OR 1=1 --",
    `/reports/${"a".repeat(5000)}/wrong?finding=s1`,
    "/replies/1/take-back",
    "/corrections/1/settle",
  ])("Nothing is at %s", async (path) => {
    expect((await app.request(path)).status).toBe(404);
  });

  test.each(["", "x", "A".repeat(43), "' OR 1=1 --", "a".repeat(5000)])(
    "The forged cookie %j is nobody's",
    async (token) => {
      const answer = await deciding().request("/decide?a=b", { headers: cookie(token) });
      expect(answer.status).toBe(303);
      expect(answer.headers.get("location")).toBe("/sign-in?next=%2Fdecide%3Fa%3Db");
    },
  );

  test("A session that has run out decides nothing", async () => {
    const token = await session();
    await fresh.record.db.updateTable("sessions").set({ expires_at: "2020-01-01T00:00:00.000Z" }).execute();
    expect((await deciding().request("/decide", { headers: cookie(token) })).status).toBe(303);
  });

  test("A reader decides nothing", async () => {
    const headers = { ...HERE, ...cookie(await session("rolf")) };
    expect((await deciding().request("/decide", { headers })).status).toBe(403);
    expect((await deciding().request("/decide", form({}, headers))).status).toBe(403);
  });

  test("An editor's form is taken with its own token alone: not without, not with another session's", async () => {
    const headers = { ...HERE, ...cookie(await session()) };
    const tokenOf = async (of: Headers) => (await deciding().request("/decide", { headers: of })).text();
    const token = await tokenOf(headers);
    const foreign = await tokenOf(cookie(await session()));
    const sent = async (fields: Headers, more: Headers = {}) =>
      (await deciding().request("/decide", form(fields, { ...headers, ...more }))).status;
    expect(await sent({ token })).toBe(200);
    expect(await sent({})).toBe(403);
    expect(await sent({ token: foreign })).toBe(403);
    expect(await sent({ token }, { origin: "http://elsewhere.example" })).toBe(403);
    expect(await sent({ token }, { "sec-fetch-site": "cross-site" })).toBe(403);
  });

  test("Signing out needs the form's token, and no other method does it", async () => {
    const headers = { ...HERE, ...cookie(await session()) };
    expect((await app.request("/sign-out", form({}, headers))).status).toBe(403);
    expect((await app.request("/sign-out", { headers })).status).toBe(404);
    expect((await app.request("/sign-in", { method: "PUT", headers })).status).toBe(404);
    const over = form({ _method: "POST" }, { ...headers, "x-http-method-override": "DELETE" });
    expect((await app.request("/sign-out", over)).status).toBe(403);
    const page = await (await app.request("/sign-in", { headers })).text();
    const token = /name="token" value="([\w-]+)"/.exec(page)?.[1] ?? "";
    expect((await app.request("/sign-out", form({ token }, headers))).status).toBe(303);
    expect(await fresh.rowsIn("sessions")).toEqual([0]);
  });

  test("A page that a foreign name was made to lead to is not shown", async () => {
    const guarded = new Hono().use(loopbackNamesOnly("127.0.0.1")).get("/", (c) => c.text("shown"));
    const status = async (host: string) => (await guarded.request("/", { headers: { host } })).status;
    expect([await status("elsewhere.example"), await status("localhost:8642")]).toEqual([421, 200]);
  });
});
