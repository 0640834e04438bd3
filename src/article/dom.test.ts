import fc from "fast-check";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { isElement, PageElement, type PageNode, PageText } from "./dom.ts";
import { parsePage } from "./parse-page.ts";
import { reportElement } from "./readability.ts";

/** What both trees have: ours, and that of a whole DOM. */
interface AnyNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<AnyNode>;
}

/** A tree in brackets. Pieces of text side by side are one. */
const outline = (node: AnyNode): string =>
  node.nodeType === 3
    ? (node.textContent ?? "")
    : `<${node.nodeName.toLowerCase()}>${[...node.childNodes].map(outline).join("")}</>`;

const PIECES = [
  ..."div p b a ul li table tr td br img h1 section body html head title font".split(" "),
].flatMap((name) => [`<${name}>`, `<${name} class=x id="${name}">`, `</${name}>`]);
const html = fc.array(fc.oneof(fc.constantFrom(...PIECES, "a &amp; b", " ", "&", "<")), { maxLength: 30 });

test("a page, however broken, gives the tree that the parser's own DOM gives", () => {
  fc.assert(
    fc.property(html, (pieces) => {
      const page = `<html><head></head><body>${pieces.join("")}</body></html>`;
      const whole = parseHTML(page).document;
      const [root, body] = [parsePage(page), whole.body as unknown as AnyNode];
      expect(outline(root.body)).toBe(outline(body));
      expect(outline(root)).toBe(outline(whole as unknown as AnyNode));
    }),
    { numRuns: 300 },
  );
});

test("a page without head or body has both", () => {
  const page = parsePage("<html><p>No.</p></html>");
  expect(outline(page.body)).toBe("<body></>");
  expect(outline(page)).toBe("<#document><html><head></><body></><p>No.</></></>");
  expect(outline(parsePage("No.").body)).toBe("<body>No.</>");
});

/** Links of a tree that do not agree with each other. */
function brokenLinks(root: PageElement): string[] {
  const broken: string[] = [];
  for (const element of [root, ...root.getElementsByTagName("*")]) {
    const nodes = [...element.childNodes];
    nodes.forEach((node, i) => {
      if (node.parentNode !== element) broken.push("parent");
      if (node.previousSibling !== (nodes[i - 1] ?? null)) broken.push("previous");
      if (node.nextSibling !== (nodes[i + 1] ?? null)) broken.push("next");
    });
    if (element.lastChild !== (nodes.at(-1) ?? null)) broken.push("last");
    const elements = nodes.filter(isElement);
    if (elements.length !== element.children.length) broken.push("number of children");
    if (elements.some((child, i) => child !== element.children[i])) broken.push("children");
    if (element.firstElementChild !== (element.children[0] ?? null)) broken.push("first element");
  }
  return broken;
}

const DOM_STEPS = fc.array(fc.tuple(fc.nat(3), fc.nat(11), fc.nat(11)), { maxLength: 40 });

test("nodes taken out and put in stand where a whole DOM has them", () => {
  fc.assert(
    fc.property(DOM_STEPS, (steps) => {
      const { document } = parseHTML("<html><body></body></html>");
      const names = Array.from({ length: 12 }, (_, i) => `n${i}`);
      const theirs = names.map((name) => document.createElement(name));
      const ours = names.map((name) => new PageElement(name, null));
      for (const [what, i, j] of steps) {
        const [a, b, c, d] = [ours[i], ours[j], theirs[i], theirs[j]];
        if (a === undefined || b === undefined || c === undefined || d === undefined || i === j) continue;
        if (what === 0 && !c.contains(d)) {
          d.appendChild(c);
          b.appendChild(a);
        } else if (what === 1) {
          c.remove();
          a.remove();
        } else if (what === 2 && d.parentNode !== null && !c.contains(d.parentNode as unknown as typeof d)) {
          d.parentNode.replaceChild(c, d);
          b.parentNode?.replaceChild(a, b);
        } else if (what === 3) {
          while (c.firstChild !== null) c.firstChild.remove();
          a.replaceChildren([]);
        }
      }
      expect(ours.map(outline)).toEqual(theirs.map((node) => outline(node as unknown as AnyNode)));
      expect(ours.flatMap(brokenLinks)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("a child may take the place of what it stands in, and a neighbour that of its neighbour", () => {
  const [box, inner, last] = ["div", "p", "b"].map((name) => new PageElement(name, null)) as [
    PageElement,
    PageElement,
    PageElement,
  ];
  const root = new PageElement("main", null);
  root.appendChild(box);
  root.appendChild(last);
  box.appendChild(inner);
  inner.appendChild(new PageText("No."));
  root.replaceChild(inner, box);
  expect(outline(root)).toBe("<main><p>No.</><b></></>");
  root.replaceChild(last, inner);
  expect(outline(root)).toBe("<main><b></></>");
  expect(brokenLinks(root)).toEqual([]);
});

test("attributes: the first of a name counts, a class has one blank between its names", () => {
  const [a, b] = [...parsePage('<p id=x id=y class=" a\n b  c"><p>').getElementsByTagName("p")];
  expect([a?.id, a?.className, a?.getAttribute("class")]).toEqual(["x", "a b c", "a b c"]);
  expect([b?.id, b?.className, b?.getAttribute("class"), b?.hasAttribute("class")]).toEqual([
    "",
    "",
    null,
    false,
  ]);
  b?.setAttribute("class", "d");
  b?.setAttribute("class", "e");
  expect([b?.className, b?.attributes.length]).toEqual(["e", 1]);
  b?.removeAttribute("class");
  expect(b?.attributes).toEqual([]);
});

test("a text is one node whatever characters are written as references in it", () => {
  const nodes: readonly PageNode[] = parsePage("<p>Tey &amp; Renn&nbsp;said no &#x2014; twice</p>").body
    .childNodes;
  expect(nodes.flatMap((node) => node.childNodes.map(({ textContent }) => textContent))).toEqual([
    "Tey & Renn\u00a0said no — twice",
  ]);
});

test("a page that gives Readability too little is read again as it was", () => {
  const words = "The ferry was kept, its crews said, and so was the night boat. ";
  const page = parsePage(
    `<html><body><div class="sidebar comment"><p>${words}</p></div><div class="hidden-promo"><p>${words}</p></div></body></html>`,
  );
  const found = reportElement(page);
  expect(found?.textContent.split("The ferry was kept")).toHaveLength(3);
});
