/** The report's text as the page's own data hold it, for pages whose markup shows less of it, or none. */
import { type Block, blocksOf } from "./blocks.ts";
import { parsePage } from "./parse-page.ts";
import { prunePage } from "./prune.ts";
import { textsOfStory } from "./story-data.ts";

/** What stands in the data must be so many times as long as what is shown, to be taken instead. */
const MORE = 1.3;
/** A page that shows more than this, in characters, shows its report. */
const SHOWN = 4000;
/** A shorter text than this, in characters, may be anything: it need not be part of the one in the data. */
const SCANT = 400;

/**
 * The blocks of the longest text of the report with that `title` in the page's data: in `body`, what its JSON-LD says,
 * and in the other scripts. None where there is none.
 */
export function storedBlocks(
  body: string | null,
  scripts: readonly string[],
  title: string | null,
): readonly Block[] {
  const stated = body === null ? [] : blocksIn(body.split(/\n+/));
  const held = title === null ? [] : blocksIn(textsOfStory(scripts, title));
  return lengthOf(held) > lengthOf(stated) * MORE ? held : stated;
}

/** `found`, or what is `stored` if that has all of it and much more. */
export function withStoredText(found: readonly Block[], stored: () => readonly Block[]): readonly Block[] {
  const shown = lengthOf(found);
  if (shown > SHOWN) return found;
  const blocks = stored();
  if (lengthOf(blocks) < MORE * shown) return found;
  const text = letters(blocks.map((block) => block.text).join(" "));
  const lines = found.map((block) => letters(block.text)).filter((line) => line.length > 40);
  const there = lines.filter((line) => text.includes(line.slice(0, 60)));
  return shown < SCANT || there.length * 2 > lines.length ? blocks : found;
}

/** `texts` are paragraphs, as plain text or as markup. */
function blocksIn(texts: readonly string[]): readonly Block[] {
  const html = texts.map((text) =>
    /<(?:p|div|h\d|ul|ol|blockquote|section)\b/i.test(text) ? text : `<p>${text}</p>`,
  );
  return html.length === 0 ? [] : blocksOf(parsePage(prunePage(html.join("\n")).html).body);
}

const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
