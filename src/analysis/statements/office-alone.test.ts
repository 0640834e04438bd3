import { expect, test } from "vitest";
import type { Draft } from "./draft.ts";
import { withOfficeSpeakers } from "./office-alone.ts";

const TEXT =
  "The harbours minister said no. Renn said yes. The harbours minister left. The former mayor laughed. The skipper sang. The premier slept.";

function draftOf(source: string, from = 0): Draft {
  const start = TEXT.indexOf(source, from);
  const span = { start, end: start + source.length };
  return { kind: "indirect", source: [span], cue: [], content: [span], continues: null, confidence: 0.9 };
}

test("an office that one person holds is an entity of its own, one for all its mentions", () => {
  const drafts = [draftOf("The harbours minister"), draftOf("Renn"), draftOf("The harbours minister", 40)];
  const { speakers, entities } = withOfficeSpeakers(TEXT, drafts, [null, "e1", null], []);
  expect(speakers).toEqual(["e1", "e1", "e1"]);
  expect(entities).toMatchObject([{ name: "the harbours minister", type: "unnamed" }]);
  expect(entities[0]?.mentions).toHaveLength(2);
});

test("whom the report names stays, and who held it once or what many are is nobody", () => {
  const drafts = [draftOf("The former mayor"), draftOf("The skipper"), draftOf("The premier")];
  expect(withOfficeSpeakers(TEXT, drafts, [null, null, "e7"], []).speakers).toEqual([null, null, "e7"]);
  expect(withOfficeSpeakers(TEXT, [draftOf("The premier")], [null], []).entities).toMatchObject([
    { name: "the premier" },
  ]);
});
