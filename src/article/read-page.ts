/** A page of HTML to an article: prune, parse, read its metadata, find the report, mark what is not. */
import { InputError } from "../base/errors.ts";
import type { IsoDate } from "../base/passage.ts";
import type { Article } from "./article.ts";
import { type Block, blocksOf } from "./blocks.ts";
import { type ExtractedText, textOf, unfilteredText } from "./extract.ts";
import { articleData } from "./json-ld.ts";
import { entriesOf } from "./live-entries.ts";
import { markOf, type PageBlock, withLostBlocks } from "./lost-blocks.ts";
import { type Metadata, metadataOf } from "./metadata.ts";
import { descriptionOf } from "./metas.ts";
import { storedBlocks, withStoredText } from "./page-data.ts";
import type { PageDocument } from "./page-document.ts";
import { parsePage } from "./parse-page.ts";
import { preparePage } from "./prepare-page.ts";
import { type PrunedPage, prunePage } from "./prune.ts";
import { reportElement } from "./readability.ts";
import { withStandfirst } from "./standfirst.ts";

/** In nodes, about. More than any page of news has; beyond, the time that Readability takes grows out of hand. */
const MOST_FOR_READABILITY = 60_000;
/** The same where they lie deep in one another: no page of news has half as many so deep. */
const DEEPEST_FOR_READABILITY = 3_000_000;
/** Beyond, the tree no longer fits in memory. */
const MOST_NODES = 1_000_000;

/**
 * The article in `source`, a page's characters. Broken HTML gives what there is of it. Throws an InputError if there
 * is no text at all. `url` is the page's address, to resolve relative ones against, or null.
 */
export function readPage(source: string, url: string | null): Article {
  const pruned = prunePage(source);
  if (pruned.nodes > MOST_NODES) {
    throw new InputError(
      "the page has more than a million elements: save the report's own text and give that",
    );
  }
  const document = parsePage(pruned.html);
  const data = articleData(pruned.jsonLd);
  const metadata = metadataOf(document, data, url);
  const found =
    pruned.nodes > MOST_FOR_READABILITY || pruned.depths > DEEPEST_FOR_READABILITY
      ? blocksOf(document.body)
      : reportBlocks(document, metadata.published, descriptionOf(document));
  const { text, boilerplate, entries } = firstText(found, metadata, pruned, data?.articleBody ?? null);
  return { ...metadata, text, boilerplate, ...(entries.length > 0 && { entries }) };
}

function reportBlocks(
  document: PageDocument,
  published: IsoDate | null,
  description: string | null,
): readonly Block[] {
  const page = preparePage(document);
  const element = reportElement(document);
  if (element === null) return [];
  const found = withLostBlocks(blocksOf(element), page);
  return withEntries(withStandfirst(found, page, description), page, published);
}

/** The blocks, those of a live page's entries with their days. */
function withEntries(
  found: readonly Block[],
  page: readonly PageBlock[],
  published: IsoDate | null,
): readonly Block[] {
  const marks = found.map(markOf);
  const { days, stamps } = entriesOf(page, new Set(marks.filter((mark) => mark !== null)), published);
  if (days.length === 0) return found;
  return found.map((block, i) => {
    const mark = marks[i] ?? -1;
    return { ...block, day: days[mark] ?? null, isStamp: stamps.has(mark) };
  });
}

/** The report's text, or what the page's own data hold where that is more; if the filters leave none, all that it shows. */
function firstText(
  found: readonly Block[],
  known: Metadata,
  page: PrunedPage,
  body: string | null,
): ExtractedText {
  const stored = () => storedBlocks(body, page.data, known.title);
  const extracted = textOf(withStoredText(found, stored), known);
  if (extracted.text !== "") return extracted;
  const all = blocksOf(parsePage(page.html).body);
  const rest = textOf(all, known);
  if (rest.text !== "") return rest;
  if (all.length > 0) return unfilteredText(all, known);
  throw new InputError("the page has no text: open it in a browser and save the report itself");
}
