import { expect, test } from "vitest";
import { openPool } from "./pool.ts";

test("threads that cannot be started are an error of whoever asks them, and end nothing else", async () => {
  // Among the sources there is no file that they run.
  for (const threads of [2, 1]) await expect(openPool("linear", threads)).rejects.toThrow(/pool-worker\.js/);
});
