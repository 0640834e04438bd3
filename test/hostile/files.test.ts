/** Files that mean harm, or were damaged on their way: each gives findings or one clear line, in time, and the others go on. */
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { openAnalyser } from "../../src/analysis/analyse.ts";
import type { Analyser } from "../../src/analysis/analysis.ts";
import { openRecord } from "../../src/record/open.ts";
import { createApp } from "../../src/views/web/app.tsx";
import { freshPlace } from "../cli/setting.ts";
import { standpoint } from "../cli-io.ts";
import { cpuTime } from "../cpu-time.ts";
import { faultOfMessage, faultsOfLines } from "./faults.ts";
import { numbers } from "./how-many.ts";
import { FILES, picksFor, reportLine } from "./made.ts";
import { whatRuns } from "./what-runs.ts";

/** Milliseconds of processor time that any input may take, and for each byte that goes in or comes out. */
const [AT_ALL, A_BYTE] = [2_000, 0.2];
/** Lines of one run. */
const LINES = 20;
/** So many reports' pages are looked at. */
const PAGES = 30;
// biome-ignore lint/suspicious/noControlCharactersInRegex: none of these may reach a terminal
const STEERING = /[\u0000-\u0008\u001b\u202e]/;
const PATIENT = { timeout: 3_600_000 };

const place = freshPlace();
let setting: { readonly openAnalyser: () => Promise<Analyser> };
beforeAll(async () => {
  const analyser = await openAnalyser("linear");
  setting = { openAnalyser: async () => analyser };
  // What is loaded when it is first needed is nobody's time.
  for (const ending of ["docx", "pdf", "eml", "html"])
    await standpoint(["read", "--jsonl", join("/nonexistent", `x.${ending}`)], setting);
});

async function faultsOfRead(path: string, size: number): Promise<readonly string[]> {
  const began = cpuTime();
  const ran = await standpoint(["read", "--jsonl", path], setting);
  const took = cpuTime() - began;
  const most = AT_ALL + A_BYTE * (size + ran.out.length);
  return [...faultsOfLines(ran, [path]), ...(took > most ? [`it took ${took} of ${most} ms`] : [])];
}

async function faultsOfAdd(paths: readonly string[]): Promise<readonly string[]> {
  const { status, err } = await place.onRecord(["add", ...paths], setting);
  const told = err.split("\n").filter((line) => line.startsWith("standpoint: "));
  const faults = told.flatMap((line) => {
    const path = paths.findLast((one) => line.includes(one)) ?? "no path";
    return faultOfMessage(line, path) ?? [];
  });
  if (status !== (told.length > 0 ? 1 : 0))
    faults.push(`add ends with ${status} after ${told.length} failed`);
  return faults;
}

/** What is wrong with the record, and with its pages, once all of it is on record. */
async function faultsOfRecord(): Promise<readonly string[]> {
  const checked = await place.onRecord(["check"]);
  const faults = checked.status === 0 ? [] : [checked.err];
  const record = await openRecord(place.record, { mode: "read" });
  try {
    const app = createApp(record);
    const reports = await record.db.selectFrom("reports").select("id").limit(PAGES).execute();
    const people = await record.db.selectFrom("people").select("id").limit(PAGES).execute();
    const paths = [
      ...["/", "/reports", "/people", "/organizations", "/questions", "/figures", "/search?q=alert&in=all"],
      ...reports.map(({ id }) => `/reports/${id}`),
      ...people.map(({ id }) => `/people/${encodeURIComponent(id)}`),
    ];
    for (const path of paths) {
      const answer = await app.request(path);
      if (answer.status !== 200) faults.push(`${path} is answered with ${answer.status}`);
      else faults.push(...whatRuns(await answer.text()).map((what) => `${path} runs ${what}`));
    }
  } finally {
    await record.close();
  }
  return faults;
}

test.each(Object.entries(FILES))("%s", PATIENT, async (kind, make) => {
  const faults: string[] = [];
  const paths = [place.file("first.txt", "Okafor said the first boats sail.")];
  for (const n of numbers()) {
    const { ending, bytes } = make(picksFor(kind, n));
    const path = place.file(`n${n}${ending === "" ? "" : `.${ending}`}`, bytes);
    paths.push(path);
    faults.push(...(await faultsOfRead(path, bytes.length)).map((fault) => `${kind} ${n}: ${fault}`));
  }
  paths.push(place.file("last.txt", "Varga said the last boats sail."));
  faults.push(...(await faultsOfAdd(paths)), ...(await faultsOfRecord()));
  for (const word of ["first", "last"]) {
    const { out } = await place.onRecord(["search", "--in", "reports", `"${word} boats sail"`]);
    if (!out.includes("boats")) faults.push(`the ${word} report is not on record: ${out}`);
  }
  expect(faults).toEqual([]);
});

test("lines of JSON on standard input: one line out for each line in", PATIENT, async () => {
  const faults: string[] = [];
  for (const n of numbers()) {
    const pick = picksFor("stdin", n);
    const lines = [...pick.several(LINES, () => reportLine(pick)), '{"id":"last","text":"Varga said no."}'];
    const { status, out, err } = await standpoint(["read", "--jsonl"], {
      ...setting,
      stdin: lines.join("\n"),
    });
    const told = out.trimEnd().split("\n");
    if (told.length !== lines.length) faults.push(`${n}: ${told.length} lines for ${lines.length}`);
    if (!told.at(-1)?.startsWith('{"id":"last"') || told.at(-1)?.includes('"error"'))
      faults.push(`${n}: the last`);
    const errors = told.flatMap((line) => (JSON.parse(line) as { error?: string }).error ?? []);
    faults.push(
      ...errors.flatMap((error) => faultOfMessage(error, "-:") ?? []).map((fault) => `${n}: ${fault}`),
    );
    if (err !== "" || status !== (errors.length > 0 ? 1 : 0)) faults.push(`${n}: ${status} ${err}`);
  }
  expect(faults).toEqual([]);
});

test("names that lead nowhere, or where nobody should follow", PATIENT, async () => {
  mkdirSync(join(place.folder, "empty"));
  symlinkSync(join(place.folder, "loop"), join(place.folder, "loop"));
  writeFileSync(join(place.folder, "\u001b[2J\u202e.txt"), "");
  const names = [
    ...[
      "",
      " ",
      "a\0b.txt",
      "x".repeat(300),
      "x/".repeat(3_000),
      "~",
      "~/.ssh/id",
      "*.txt",
      "$HOME",
      "\ud800.txt",
    ],
    ...[
      "/dev/null",
      "/dev/zero",
      "/proc/self/mem",
      "/proc/self/nothing",
      "C:\\a.txt",
      "\\\\host\\a",
      "file.txt:stream",
    ],
    ...[
      "http:/a",
      "http//a",
      "//a",
      "://",
      "file:///etc/hostname",
      "data:text/html,x",
      "-.txt",
      "empty/../no",
    ],
    ...["empty", "loop", "loop/x", "\u001b[2J\u202e.txt"].map((name) => join(place.folder, name)),
  ];
  const faults: string[] = [];
  for (const name of names) {
    const read = await standpoint(["read", "--", name], setting);
    const added = await standpoint(["add", "--jsonl", "--record", place.record, "--", name], setting);
    for (const { status, err } of [read, added]) {
      const lines = err.split("\n").filter((line) => line.startsWith("standpoint: "));
      if (status !== 1 || lines.length !== 1 || STEERING.test(err) || faultOfMessage(lines[0] ?? "", ":"))
        faults.push(`${JSON.stringify(name.slice(0, 40))}: ${status} ${err.slice(0, 300)}`);
    }
  }
  expect(faults).toEqual([]);
});
