/** What axe finds on a page by day and by night, and whether anything runs over its edge. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

const RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];
/** By night nothing of a page but its colours is another. */
const COLOURS = ["color-contrast", "link-in-text-block"];
/** Of each rule that is broken so many places are told. */
const PLACES = 2;

/** One line a fault, beginning with whether it is by day or by night; none where all is well. Leaves the page by day. */
export async function faultsOn(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [time, colorScheme] of [
    ["night", "dark"],
    ["day", "light"],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page });
    const asked = time === "night" ? axe.withRules(COLOURS) : axe.withTags(RULES);
    for (const { id, nodes } of (await asked.analyze()).violations)
      for (const { html, failureSummary } of nodes.slice(0, PLACES))
        faults.push(`by ${time}, ${id}: ${html} ${failureSummary}`);
  }
  const over = await page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
  if (Number(over) > 0) faults.push(`${over} px run over the edge`);
  return faults;
}
