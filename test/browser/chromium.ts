/** The system's Chromium for the browser tests: where it is, and what a run without one means. */
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { describe } from "vitest";

const PLACES = [
  process.env.STANDPOINT_CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** No sandbox, since continuous integration runs as root; nothing that would call out to the network. */
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const place = PLACES.find((path) => path && existsSync(path));

/** `describe` where there is a Chromium; skipped with a line that says so where there is none, unless one is required. */
export const describeInBrowser =
  place || process.env.STANDPOINT_REQUIRE_BROWSER ? describe : withoutBrowser();

function withoutBrowser(): typeof describe.skip {
  console.warn("browser tests skipped: no Chromium found; install one, or name it in STANDPOINT_CHROMIUM");
  return describe.skip;
}

/** Throws if there is no Chromium. */
export async function openBrowser(): Promise<Browser> {
  if (!place) throw new Error("no Chromium found: install one, or name it in STANDPOINT_CHROMIUM");
  return chromium.launch({ executablePath: place, args: ARGUMENTS });
}
