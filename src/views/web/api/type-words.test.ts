import { expect, test } from "vitest";
import { typeWords } from "./type-words.ts";

test.each([
  [{ type: "string" }, "string"],
  [{ anyOf: [{ type: "string", format: "date" }, { type: "null" }] }, "day or null"],
  [{ type: "array", items: { $ref: "#/components/schemas/Passage" } }, "list of Passage"],
  [{ type: "string", enum: ["for", "against"] }, "for | against"],
  [{ anyOf: [{ type: "number", const: 0 }, { type: "null" }] }, "0 or null"],
  [{ type: ["string", "null"] }, "string or null"],
  [{}, "anything"],
])("%j is told as %s", (schema, words) => {
  expect(typeWords(schema)).toBe(words);
});
