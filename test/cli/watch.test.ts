/** `standpoint watch` on the record of the eight reports, and what it keeps apart. */
import { beforeEach, expect, test } from "vitest";
import { putStory } from "../questions/story-record.ts";
import { copiedRecord } from "../record/copied.ts";
import { freshPlace } from "./setting.ts";

const place = freshPlace();
const FERRY = "Should the ferry subsidy to the Outer Skerries end?";

beforeEach(async () => {
  await (await copiedRecord(place.record, putStory)).close();
});

async function ran(...args: readonly string[]): Promise<string> {
  const { status, out, err } = await place.onRecord(args, { env: { USER: "Anna Sund" } });
  if (status !== 0) throw new Error(`${args.join(" ")}: ${err}`);
  return out;
}

test("a search and a question are watched, listed, and taken away", async () => {
  expect(await ran("watch", "add", "ferry", "speaker:Okafor")).toContain("watch 1:");
  expect(await ran("watch", "add", "--question", FERRY, "--json")).toBe('{"id":2}\n');
  expect(await ran("watch", "list")).toBe(
    `1  nothing new  search  ferry speaker:Okafor\n2  nothing new  question  ${FERRY}\n`,
  );
  expect(await ran("watch", "seen")).toBe("");
  await ran("watch", "remove", "1");
  const { watches } = JSON.parse(await ran("watch", "list", "--json"));
  expect(watches).toMatchObject([{ id: 2, kind: "question", question: { wording: FERRY }, unread: 0 }]);
});

test("a question that nobody has asked is collected from then on", async () => {
  const asked = "Should the lighthouse at Tessaly Point be sold?";
  await ran("watch", "add", "--question", asked);
  expect(await ran("watch", "list")).toContain(asked);
  expect(await ran("decide", "list")).toContain("watch");
});

test.each([
  ["seen", "7"],
  ["remove", "7"],
  ["add", " "],
])("watch %s %s is refused in one line", async (...args) => {
  const { status, err } = await place.onRecord(["watch", ...args]);
  expect(status).toBe(2);
  expect(err.trim().split("\n")).toHaveLength(1);
});

test("annotations go out as one document", async () => {
  const page = JSON.parse(await ran("export", "--format", "annotations"));
  expect(page["@context"]).toBe("http://www.w3.org/ns/anno.jsonld");
  expect(page.items.length).toBeGreaterThan(50);
});
