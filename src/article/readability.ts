/** Finds the part of a page that is the report, by Mozilla's Readability. */
import { Readability } from "@mozilla/readability";
import type { PageDocument, PageElement } from "./dom.ts";

type Document = ConstructorParameters<typeof Readability>[0];

/** Readability wants another pass over the whole page, which the quick way does not give. */
class AnotherPass extends Error {}

/**
 * The element that holds the report, or null where Readability finds none. Takes the document apart on the way:
 * read its metadata first. `again` gives the same document afresh, for the few pages that need more than one pass.
 */
export function reportElement(document: PageDocument, again: () => PageDocument): PageElement | null {
  try {
    return parse(withoutSerialising(document));
  } catch (error) {
    if (error instanceof AnotherPass) return anotherPass(again());
    throw error;
  }
}

/** The second pass sets the page's HTML, which overflows the stack where one element has a hundred thousand children: such a page has no report that it could find. */
function anotherPass(document: PageDocument): PageElement | null {
  try {
    return parse(document);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
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
 * Readability writes the whole page out as HTML before its first pass, in case it needs another one: a third of its
 * time. Here it gets an empty string, and AnotherPass if it sets one.
 */
function withoutSerialising(document: PageDocument): PageDocument {
  Object.defineProperty(document.body, "innerHTML", {
    get: () => "",
    set: () => {
      throw new AnotherPass();
    },
  });
  return document;
}
