/** The words of an element, if they are few. */
import { type PageElement, type PageNode, TEXT } from "./dom.ts";

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
