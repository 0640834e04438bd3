/** Tells by the names that templates give them the boxes of a page that are not the report. */
import { isElement, type PageDocument, type PageElement, type PageNode, shortText } from "./dom.ts";

/** Classes and ids of captions, and of boxes with related stories, newsletters, links to share. */
const CLUTTER =
  /caption(?!ed)|photo-?credit|image-?credit|(?:^|[\s_-])(?:credits?|related|newsletter|share|sharing|social|sr-only|screen-reader-text|visually-?hidden|advert|advertisement|promo|tags|teaser|rail|recirc|recommended|taboola|outbrain|donate|donation|regwall|sign-?up)(?:$|[\s_-])/i;
/** An embedded post is kept: reports quote from them. */
const EMBEDDED_POST = /(?:^|[\s_-])(?:embed|embedded|tweet|twitter-tweet)(?:$|[\s_-])/i;

/** A box that goes before the report is looked for, by one of its names as a whole. */
interface BoxKind {
  readonly name: RegExp;
  /** A longer one, in characters, is the report itself under such a name. */
  readonly longest: number;
}

const LEADING =
  "(?:(?:js|the|post|article|story|page|site|single|entry|media|td|wp|reader|readers|user)[-_]*)*";
const named = (list: string, longest: number): BoxKind => ({
  name: new RegExp(`^${LEADING}(?:${list.replaceAll(" ", "|").replaceAll("-", "[-_]*")})$`, "i"),
  longest,
});

const KINDS: readonly BoxKind[] = [
  { name: /caption(?!ed)|photo-?credit|image-?credit/i, longest: 600 },
  named(
    "video-player video-box video-container video-wrapper video-caption video-description video-title video-promo video-embed " +
      "videoplayer jwplayer jw-player brightcove player-wrapper player-container media-player audio-player video-teaser",
    600,
  ),
  named(
    "author-bio author-box author-info author-card author-details author-profile author-description author-about about-author " +
      "about-the-author contributor-bio contributor-info writer-bio byline-bio bio biography authorbox authorbio saboxplugin-wrap",
    1500,
  ),
  named(
    "comments comment-list commentlist comments-area comments-section comment-section comments-wrapper comments-container " +
      "comments-list comments-block comments-thread comment-thread responses replies disqus disqus-thread disqus-comments fb-comments " +
      "livefyre livefyre-comments spot-im spotim conversation-spotim viafoura vf-comments coral coral-talk-stream talkback talkbacks " +
      "comment-respond respond discussion-thread",
    Number.POSITIVE_INFINITY,
  ),
  {
    name: /^(?:onetrust|didomi|cybot|cookiebot|usercentrics|truste|trustarc|osano|iubenda|termly|klaro|borlabs|evidon|quantcast|qc-cmp|fc-consent|sp_message|cmplz|cmp-|cmpbox|gdpr|ccpa|cookie-?(?:consent|banner|notice|law|bar|policy|popup|modal|dialog|message|wall|overlay)|consent-?(?:banner|dialog|modal|popup|overlay|manager|wall|box)?$|eu-?cookie|js-cookie)/i,
    longest: Number.POSITIVE_INFINITY,
  },
];

export function isClutter(element: PageElement): boolean {
  if (element.hasAttribute("hidden")) return true;
  const names = namesOf(element);
  return CLUTTER.test(names) && !EMBEDDED_POST.test(names);
}

const namesOf = (element: PageElement) =>
  `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;

/** Whatever the name: what a page is built of, and what has its headline, is no box. */
const FRAMES = new Set(["HTML", "BODY", "MAIN", "HEAD"]);

function isBox(element: PageElement): boolean {
  if (isDialog(element)) return true;
  const names = namesOf(element);
  if (names === " ") return false;
  const tokens = names.split(/\s+/);
  const kind = KINDS.find(({ name }) => tokens.some((token) => name.test(token)));
  if (kind === undefined) return false;
  if (kind.longest === Number.POSITIVE_INFINITY) return true;
  // Posts are embedded in boxes that are named for players.
  return shortText(element, kind.longest) !== null && element.querySelector("blockquote") === null;
}

const isDialog = (element: PageElement) =>
  /^(?:alert)?dialog$/.test(element.getAttribute("role") ?? "") ||
  element.getAttribute("aria-modal") === "true";

/**
 * Takes captions, players, comments, authors' notes and dialogues out of the document before Readability does its
 * work: it turns a box with one paragraph in it into that paragraph, and its name is lost; and it takes a long dialogue
 * for the report. Other boxes stay: it weighs the text by what is around it.
 */
export function removeNamedBoxes(document: PageDocument): void {
  const boxes: PageElement[] = [];
  let node: PageNode | null = document.body.firstChild;
  while (node !== null) {
    const box =
      isElement(node) && !FRAMES.has(node.nodeName) && isBox(node) && node.querySelector("h1") === null;
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
