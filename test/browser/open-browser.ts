/** The system's Chromium: where it is, and how it is started. */
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

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

/** The path of the Chromium that is used, or undefined if none was found. */
export const chromiumPath = PLACES.find((path) => path && existsSync(path));

/** Milliseconds for anything that a page does: on a machine that is busy with much else, what is slow is no failure. */
const PATIENCE = 240_000;

/** Throws if there is no Chromium. */
export async function openBrowser(): Promise<Browser> {
  if (!chromiumPath) throw new Error("no Chromium found: install one, or name it in STANDPOINT_CHROMIUM");
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    args: ARGUMENTS,
    timeout: PATIENCE,
  });
  // A page opened by itself is of such a context too.
  const opened = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await opened(options);
    context.setDefaultTimeout(PATIENCE);
    return context;
  };
  return browser;
}
