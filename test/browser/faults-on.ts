/** What axe finds on a page by day and by night, and whether anything runs over its edge. */
import axe from "axe-core";
import type { Page } from "playwright-core";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** By night nothing of a page but its colours is another. */
const COLOURS = ["color-contrast", "link-in-text-block"];
const BY_NIGHT = { time: "night", colorScheme: "dark", runOnly: { type: "rule", values: COLOURS } } as const;
const BY_DAY = { time: "day", colorScheme: "light", runOnly: { type: "tag", values: RULES } } as const;
/** Of each rule that is broken so many places are told. */
const PLACES = 2;

type Time = typeof BY_NIGHT | typeof BY_DAY;

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** One line a fault, beginning with whether it is by day or by night; none where all is well. Leaves the page by day. */
export async function faultsOn(page: Page): Promise<readonly string[]> {
  return [...(await brokenRules(page, BY_NIGHT)), ...(await faultsByDay(page))];
}

/** As `faultsOn`, without a look by night: for a page that is on its way to another. */
export async function faultsByDay(page: Page): Promise<readonly string[]> {
  const broken = await brokenRules(page, BY_DAY);
  // A telephone widens what it looks through to what runs over: what counts is the screen that it has.
  const over =
    Number(await page.evaluate("document.documentElement.scrollWidth")) - (page.viewportSize()?.width ?? 0);
  return over > 0 ? [...broken, `${over} px run over the edge`] : broken;
}

/** Nothing of our pages is framed: axe runs in the page itself, and tells no more than it was asked. */
async function brokenRules(page: Page, { time, colorScheme, runOnly }: Time): Promise<readonly string[]> {
  // Colours that are still turning into others are nobody's to read.
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source);
  const options = JSON.stringify({ runOnly, resultTypes: ["violations"] });
  const found = await page.evaluate<readonly Violation[]>(
    `axe.run(document, ${options}).then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes })))`,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, PLACES)
      .map(({ html, failureSummary }) => `by ${time}, ${id}: ${html} ${failureSummary ?? ""}`),
  );
}
