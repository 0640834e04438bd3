/** The little of the DOM that we use, and the one place where a page is parsed. */
import { parseHTML } from "linkedom";

export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly parentNode: PageElement | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly textContent: string | null;
}

export interface PageElement extends PageNode {
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  getElementsByTagName(name: string): ArrayLike<PageElement> & Iterable<PageElement>;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  remove(): void;
  innerHTML: string;
}

export interface PageDocument extends PageElement {
  readonly body: PageElement;
  readonly documentElement: PageElement | null;
}

export const ELEMENT = 1;
export const TEXT = 3;

/** The page as a tree. Broken HTML gives what tree there is; nothing is thrown and no script runs. */
export function parsePage(html: string): PageDocument {
  if (!/<html[\s>]/i.test(html)) return parsed(wrapped(html));
  const document = parsed(html);
  // Of a page that begins with another element than its root all would lie beside the body.
  if (/^html$/i.test(document.documentElement?.nodeName ?? "")) return document;
  return parsed(wrapped(html.replace(/<\/?(?:html|body)(?:[\s/][^<>]*)?>/gi, "")));
}

const parsed = (html: string) => parseHTML(html).document as unknown as PageDocument;
const wrapped = (html: string) => `<html><body>${html}</body></html>`;

export const isElement = (node: PageNode): node is PageElement => node.nodeType === ELEMENT;

/** More nodes than this are no short text, however few letters are in them. */
const MOST_NODES = 60;

/**
 * The element's text with plain spaces, or null if it is longer than `most` characters. Looks no further than that, so
 * that asking many elements inside one another stays cheap.
 */
export function shortText(element: PageElement, most: number): string | null {
  let text = "";
  let nodes = 0;
  let node: PageNode | null = element.firstChild;
  while (node !== null) {
    if (node.nodeType === TEXT) text += node.textContent ?? "";
    // Templates indent: leave room for white space that will go.
    if (++nodes > MOST_NODES || text.length > most * 4) return null;
    if (node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    while (node !== null && node !== element && node.nextSibling === null) node = node.parentNode;
    node = node === element ? null : (node?.nextSibling ?? null);
  }
  const plain = text.replace(/\s+/g, " ").trim();
  return plain.length > most ? null : plain;
}
