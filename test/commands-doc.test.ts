/** The command reference is what the commands say of themselves. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { referenceText } from "../docs/commands.ts";
import { ENVIRONMENT } from "../src/base/settings.ts";

const written = readFileSync(join(import.meta.dirname, "../docs/commands.md"), "utf8");

test("docs/commands.md is up to date; `npm run docs` makes it so", () => {
  expect(written).toBe(referenceText());
});

test("every environment variable is documented", () => {
  for (const name of Object.keys(ENVIRONMENT)) expect(written).toContain(name);
});
