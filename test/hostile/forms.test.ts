/** Forms, questions and requests that no browser sends: none is a failure of the server, none runs on a page, none writes for strangers. */
import { connect } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { InputError } from "../../src/base/errors.ts";
import { openReader } from "../../src/ingest/reader.ts";
import { checkRecord } from "../../src/record/check.ts";
import { startServer } from "../../src/views/web/server.ts";
import { HERE, type Headers, servedTwo } from "../corrections/signed-in.ts";
import { firstWordSaysTheRest } from "../story.ts";
import { numbers } from "./how-many.ts";
import { damaged, fieldValue, jumble, type Picks, picksFor } from "./made.ts";
import { whatRuns } from "./what-runs.ts";

const PATIENT = { timeout: 3_600_000 };
/** Reads what is handed in, and fetches nothing. */
const reader = openReader({
  openAnalyser: async () => firstWordSaysTheRest(),
  fetch: async (address) => {
    throw new InputError(`${address}: nothing is fetched here`);
  },
});
const served = servedTwo({ isPublic: true, reader });

beforeEach(() => {
  vi.spyOn(console, "error");
});
afterEach(() => {
  vi.restoreAllMocks();
});

const FIELDS = (
  "finding wrong note contact what stance holder question speaker nobody kind polarity words why decision back " +
  "statement who text received sure name password next q outcome answer settled like in from to day page limit cursor " +
  "format version quote letter publisher within person organization report after before since until __proto__ " +
  "title published address type words-at source source-at cue cue-at at only of most value wording condition keep " +
  "show other variable allowed unit seed size coders email pace hook sort forms"
).split(" ");

function addressBy(pick: Picks, method: string): string {
  const routes = served.app.routes.filter((route) => route.method === method && !route.path.includes("*"));
  const { path } = pick.of(routes);
  return path.replace(/:\w+(?:\{[^}]*\})?/g, () =>
    encodeURIComponent(pick.of([served.id, served.besides, "1", "feed.atom", fieldValue(pick)])),
  );
}

function fieldsBy(pick: Picks, token: string): readonly (readonly [string, string])[] {
  const fields = pick.several(12, () => [pick.of(FIELDS), fieldValue(pick)] as const);
  return [...fields, ["token", pick.often(90) ? token : fieldValue(pick)]];
}

type SentBody = URLSearchParams | FormData | string | Uint8Array<ArrayBuffer>;

function bodyBy(pick: Picks, token: string): { readonly body: SentBody; readonly type: Headers } {
  const fields = fieldsBy(pick, token).map(([name, value]) => [name, value] as [string, string]);
  return pick.of<() => { body: SentBody; type: Headers }>([
    () => ({ body: new URLSearchParams(fields), type: {} }),
    () => ({ body: new URLSearchParams(fields), type: {} }),
    () => {
      const form = new FormData();
      for (const [name, value] of fields)
        form.append(name, pick.often(10) ? new File([value], "../../x") : value);
      return { body: form, type: {} };
    },
    () => ({
      body: JSON.stringify(Object.fromEntries(fields)),
      type: { "content-type": "application/json" },
    }),
    () => ({
      body: new Uint8Array(damaged(Buffer.from(`${new URLSearchParams(fields)}`), pick)),
      type: {
        "content-type": pick.of(["application/x-www-form-urlencoded", "multipart/form-data", "text/x"]),
      },
    }),
    () => ({
      body: new Uint8Array(
        damaged(
          Buffer.from(`--b\r\nContent-Disposition: form-data; name="token"\r\n\r\n${token}\r\n--b--`),
          pick,
        ),
      ),
      type: { "content-type": "multipart/form-data; boundary=b" },
    }),
  ])();
}

async function faultsOf(what: string, answer: Response): Promise<readonly string[]> {
  const faults = answer.status >= 500 ? [`${what}: ${answer.status}`] : [];
  const body = await answer.text();
  if (!answer.headers.get("content-type")?.includes("text/html")) return faults;
  return [...faults, ...whatRuns(body).map((found) => `${what} runs ${found}`)];
}

const WRITTEN = ["decisions", "replies", "withdrawals", "reports", "watches", "accounts"];

test.each(["stranger", "reader", "editor"] as const)("forms sent by a %s", PATIENT, async (who) => {
  const faults: string[] = [];
  const headers = who === "stranger" ? HERE : await served.as(who);
  const token =
    who === "stranger" ? "" : await served.tokenOn(who === "editor" ? "/review" : "/watching", headers);
  const before = await served.fresh.rowsIn(...WRITTEN);
  for (const n of numbers()) {
    const pick = picksFor(`form of a ${who}`, n);
    const path = addressBy(pick, "POST");
    // What signs out ends the trial, and what signs in takes its time.
    if (path === "/sign-out" || (path === "/sign-in" && !pick.often(20))) continue;
    const { body, type } = bodyBy(pick, token);
    const answer = await served.app.request(path, { method: "POST", body, headers: { ...headers, ...type } });
    faults.push(...(await faultsOf(`${n} ${path.slice(0, 80)}`, answer)));
  }
  expect(faults).toEqual([]);
  expect(console.error).not.toHaveBeenCalled();
  expect((await checkRecord(served.fresh.record)).problems).toEqual([]);
  if (who === "stranger") expect(await served.fresh.rowsIn(...WRITTEN)).toEqual(before);
});

test("addresses with anything as what is asked for", PATIENT, async () => {
  const faults: string[] = [];
  const editor = await served.as("editor");
  for (const n of numbers()) {
    const pick = picksFor("asked", n);
    const asked = new URLSearchParams(
      pick.several(3, () => [pick.of(FIELDS), fieldValue(pick).slice(0, 3_000)] as [string, string]),
    );
    const path = `${addressBy(pick, "GET")}?${asked}`;
    const headers = {
      ...(pick.often(50) && editor),
      accept: pick.of(["text/html", "application/json", "*/*;q=x", ""]),
    };
    faults.push(
      ...(await faultsOf(`${n} ${path.slice(0, 120)}`, await served.app.request(path, { headers }))),
    );
  }
  expect(faults).toEqual([]);
  expect(console.error).not.toHaveBeenCalled();
});

/** Bytes that a server takes for a request, or nearly. */
function requestBy(pick: Picks): Buffer {
  const method = pick.of(["GET", "POST", "HEAD", "PUT", "OPTIONS", "TRACE", "CONNECT", "get", "X", ""]);
  const target = pick.of([
    "/",
    "/reports",
    "/sign-in",
    "//x/y",
    "http://elsewhere.example/",
    "*",
    "/%00",
    "/\\..\\",
    "/%ff",
    `/${"a".repeat(20_000)}`,
    "/../../etc/passwd",
  ]);
  const body = jumble(pick).slice(0, 2_000);
  const length = Buffer.byteLength(body);
  const headers = [
    pick.of(["Host: 127.0.0.1", "Host: elsewhere.example", "Host: a\r\nHost: b", "Host:", "X: y"]),
    ...(pick.often(60) ? [`Content-Length: ${pick.of([length, length + 100, 0, -1, "1e9", "0x10"])}`] : []),
    ...(pick.often(30)
      ? [`Transfer-Encoding: ${pick.of(["chunked", "chunked, identity", "xchunked", "gzip"])}`]
      : []),
    ...pick.several(3, () =>
      pick.of([
        ...[
          "Origin: null",
          "Cookie: standpoint-session=a;;=;standpoint-session",
          "If-None-Match: *",
          "Range: bytes=0-0,-1",
        ],
        ...[
          "X-Forwarded-For: ::1, 'x",
          "Accept: a/b;q=9",
          "Expect: 100-continue",
          "Upgrade: websocket\r\nConnection: Upgrade",
        ],
        ...[`X: ${"b".repeat(20_000)}`, "X : y", " folded", "Accept-Language: ;;;,,q=", "X: \x01\x80"],
      ]),
    ),
  ];
  const whole = Buffer.from(
    `${method} ${target} HTTP/1.1\r\n${headers.join("\r\n")}\r\n\r\n${body}`,
    "latin1",
  );
  return pick.often(30) ? Buffer.from(damaged(whole, pick)) : whole;
}

/** What comes back until the server has no more to say. */
function answered(port: number, bytes: Buffer): Promise<string> {
  return new Promise((resolve) => {
    let told = "";
    const socket = connect(port, "127.0.0.1", () => socket.end(bytes));
    socket.on("data", (chunk) => (told += chunk.toString("latin1")));
    socket.on("error", () => {});
    socket.on("close", () => resolve(told));
  });
}

test("requests that no browser sends, and the next one is answered", PATIENT, async () => {
  const server = await startServer({
    record: served.fresh.record,
    port: 0,
    times: { headers: 2_000, body: 2_000, silence: 5_000 },
  });
  const port = Number(new URL(server.url).port);
  const faults: string[] = [];
  try {
    for (const n of numbers()) {
      const told = await answered(port, requestBy(picksFor("request", n)));
      // 501 and 505 are what HTTP has for what nobody is to understand.
      if (/^HTTP\/1\.1 5(?!0[15])/.test(told)) faults.push(`${n}: ${told.slice(0, 60)}`);
      if (told.includes("root:x:")) faults.push(`${n}: a file of the machine`);
    }
    expect((await fetch(`${server.url}/reports`)).status).toBe(200);
  } finally {
    await server.close();
  }
  expect(faults).toEqual([]);
  expect(console.error).not.toHaveBeenCalled();
});
