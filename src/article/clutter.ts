/** Tells by the names that templates give them the boxes of a page that are not the report. */
import { isElement, type PageElement, type PageNode } from "./dom.ts";
import type { PageDocument } from "./page-document.ts";
import { shortText } from "./short-text.ts";

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

/** One of these is in every name that matters, so that most elements are done with at once. */
const TELLING =
  /caption|credit|video|player|brightcove|audio|author|bio|contributor|comment|responses|replies|respond|disqus|livefyre|spot-?im|viafoura|coral|talkback|discussion|onetrust|didomi|cybot|cookie|usercentrics|trust|osano|iubenda|termly|klaro|borlabs|evidon|quantcast|qc-cmp|fc-consent|sp_message|cmp|gdpr|ccpa|consent/i;

function isBox(element: PageElement, names: string): boolean {
  if (isDialog(element)) return true;
  if (!TELLING.test(names)) return false;
  const tokens = names.split(/\s+/);
  const kind = KINDS.find(({ name }) => tokens.some((token) => name.test(token)));
  if (kind === undefined) return false;
  if (kind.longest === Number.POSITIVE_INFINITY) return true;
  // Posts are embedded in boxes that are named for players.
  return shortText(element, kind.longest) !== null && element.getElementsByTagName("blockquote").length === 0;
}

const DIALOGS = new Set(["DIV", "SECTION", "ASIDE", "DIALOG", "FORM"]);

const isDialog = (element: PageElement) =>
  DIALOGS.has(element.nodeName) &&
  (/^(?:alert)?dialog$/.test(element.getAttribute("role") ?? "") ||
    element.getAttribute("aria-modal") === "true");

/**
 * Takes captions, players, comments, authors' notes and dialogues out of the document before Readability does its
 * work: it turns a box with one paragraph in it into that paragraph, and its name is lost; and it takes a long dialogue
 * for the report. Other boxes stay: it weighs the text by what is around it. Gives those that stay and are named for
 * an embedded post, as `isPost` says of a class.
 */
export function removeNamedBoxes(
  document: PageDocument,
  isPost: (name: string) => boolean,
): readonly PageElement[] {
  const boxes: PageElement[] = [];
  const posts: PageElement[] = [];
  let node: PageNode | null = document.body.firstChild;
  while (node !== null) {
    let goesIn = node.firstChild !== null;
    if (isElement(node) && !FRAMES.has(node.nodeName)) {
      const names = namesOf(node);
      if (isBox(node, names) && node.getElementsByTagName("h1").length === 0) {
        boxes.push(node);
        goesIn = false;
      } else if (names.length > 1 && names.split(" ").some(isPost)) {
        posts.push(node);
        goesIn = false;
      }
    }
    if (goesIn) {
      node = node.firstChild;
      continue;
    }
    while (node !== null && node !== document.body && node.nextSibling === null) node = node.parentNode;
    node = node === document.body ? null : (node?.nextSibling ?? null);
  }
  for (const box of boxes) box.remove();
  return posts;
}
