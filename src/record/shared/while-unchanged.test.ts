import { expect, test } from "vitest";
import { freshRecord } from "../../../test/record/fresh.ts";
import { openRecord } from "../open.ts";
import { whileUnchanged } from "./while-unchanged.ts";

const fresh = freshRecord();
const person = { origin: "file", popolo: "{}" } as const;

test("an answer is computed once until the same process writes", async () => {
  let computed = 0;
  const ask = () => whileUnchanged(fresh.record, "count", async () => ++computed);
  expect([await ask(), await ask()]).toEqual([1, 1]);
  await fresh.record.db
    .insertInto("people")
    .values({ id: "a", name: "A", ...person })
    .execute();
  expect(await ask()).toBe(2);
});

test("what another connection writes is noticed", async () => {
  let computed = 0;
  const ask = () => whileUnchanged(fresh.record, "count", async () => ++computed);
  await ask();
  const other = await openRecord(fresh.folder, { mode: "write" });
  await other.db
    .insertInto("people")
    .values({ id: "b", name: "B", ...person })
    .execute();
  await other.close();
  expect(await ask()).toBe(2);
});

test("a failure is not kept", async () => {
  await expect(whileUnchanged(fresh.record, "x", () => Promise.reject(new Error("no")))).rejects.toThrow(
    "no",
  );
  expect(await whileUnchanged(fresh.record, "x", async () => "yes")).toBe("yes");
});

test("answers to different questions are kept apart", async () => {
  expect(await whileUnchanged(fresh.record, "p", async () => 1)).toBe(1);
  expect(await whileUnchanged(fresh.record, "q", async () => 2)).toBe(2);
});
