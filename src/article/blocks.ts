/** Splits a part of a page into blocks of text, and leaves out those that by their structure are not the report. */
import type { IsoDate } from "../base/passage.ts";
import { isClutter } from "./clutter.ts";
import { isElement, type PageElement, type PageNode, TEXT } from "./dom.ts";

/** One paragraph, heading, list item or table row. */
export interface Block {
  /** White space as a browser shows it; no-break spaces stay; `\n` only where the page breaks a line. Not empty. */
  readonly text: string;
  /** The lower-case name of the element that the text stands in. */
  readonly tag: string;
  /** How many characters of `text` are in links. */
  readonly linked: number;
  /** The element that the text stands in; null where it comes from no tree. */
  readonly element: PageElement | null;
  /** The day of the entry of a live page that it belongs to. */
  readonly day?: IsoDate | null;
  /** Does it say no more than when an entry was written, or by whom? */
  readonly isStamp?: boolean;
}

const words = (list: string) => new Set(list.toUpperCase().split(" "));

/** Elements that begin and end a block. */
const BLOCKS = words(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure " +
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table " +
    "tbody tfoot thead tr ul video audio amp-img",
);

/** Elements that are left out with all that is in them. */
const CLUTTER = words(
  "aside audio button dialog figcaption figure footer form head iframe input label legend menu nav noscript object " +
    "script select style svg template textarea title video",
);

interface Open {
  text: string;
  linked: number;
  readonly element: PageElement;
}

/** The blocks under `root`, in order. Walks without recursion, so that no depth of nesting is too deep. */
export function blocksOf(root: PageElement): Block[] {
  const blocks: Block[] = [];
  let open: Open = { text: "", linked: 0, element: root };
  let links = 0;
  const close = (next: PageElement) => {
    const text = tidy(open.text);
    const { element } = open;
    const tag = element.nodeName.toLowerCase();
    if (text !== "") blocks.push({ text, tag, linked: Math.min(open.linked, text.length), element });
    open = { text: "", linked: 0, element: next };
  };
  const half = (root.textContent ?? "").length / 2;
  // Templates give such names to wrappers of the whole report, too.
  const isMinor = (element: PageElement) => (element.textContent ?? "").length < half;
  let node: PageNode | null = root.firstChild;
  while (node !== null) {
    if (node.nodeType === TEXT) {
      const text = (node.textContent ?? "").replace(/[ \t\n\r\f]+/g, " ");
      open.text += text;
      if (links > 0) open.linked += text.length;
    } else if (isElement(node)) {
      const name = node.nodeName.toUpperCase();
      if (BLOCKS.has(name)) close(node);
      if (name === "BR") open.text += "\n";
      if (name === "TD" || name === "TH") open.text += " ";
      if (!CLUTTER.has(name) && !(isClutter(node) && isMinor(node)) && node.firstChild !== null) {
        if (name === "A") links++;
        node = node.firstChild;
        continue;
      }
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = leave(node.parentNode);
    }
    if (node === null || node === root) break;
    node = node.nextSibling;
  }
  close(root);
  return blocks;

  function leave(element: PageElement | null): PageElement | null {
    if (element === null) return null;
    const name = element.nodeName.toUpperCase();
    if (name === "A") links--;
    if (BLOCKS.has(name)) close(element.parentNode ?? root);
    return element;
  }
}

function tidy(text: string): string {
  const plain = text
    .replace(/ {2,}/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n");
  // By hand: a pattern that ends in "$" would go through every run of blanks from each of its places.
  let [start, end] = [0, plain.length];
  while (start < end && BLANK.test(plain.charAt(start))) start++;
  while (end > start && BLANK.test(plain.charAt(end - 1))) end--;
  return plain.slice(start, end);
}

const BLANK = /[\s\u00a0\u200b]/;
