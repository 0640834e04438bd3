/** A correction shows in JSON, CSV, feed and annotations alike, and so does its undoing. */
import { expect, test } from "vitest";
import { decideIs, decideSame, undo } from "../../src/record/entity/decide-actors.ts";
import type { StatementRow } from "../../src/record/export/each-statement.ts";
import { servedStory } from "./served-story.ts";

const served = servedStory();
const WHO = { by: "Anna Sund", why: "she was quoted, not he" };

async function statements(query: string): Promise<readonly StatementRow[]> {
  const answer = await served.get(`/api/statements?limit=1000&${query}`);
  return ((await answer.json()) as { items: readonly StatementRow[] }).items;
}

test("whom a statement is laid to is the same everywhere, before a correction, after it, and after its undoing", async () => {
  const all = (await statements("")).filter(({ onRecord }) => onRecord?.kind === "person");
  const one = all.find(({ speaker }) => speaker === "Tobias Renn");
  const other = all.find(({ speaker }) => speaker === "Sunniva Okafor");
  if (!one?.onRecord || !other?.onRecord) throw new Error("the story quotes both");
  const [renn, okafor] = [one.onRecord, other.onRecord];
  const told = async () => ({
    json: (await statements(`person=${okafor.id}`)).some(({ id }) => id === one.id),
    csv: (await (await served.get(`/api/statements?format=csv&person=${okafor.id}`)).text()).includes(
      `${one.id},`,
    ),
    feed: (await (await served.get(`/people/${okafor.id}/feed.atom`)).text()).includes(
      `statement/${one.id.replace(/-(\d+)-/, "/$1/")}<`,
    ),
    annotation: await annotatedAs(one, okafor.name),
    left: (await statements(`person=${renn.id}`)).every(({ id }) => id !== one.id),
  });
  const [before, after] = [everywhere(false), everywhere(true)];
  expect(await told()).toEqual(before);
  const { decision } = await decideIs(served.record, `${one.reportId}#Tobias Renn`, okafor.id, WHO);
  expect(await told()).toEqual(after);
  await undo(served.record, decision, WHO);
  expect(await told()).toEqual(before);
});

test("an id that was merged away asks for the one that it leads to", async () => {
  const known = new Set(
    (await statements("")).flatMap(({ onRecord }) => (onRecord?.kind === "person" ? onRecord.id : [])),
  );
  const [keep = "", other = ""] = known;
  const count = (await statements(`person=${keep}`)).length + (await statements(`person=${other}`)).length;
  const { decision } = await decideSame(served.record, keep, other, WHO);
  for (const id of [keep, other]) expect(await statements(`person=${id}`)).toHaveLength(count);
  expect((await served.get(`/api/people/${other}`)).headers.get("location")).toBe(`/api/people/${keep}`);
  expect((await served.get(`/people/${other}/feed.json`)).status).toBe(200);
  await undo(served.record, decision, WHO);
});

const everywhere = (is: boolean) => ({ json: is, csv: is, feed: is, annotation: is, left: is });

async function annotatedAs({ id, reportId }: StatementRow, name: string): Promise<boolean> {
  const { items } = (await (await served.get(`/api/reports/${reportId}/annotations`)).json()) as {
    items: { id: string; body: { value: string }[] }[];
  };
  const annotation = items.find((item) => item.id.endsWith(`statement/${id.replace(/-(\d+)-/, "/$1/")}`));
  return annotation?.body[0]?.value === name;
}
