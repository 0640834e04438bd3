import { expect, test } from "vitest";
import { documentOf } from "../document/document.ts";
import { loadChooser } from "../model/load-references.ts";
import { resolveSpeakers } from "./resolve.ts";

test.each([
  ["The Audit Court tracking poll", "Audit Court tracking poll"],
  ["An Audit Court survey of voters", "Audit Court survey"],
])("a body goes by the name of its study too: %s", (source, alias) => {
  const text = `${source} found that boats were late. The Audit Court sat in Brannoch.`;
  const span = { start: 0, end: source.length };
  const draft = { kind: "indirect" as const, cue: [], continues: null, confidence: 1, source: [span] };
  const content = [{ start: source.length + 7, end: text.indexOf(".") }];
  const { entities } = resolveSpeakers(documentOf(text), [{ ...draft, content }], loadChooser());
  expect(entities.find(({ name }) => name === "Audit Court")?.aliases).toContain(alias);
});
