/** The three tiers of tests, as `npm run test:unit`, `test:record` and `test:browser` run them; `npm test` runs all. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

const BESIDE_CODE = ["src/**/*.test.ts", "src/**/*.test.tsx"];
const IN_A_BROWSER = ["test/browser/**/*.test.ts"];
/** Beside the code too, but they keep a record, write files or answer at a port. */
const WITH_A_RECORD = [
  "src/ingest/documents/documents.test.ts",
  "src/record/shared/while-unchanged.test.ts",
  "src/source/archive.test.ts",
  "src/source/captures.test.ts",
  "src/source/guarded-request.test.ts",
  "src/source/page.test.ts",
  "src/views/web/every-page.test.ts",
  "src/views/web/page-cache.test.ts",
  "src/views/web/server.test.ts",
];
const moved = WITH_A_RECORD.filter((path) => !existsSync(join(import.meta.dirname, path)));
if (moved.length > 0) throw new Error(`vitest.config.ts names ${moved.join(", ")}, which is not there`);

const tier = (name: string, include: string[], exclude: string[] = []) => ({
  extends: true as const,
  test: { name, include, exclude },
});

export default defineConfig({
  test: {
    // Without being told, vitest leaves one processor idle: of two that is half.
    maxWorkers: "100%",
    // What a file loads, the next one on the same worker has already. So each file puts back whatever it lays hands on.
    isolate: false,
    // Long enough for a machine that is busy with much else: what is slow is no failure, what stands still is.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    projects: [
      tier("unit", BESIDE_CODE, WITH_A_RECORD),
      tier("record", ["test/**/*.test.ts", ...WITH_A_RECORD], IN_A_BROWSER),
      tier("browser", IN_A_BROWSER),
    ],
  },
});
