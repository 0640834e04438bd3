/** Finds the standfirst: the line or two between the headline and the report, which stand outside its box. */
import type { Block } from "./blocks.ts";
import type { PageElement } from "./dom.ts";
import { markOf, type PageBlock } from "./lost-blocks.ts";

/** In characters: less is a kicker, more is the report. */
const SHORTEST = 30;
const LONGEST = 500;
const NAMED =
  /stand-?first|sub-?head|sub-?title|sub-?deck|(?:^|[\s_-])(?:dek|deck|lede|lead|intro|introduction|summary|excerpt|teaser-text|strapline|sell|blurb|description|chapeau)(?:$|[\s_-])/i;

/** The report's blocks, the standfirst before them where the page has one between its headline and them. */
export function withStandfirst(
  found: readonly Block[],
  page: readonly PageBlock[],
  description: string | null,
): readonly Block[] {
  const first = found.map(markOf).find((mark) => mark !== null);
  if (first === undefined || first === null) return found;
  const headline = page.slice(0, first).findLastIndex(({ tag }) => tag === "h1");
  if (headline < 0) return found;
  const said = found.slice(0, 3).map(({ text }) => letters(text));
  const described = letters(description ?? "");
  const lines = page
    .slice(headline + 1, first)
    .filter(
      (block) => isStandfirst(block, described) && !said.some((text) => text.startsWith(letters(block.text))),
    );
  return lines.length === 0 || lines.length > 2 ? found : [...lines, ...found];
}

function isStandfirst({ text, linked, element }: PageBlock, description: string): boolean {
  if (text.length < SHORTEST || text.length > LONGEST || linked > text.length / 2) return false;
  return letters(text) === description || isNamed(element) || isNamed(element?.parentNode ?? null);
}

const isNamed = (element: PageElement | null): boolean =>
  element !== null &&
  NAMED.test(`${element.getAttribute("class") ?? ""} ${element.getAttribute("itemprop") ?? ""}`);

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
