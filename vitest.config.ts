import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "src/**/*.test.tsx", "test/**/*.test.ts"],
    // Long enough for a machine that is busy with much else: what is slow is no failure, what stands still is.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
