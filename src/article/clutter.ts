/** Tells by the names that templates give them the boxes of a page that are not the report. */
import { isElement, type PageDocument, type PageElement, type PageNode, shortText } from "./dom.ts";

/** Classes and ids of captions, and of boxes with related stories, newsletters, links to share. */
const CLUTTER =
  /caption(?!ed)|photo-?credit|image-?credit|(?:^|[\s_-])(?:credits?|related|newsletter|share|sharing|social|sr-only|screen-reader-text|visually-?hidden|advert|advertisement|promo|tags|teaser|rail|author-?bio|about-?author|recirc|recommended|taboola|outbrain)(?:$|[\s_-])/i;
const CAPTION = /caption(?!ed)|photo-?credit|image-?credit/i;
/** An embedded post is kept: reports quote from them. */
const EMBEDDED_POST = /(?:^|[\s_-])(?:embed|embedded|tweet|twitter-tweet)(?:$|[\s_-])/i;

export function isClutter(element: PageElement): boolean {
  if (element.hasAttribute("hidden")) return true;
  const names = namesOf(element);
  return CLUTTER.test(names) && !EMBEDDED_POST.test(names);
}

const isCaption = (element: PageElement) => CAPTION.test(namesOf(element));

const namesOf = (element: PageElement) =>
  `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;

/** A longer one, in characters, is the report itself under such a name. */
const LONGEST_CAPTION = 600;

/**
 * Takes captions out of the document before Readability does its work: it turns a box with one paragraph in it
 * into that paragraph, and its name is lost. Other boxes stay: it weighs the text by what is around it.
 */
export function removeCaptions(document: PageDocument): void {
  const boxes: PageElement[] = [];
  let node: PageNode | null = document.body.firstChild;
  while (node !== null) {
    const box = isElement(node) && isCaption(node) && shortText(node, LONGEST_CAPTION) !== null;
    if (box && isElement(node)) boxes.push(node);
    if (!box && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    while (node !== null && node !== document.body && node.nextSibling === null) node = node.parentNode;
    node = node === document.body ? null : (node?.nextSibling ?? null);
  }
  for (const box of boxes) box.remove();
}
