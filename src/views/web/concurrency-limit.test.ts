import { Hono } from "hono";
import { expect, test } from "vitest";
import { limitConcurrency } from "./concurrency-limit.ts";

/** An app of which each request ends when it is told to. */
function slowApp(atOnce: number, waiting = 9) {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const app = new Hono().use(limitConcurrency({ atOnce, waiting })).get("/:name", async (c) => {
    const name = c.req.param("name");
    begun.push(name);
    await new Promise<void>((resolve) => ends.set(name, resolve));
    if (name === "bad") throw new Error("no");
    return c.text(name);
  });
  return { app, begun, end: (name: string) => ends.get(name)?.() };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

test("no more than so many are begun at once, and the others in the order in which they came", async () => {
  const { app, begun, end } = slowApp(2);
  const answers = ["a", "b", "c", "d"].map((name) => app.request(`/${name}`));
  await settled();
  expect(begun).toEqual(["a", "b"]);
  end("b");
  await settled();
  expect(begun).toEqual(["a", "b", "c"]);
  end("a");
  await settled();
  end("c");
  end("d");
  expect(await Promise.all(answers.map(async (answer) => (await answer).text()))).toEqual([
    "a",
    "b",
    "c",
    "d",
  ]);
});

test("one that fails hands its turn on", async () => {
  const { app, begun, end } = slowApp(1);
  const bad = app.request("/bad");
  const good = app.request("/good");
  await settled();
  end("bad");
  expect((await bad).status).toBe(500);
  await settled();
  expect(begun).toEqual(["bad", "good"]);
  end("good");
  expect(await (await good).text()).toBe("good");
});

test("of one address no more than so many wait, and what others ask is not refused", async () => {
  const { app, begun, end } = slowApp(1, 2);
  const env = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });
  const asked = ["a", "b", "c", "d"].map((name) => app.request(`/${name}`, {}, env("192.0.2.1")));
  const others = app.request("/e", {}, env("192.0.2.2"));
  expect((await asked[3])?.status).toBe(503);
  for (const name of ["a", "b", "c", "e"]) {
    end(name);
    await settled();
  }
  expect(begun).toEqual(["a", "b", "c", "e"]);
  expect((await others).status).toBe(200);
});

test("whoever hangs up while it waits is not worked for", async () => {
  const { app, begun, end } = slowApp(1);
  const socket = { remoteAddress: "192.0.2.1", destroyed: false };
  const first = app.request("/first");
  const gone = app.request("/gone", {}, { incoming: { socket } });
  const last = app.request("/last");
  await settled();
  socket.destroyed = true;
  end("first");
  await Promise.all([first, gone]);
  await settled();
  end("last");
  expect((await last).status).toBe(200);
  expect(begun).toEqual(["first", "last"]);
});
