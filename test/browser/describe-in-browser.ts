/** What a run of the browser tests without a Chromium means. */
import { describe } from "vitest";
import { chromiumPath } from "./open-browser.ts";

/** `describe` where there is a Chromium; skipped with a line that says so where there is none, unless one is required. */
export const describeInBrowser =
  chromiumPath || process.env.STANDPOINT_REQUIRE_BROWSER ? describe : withoutBrowser();

function withoutBrowser(): typeof describe.skip {
  console.warn("browser tests skipped: no Chromium found; install one, or name it in STANDPOINT_CHROMIUM");
  return describe.skip;
}
