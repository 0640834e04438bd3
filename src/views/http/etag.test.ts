import { expect, test } from "vitest";
import { isNamed } from "./etag.ts";

test.each([
  ['"a1"', '"a1"'],
  ['W/"a1"', '"a1"'],
  ['"a1"', 'W/"a1"'],
  ['"b2", W/"a1"', 'W/"a1"'],
  ["*", '"a1"'],
])("If-None-Match: %s names %s", (header, tag) => expect(isNamed(header, tag)).toBe(true));

test.each([
  [undefined, '"a1"'],
  ["", '"a1"'],
  ['"a11"', '"a1"'],
  ['"W/a1"', '"a1"'],
  ['"b2", "c3"', 'W/"a1"'],
])("If-None-Match: %s does not name %s", (header, tag) => expect(isNamed(header, tag)).toBe(false));
