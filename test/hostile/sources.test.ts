/** Servers that lie, break off or pack badly, and addresses that are none: each is one clear line, or a page, and the others go on. */

import type { AddressInfo } from "node:net";
import { createServer, type Server } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { standpoint } from "../cli-io.ts";
import { faultsOfLines } from "./faults.ts";
import { numbers } from "./how-many.ts";
import { hostileAnswer, oddAddress, picksFor } from "./made.ts";

/** Of so many pages is a run. */
const A_RUN = 25;
const PATIENT = { timeout: 3_600_000 };
const GOOD = "<!doctype html><p>Renn said the boats sail on Monday.</p>";

let server: Server;
let host = "";
beforeAll(async () => {
  server = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", (asked) => {
      const n = /^GET \/n(\d+) /.exec(asked.toString("latin1"))?.[1];
      const good = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n${GOOD}`;
      socket.end(n === undefined ? good : hostileAnswer(picksFor("answer", Number(n))));
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const runs = () => {
  const all = numbers();
  return all.flatMap((_, i) => (i % A_RUN === 0 ? [all.slice(i, i + A_RUN)] : []));
};

test("pages of hostile servers", PATIENT, async () => {
  const faults: string[] = [];
  for (const run of runs()) {
    const names = [...run.map((n) => `${host}/n${n}`), `${host}/good`];
    const ran = await standpoint(["read", "--jsonl", "--allow-private", ...names]);
    const err = ran.err.replace(/^standpoint: --allow-private: .*\n/, "");
    faults.push(...faultsOfLines({ ...ran, err }, names));
    if (!ran.out.trimEnd().split("\n").at(-1)?.includes("boats"))
      faults.push(`${run[0]}: the last page is not read`);
  }
  expect(faults).toEqual([]);
});

test("addresses that lead nowhere", PATIENT, async () => {
  const faults: string[] = [];
  for (const n of numbers()) {
    const name = oddAddress(picksFor("address", n));
    const ran = await standpoint(["read", "--jsonl", name]);
    if (!ran.out.includes('"error"')) faults.push(`${n}: ${name} is read`);
    faults.push(...faultsOfLines(ran, [name]).map((fault) => `${n}: ${fault}`));
  }
  expect(faults).toEqual([]);
});
