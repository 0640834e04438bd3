/**
 * The tree of a page: the little of the DOM that we and Readability use, as links from node to node, so that taking out
 * and putting in cost the same wherever it happens. Full implementations spend most of their time on what nobody asks.
 */
import { Attributed } from "./attributes.ts";

export const ELEMENT = 1;
export const TEXT = 3;
export const DOCUMENT = 9;

export type PageNode = PageText | PageElement;

/** The document, as far as its elements know it. */
interface Maker {
  createElement(name: string): PageElement;
}

const NO_NODES: readonly never[] = [];

/** A run of text; as the tree is parsed no two of them are side by side. */
export class PageText {
  parentNode: PageElement | null = null;
  previousSibling: PageNode | null = null;
  nextSibling: PageNode | null = null;
  textContent: string;

  constructor(text: string) {
    this.textContent = text;
  }

  get nodeType(): number {
    return TEXT;
  }

  get nodeName(): string {
    return "#text";
  }

  get tagName(): undefined {
    return undefined;
  }

  get firstChild(): null {
    return null;
  }

  get childNodes(): readonly PageNode[] {
    return NO_NODES;
  }

  remove(): void {
    this.parentNode?.takeOut(this);
  }
}

export class PageElement extends Attributed {
  parentNode: PageElement | null = null;
  previousSibling: PageNode | null = null;
  nextSibling: PageNode | null = null;
  firstChild: PageNode | null = null;
  lastChild: PageNode | null = null;
  readonly nodeType: number;
  /** In upper case. */
  readonly nodeName: string;
  /** The same, but none of a document. */
  readonly tagName: string | undefined;
  readonly localName: string;
  readonly ownerDocument: Maker | null;
  /** Readability's own notes. */
  readability: unknown = undefined;
  private elements: PageElement[] | null = null;

  constructor(localName: string, document: Maker | null, nodeType = ELEMENT) {
    super();
    this.localName = localName;
    this.nodeName = upperCase(localName);
    this.tagName = nodeType === ELEMENT ? this.nodeName : undefined;
    this.nodeType = nodeType;
    this.ownerDocument = document;
  }

  get src(): string | undefined {
    return this.localName === "img" ? (this.getAttribute("src") ?? "") : undefined;
  }

  get childNodes(): readonly PageNode[] {
    const nodes: PageNode[] = [];
    for (let node = this.firstChild; node !== null; node = node.nextSibling) nodes.push(node);
    return nodes;
  }

  get children(): readonly PageElement[] {
    if (this.elements === null) {
      this.elements = [];
      for (let node = this.firstChild; node !== null; node = node.nextSibling)
        if (isElement(node)) this.elements.push(node);
    }
    return this.elements;
  }

  get firstElementChild(): PageElement | null {
    return elementFrom(this.firstChild);
  }

  get nextElementSibling(): PageElement | null {
    return elementFrom(this.nextSibling);
  }

  get previousElementSibling(): PageElement | null {
    let node = this.previousSibling;
    while (node !== null && !isElement(node)) node = node.previousSibling;
    return node;
  }

  get textContent(): string {
    let text = "";
    for (let node = this.firstChild; node !== null; node = nodeAfter(node, this))
      if (node.nodeType === TEXT) text += node.textContent;
    return text;
  }

  /** Nobody reads it; Readability writes it to its log. */
  get innerHTML(): string {
    return "";
  }

  /** The elements of that name, in lower case; `*` are all. */
  getElementsByTagName(name: string): PageElement[] {
    return elementsIn(this, ({ localName }) => localName === name || name === "*");
  }

  /** The elements of some names, set apart by commas: Readability selects by nothing else. */
  querySelectorAll(names: string): PageElement[] {
    const wanted = names.toLowerCase().split(",");
    return elementsIn(this, ({ localName }) => wanted.includes(localName));
  }

  remove(): void {
    this.parentNode?.takeOut(this);
  }

  removeChild(node: PageNode): PageNode {
    node.remove();
    return node;
  }

  appendChild(node: PageNode): PageNode {
    node.remove();
    this.putIn(node, null);
    return node;
  }

  replaceChildren(nodes: readonly PageNode[]): void {
    while (this.firstChild !== null) this.takeOut(this.firstChild);
    for (const node of nodes) this.appendChild(node);
  }

  replaceChild(node: PageNode, replaced: PageNode): PageNode {
    const next = replaced.nextSibling;
    replaced.remove();
    if (node !== next) {
      node.remove();
      this.putIn(node, next);
    }
    return replaced;
  }

  /** Before `next`, or at the end. */
  putIn(node: PageNode, next: PageNode | null): void {
    const previous = next === null ? this.lastChild : next.previousSibling;
    node.parentNode = this;
    node.previousSibling = previous;
    node.nextSibling = next;
    if (previous === null) this.firstChild = node;
    else previous.nextSibling = node;
    if (next === null) this.lastChild = node;
    else next.previousSibling = node;
    this.elements = null;
  }

  takeOut(node: PageNode): void {
    const { previousSibling: previous, nextSibling: next } = node;
    if (previous === null) this.firstChild = next;
    else previous.nextSibling = next;
    if (next === null) this.lastChild = previous;
    else next.previousSibling = previous;
    node.parentNode = null;
    node.previousSibling = null;
    node.nextSibling = null;
    this.elements = null;
  }
}

export const isElement = (node: PageNode): node is PageElement => node.nodeType === ELEMENT;

/** The node that comes next in the order of the page, all that is in `node` first, and null after the last in `root`. */
export const nodeAfter = (node: PageNode, root: PageElement): PageNode | null =>
  node.firstChild ?? nodePast(node, root);

/** The same without what is in `node`. */
export function nodePast(node: PageNode, root: PageElement): PageNode | null {
  let at: PageNode | null = node;
  while (at !== null && at !== root) {
    if (at.nextSibling !== null) return at.nextSibling;
    at = at.parentNode;
  }
  return null;
}

/** Those in `root` that pass `test`, in the order of the page. */
export function elementsIn(root: PageElement, test: (element: PageElement) => boolean): PageElement[] {
  const found: PageElement[] = [];
  for (let node = root.firstChild; node !== null; node = nodeAfter(node, root))
    if (isElement(node) && test(node)) found.push(node);
  return found;
}

function elementFrom(node: PageNode | null): PageElement | null {
  let at = node;
  while (at !== null && !isElement(at)) at = at.nextSibling;
  return at;
}

const UPPER_CASE = new Map<string, string>();

/** Names are few: each is kept once. */
function upperCase(name: string): string {
  let upper = UPPER_CASE.get(name);
  if (upper === undefined) {
    upper = name.toUpperCase();
    if (UPPER_CASE.size < 500) UPPER_CASE.set(name, upper);
  }
  return upper;
}
