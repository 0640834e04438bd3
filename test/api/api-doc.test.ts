/** docs/api.md tells of every address. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openApi } from "../../src/views/api/openapi.ts";

const written = readFileSync(join(import.meta.dirname, "../../docs/api.md"), "utf8");

test.each(Object.keys(openApi().paths))("docs/api.md tells of %s", (path) => {
  expect(written).toContain(`\`/api${path}\``);
});
