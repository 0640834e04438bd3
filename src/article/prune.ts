/**
 * Takes out of a page's source what no reader sees (scripts, styles, comments, most attributes) before it is parsed:
 * every node and attribute costs time and memory in the tree. One pass over the string, linear in its length.
 */

export interface PrunedPage {
  readonly html: string;
  /** How many nodes its tree will have, about: elements, and pieces of text between character references. */
  readonly nodes: number;
  /** How deep these lie, all taken together, about: by this the time grows that is taken to weigh each by what is in it. */
  readonly depths: number;
  /** The contents of `<script type="application/ld+json">`, in order. */
  readonly jsonLd: readonly string[];
  /** The contents of other scripts that are data, or begin by assigning some. */
  readonly data: readonly string[];
}

/** Elements that go with all that is in them. */
const DROPPED = new Set([
  "script",
  "style",
  "noscript",
  "svg",
  "template",
  "iframe",
  "object",
  "canvas",
  "math",
]);

/** Attributes that the extraction or the metadata look at. */
const KEPT = new Set(
  (
    "id class rel role href src alt hidden aria-hidden aria-modal aria-label lang xml:lang type " +
    "itemprop itemtype itemscope property name content datetime pubdate charset http-equiv title summary"
  ).split(" "),
);

const NAME = /[a-z][^\s/>]*/iy;
const ATTRIBUTE = /[\s/]*([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`][^\s<>]*))?/y;
const TAG_END = /[^>]*>/y;
const UNSEEN = /display\s*:\s*none|visibility\s*:\s*hidden/i;
/** How scripts begin that carry data; a shorter one, in characters, carries no report. */
const DATA = /^\s*(?:(?:(?:var|let|const)\s+)?[\w.$]{1,80}\s*=\s*)?[{[]/;
const LEAST_DATA = 500;
const JSON_LD = /type\s*=\s*["']?application\/ld\+json/i;

/** Elements that need no closing tag, so that counting them says nothing of the depth. */
const UNNESTED = new Set(
  (
    "area base br col embed hr img input link meta source track wbr " +
    "p li dt dd td th tr tbody thead tfoot option optgroup colgroup rt rp html head body"
  ).split(" "),
);
/** Elements deeper than this lose their tags, not their text: no page means it, and time grows with the depth. */
const DEEPEST = 150;
/** As many as make any page too large; more need not be counted. */
const MOST_REFERENCES = 2_000_000;

export function prunePage(source: string): PrunedPage {
  const kept: string[] = [];
  const jsonLd: string[] = [];
  const data: string[] = [];
  const unclosed = new Set<string>();
  const nesting = new Nesting();
  let [at, nodes, depths] = [0, source.split("&", MOST_REFERENCES).length, 0];
  // Remembered, so that a page full of comments that never end is not searched to its end for each.
  const lastComment = source.lastIndexOf("-->");
  while (at < source.length) {
    const open = source.indexOf("<", at);
    if (open !== at) kept.push(source.slice(at, open < 0 ? source.length : open));
    if (open < 0) break;
    const closing = source[open + 1] === "/";
    const name = matchAt(NAME, source, open + (closing ? 2 : 1))?.[0].toLowerCase();
    if (name === undefined) {
      at = markupEnd(source, open, lastComment);
      // A lone "<" in running text is no tag.
      if (at === open + 1) {
        kept.push("&lt;");
        nodes++;
        depths += nesting.depth;
      }
    } else if (closing) {
      at = tagEnd(source, open);
      if (nesting.closes(name)) kept.push(`</${name}>`);
    } else {
      const tag = readTag(source, open, name);
      const content =
        DROPPED.has(name) && !tag.selfClosed ? contentOf(source, name, tag.end, unclosed) : null;
      at = content?.end ?? tag.end;
      if (content !== null && name === "script") {
        const script = source.slice(tag.end, content.start);
        if (JSON_LD.test(source.slice(open, tag.end))) jsonLd.push(script);
        else if (script.length > LEAST_DATA && DATA.test(script.slice(0, 200))) data.push(script);
      }
      if (DROPPED.has(name) || !nesting.opens(name)) continue;
      kept.push(tag.text);
      nodes++;
      depths += nesting.depth;
    }
  }
  return { html: kept.join(""), nodes, depths, jsonLd, data };
}

/** Keeps count of how deep the tags are, and says which to keep. */
class Nesting {
  private open = 0;

  /** Of what lies deeper than any page means nothing is said but that. */
  get depth(): number {
    return this.open > DEEPEST ? Number.POSITIVE_INFINITY : this.open;
  }

  opens(name: string): boolean {
    return UNNESTED.has(name) || ++this.open <= DEEPEST;
  }

  closes(name: string): boolean {
    if (UNNESTED.has(name) || this.open === 0) return true;
    return this.open-- <= DEEPEST;
  }
}

/** The end of what is no element at `open`: a comment, a declaration, or a lone "<". */
function markupEnd(source: string, open: number, lastComment: number): number {
  if (source.startsWith("<!--", open)) return commentEnd(source, open, lastComment);
  return /[/!?]/.test(source[open + 1] ?? "") ? tagEnd(source, open) : open + 1;
}

function tagEnd(source: string, open: number): number {
  const end = source.indexOf(">", open);
  return end < 0 ? source.length : end + 1;
}

/** Where the content of a dropped element ends and what follows it begins; null if it is never closed. */
function contentOf(source: string, name: string, from: number, unclosed: Set<string>) {
  if (unclosed.has(name)) return null;
  const close = closingTag(source, name, from);
  // Remembered, so that a page full of unclosed ones is not searched to its end for each.
  if (close === null) unclosed.add(name);
  return close;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function commentEnd(source: string, open: number, last: number): number {
  if (last >= open + 2) return source.indexOf("-->", open + 2) + "-->".length;
  return tagEnd(source, open);
}

/** The start tag at `open`, written anew with the attributes that are looked at. */
function readTag(
  source: string,
  open: number,
  name: string,
): { text: string; end: number; selfClosed: boolean } {
  let text = `<${name}`;
  let at = open + 1 + name.length;
  for (let part = matchAt(ATTRIBUTE, source, at); part; part = matchAt(ATTRIBUTE, source, at)) {
    at += part[0].length;
    const attribute = part[1]?.toLowerCase() ?? "";
    const value = part[2];
    if (KEPT.has(attribute)) text += value === undefined ? ` ${attribute}` : ` ${attribute}=${value}`;
    else if (attribute === "style" && value !== undefined && UNSEEN.test(value)) text += " hidden";
  }
  const end = matchAt(TAG_END, source, at)?.[0].length ?? source.length - at;
  return { text: `${text}>`, end: at + end, selfClosed: source[at + end - 2] === "/" };
}

const CLOSING = new Map([...DROPPED].map((name) => [name, new RegExp(`</${name}[^>]*>`, "gi")]));

function closingTag(source: string, name: string, from: number): { start: number; end: number } | null {
  // Without a ">" each "</name" would be followed to the end.
  if (source.indexOf(">", from) < 0) return null;
  const pattern = CLOSING.get(name);
  const found = pattern && matchAt(pattern, source, from);
  return found ? { start: found.index, end: found.index + found[0].length } : null;
}
