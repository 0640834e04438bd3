/**
 * Takes out of a page's source what no reader sees (scripts, styles, comments, most attributes) before it is parsed:
 * every node and attribute costs time and memory in the tree. One pass over the string, linear in its length.
 */

export interface PrunedPage {
  readonly html: string;
  /** The contents of `<script type="application/ld+json">`, in order. */
  readonly jsonLd: readonly string[];
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
const JSON_LD = /type\s*=\s*["']?application\/ld\+json/i;

export function prunePage(source: string): PrunedPage {
  const kept: string[] = [];
  const jsonLd: string[] = [];
  const unclosed = new Set<string>();
  let at = 0;
  for (;;) {
    const open = source.indexOf("<", at);
    kept.push(source.slice(at, open < 0 ? source.length : open));
    if (open < 0) break;
    if (source.startsWith("<!--", open)) {
      at = commentEnd(source, open);
      continue;
    }
    const name = matchAt(NAME, source, open + 1)?.[0].toLowerCase();
    if (name === undefined) {
      const end = source.indexOf(">", open);
      at = end < 0 ? source.length : end + 1;
      // A lone "<" in running text is no tag.
      if (!/[/!?]/.test(source[open + 1] ?? "")) at = open + 1;
      kept.push(at === open + 1 ? "&lt;" : source.slice(open, at));
      continue;
    }
    const tag = readTag(source, open, name);
    at = tag.end;
    if (DROPPED.has(name) && !tag.selfClosed && !unclosed.has(name)) {
      const close = closingTag(source, name, at);
      if (close === null) unclosed.add(name);
      else {
        if (name === "script" && JSON_LD.test(source.slice(open, tag.end)))
          jsonLd.push(source.slice(at, close.start));
        at = close.end;
        continue;
      }
    }
    if (!DROPPED.has(name)) kept.push(tag.text);
  }
  return { html: kept.join(""), jsonLd };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function commentEnd(source: string, open: number): number {
  const end = source.indexOf("-->", open + 2);
  if (end >= 0) return end + 3;
  const angle = source.indexOf(">", open);
  return angle < 0 ? source.length : angle + 1;
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
  const pattern = CLOSING.get(name);
  const found = pattern && matchAt(pattern, source, from);
  return found ? { start: found.index, end: found.index + found[0].length } : null;
}
