/** Finds the part of a page that is the report, by Mozilla's Readability. */
import { Readability } from "@mozilla/readability";
import { isElement, nodeAfter, PageElement, PageText } from "./dom.ts";
import type { PageDocument } from "./page-document.ts";

type Document = ConstructorParameters<typeof Readability>[0];

/**
 * The element that holds the report, or null where Readability finds none. Takes the document apart on the way:
 * read its metadata first.
 */
export function reportElement(document: PageDocument): PageElement | null {
  return parse(withoutSerialising(document));
}

function parse(document: PageDocument): PageElement | null {
  const options = {
    serializer: (node: unknown) => node as PageElement,
    keepClasses: true,
    disableJSONLD: true,
  };
  try {
    const found = new Readability<PageElement>(document as unknown as Document, options as never).parse();
    return found?.content ?? null;
  } catch (error) {
    // It climbs to the body from whatever it finds, and where tags are so tangled that there is none above, to nowhere.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/**
 * Readability writes the whole page out as HTML before its first pass, in case it needs another one, and would have it
 * parsed again then. Here it gets a copy of the tree in place of the HTML, and looks into neither.
 */
function withoutSerialising(document: PageDocument): PageDocument {
  const { body } = document;
  Object.defineProperty(body, "innerHTML", {
    get: () => copyOf(body),
    set: (copy: PageElement) => body.replaceChildren(copyOf(copy).childNodes),
  });
  return document;
}

/** `element` and all that is in it, once more, in no tree. */
function copyOf(element: PageElement): PageElement {
  const copy = alone(element);
  // The element gone into last, and its copy.
  let [from, into] = [element, copy];
  for (let node = element.firstChild; node !== null; node = nodeAfter(node, element)) {
    while (from !== node.parentNode) {
      from = from.parentNode ?? element;
      into = into.parentNode ?? copy;
    }
    if (isElement(node)) {
      const made = alone(node);
      into.putIn(made, null);
      [from, into] = [node, made];
    } else {
      into.putIn(new PageText(node.textContent), null);
    }
  }
  return copy;
}

/** A copy without what is in it. */
function alone({ localName, ownerDocument, attributes }: PageElement): PageElement {
  const copy = new PageElement(localName, ownerDocument);
  for (const attribute of attributes) copy.attributes.push(attribute.cloneNode());
  return copy;
}
