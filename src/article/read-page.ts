/** A page of HTML to an article: prune, parse, read its metadata, find the report, mark what is not. */
import { InputError } from "../base/errors.ts";
import type { Article } from "./article.ts";
import { type Block, blocksOf } from "./blocks.ts";
import { removeNamedBoxes } from "./clutter.ts";
import { type PageDocument, parsePage } from "./dom.ts";
import { type ExtractedText, type Known, textOf, unfilteredText } from "./extract.ts";
import { removeForeignBoxes } from "./foreign-boxes.ts";
import { articleData } from "./json-ld.ts";
import { markBlocks, type PageBlock, withLostBlocks } from "./lost-blocks.ts";
import { metadataOf } from "./metadata.ts";
import { prunePage } from "./prune.ts";
import { reportElement } from "./readability.ts";

/** In nodes, about. More than any page of news has; beyond, the time that Readability takes grows out of hand. */
const MOST_FOR_READABILITY = 60_000;
/** Beyond, the tree no longer fits in memory. */
const MOST_NODES = 1_000_000;

/**
 * The article in `source`, a page's characters. Broken HTML gives what there is of it. Throws an InputError if there
 * is no text at all. `url` is the page's address, to resolve relative ones against, or null.
 */
export function readPage(source: string, url: string | null): Article {
  const { html, nodes, jsonLd } = prunePage(source);
  if (nodes > MOST_NODES) {
    throw new InputError(
      "the page has more than a million elements: save the report's own text and give that",
    );
  }
  const document = parsePage(html);
  const metadata = metadataOf(document, jsonLd, url);
  const found = nodes > MOST_FOR_READABILITY ? blocksOf(document.body) : reportBlocks(document, html);
  const { text, boilerplate } = firstText(found, metadata, () => fallbackBlocks(html, jsonLd));
  return { ...metadata, text, boilerplate };
}

function reportBlocks(document: PageDocument, html: string): Block[] {
  const page = prepare(document);
  const element = reportElement(document, () => {
    const again = parsePage(html);
    prepare(again);
    return again;
  });
  return element === null ? [] : [...withLostBlocks(blocksOf(element), page)];
}

function prepare(document: PageDocument): readonly PageBlock[] {
  removeNamedBoxes(document);
  removeForeignBoxes(document);
  return markBlocks(document);
}

/** Where Readability finds nothing: what the page's JSON-LD holds, else all that it shows. */
function fallbackBlocks(html: string, jsonLd: readonly string[]): Block[] {
  const body = articleData(jsonLd)?.articleBody;
  if (!body) return blocksOf(parsePage(html).body);
  return body
    .split(/\s*\n\s*/)
    .flatMap((text) => (text === "" ? [] : [{ text, tag: "p", linked: 0, element: null }]));
}

/** The report's text; if the filters leave none, all that the page shows. */
function firstText(found: readonly Block[], known: Known, fallback: () => Block[]): ExtractedText {
  const extracted = textOf(found, known);
  if (extracted.text !== "") return extracted;
  const blocks = fallback();
  const rest = textOf(blocks, known);
  if (rest.text !== "") return rest;
  if (blocks.length > 0) return unfilteredText(blocks, known);
  throw new InputError("the page has no text: open it in a browser and save the report itself");
}
