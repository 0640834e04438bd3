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
  readonly className: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  getElementsByTagName(name: string): ArrayLike<PageElement> & Iterable<PageElement>;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  remove(): void;
}

export interface PageDocument extends PageElement {
  readonly body: PageElement;
  readonly documentElement: PageElement | null;
  createElement(name: string): PageElement;
}

export const ELEMENT = 1;
export const TEXT = 3;

/** The page as a tree. Broken HTML gives what tree there is; nothing is thrown and no script runs. */
export function parsePage(html: string): PageDocument {
  const whole = /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as PageDocument;
}

export const isElement = (node: PageNode): node is PageElement => node.nodeType === ELEMENT;
