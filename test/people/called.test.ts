/** A person's page says what reports call them, where that tells who they are; and each of its lists has a way through its pages. */
import { expect, test } from "vitest";
import { whoFacts } from "../../src/record/entity/find-actor.ts";
import { putReport } from "../../src/record/put-report.ts";
import { createApp } from "../../src/views/web/app.tsx";
import { putTaken } from "../questions/taken.ts";
import { distinctive } from "../record/distinctive.ts";
import { freshRecord } from "../record/fresh.ts";

const fresh = freshRecord();
const zaggard = { kind: "person", id: "wilhelmina-zaggard", name: "Wilhelmina Zaggard" } as const;

test("a title alone, and the name of somebody else on record, are not what somebody is called", async () => {
  const read = distinctive();
  const roles = ["keeper of Quorrel", "Sen.", "Tobias Renn", "Senator Renn", "warden"];
  const entities = read.analysis.entities.map((one) => (one.id === "e1" ? { ...one, roles } : one));
  await putReport(fresh.record, { ...read, analysis: { ...read.analysis, entities } });
  const { reportedAs } = await whoFacts(fresh.record, zaggard);
  expect([...reportedAs].sort()).toEqual(["Senator Renn", "keeper of Quorrel", "warden"]);
});

test("the ways through the questions and through what was said are told apart by who has them read out", async () => {
  const asked = Array.from({ length: 10 }, (_, i) => `Should ferry number ${"abcdefghij"[i]}${i}x sail?`);
  for (const [i, question] of asked.entries())
    await putTaken(fresh.record, `2025-03-${10 + i}`, [
      ["Maud Tansy", question, "for", `ferry ${i} must sail`],
    ]);
  const html = await (await createApp(fresh.record).request("/people/maud-tansy")).text();
  const labels = [...html.matchAll(/<nav[^>]* aria-label="([^"]+)"/g)].map(([, label]) => label);
  expect(labels).toContain("Pages of the questions");
  expect(new Set(labels).size).toBe(labels.length);
});
