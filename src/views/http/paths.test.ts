import { expect, test } from "vitest";
import { reportPath, whoPath } from "./paths.ts";

test.each([
  [reportPath("weir-1"), "/reports/weir-1"],
  [reportPath("weir-1", "said-s2"), "/reports/weir-1#said-s2"],
  [reportPath("weir-1", undefined, 2), "/reports/weir-1?version=2"],
  [reportPath("weir-1", "said-s2", 2), "/reports/weir-1?version=2#said-s2"],
  [reportPath("a/b?c#d", "e f"), "/reports/a%2Fb%3Fc%23d#e%20f"],
  [whoPath({ kind: "organization", id: "weir board" }), "/organizations/weir%20board"],
])("%s", (path, expected) => expect(path).toBe(expected));
