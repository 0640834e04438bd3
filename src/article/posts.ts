/** Signs the posts that a page embeds with who wrote them: "— Name (@handle) March 12, 2025", as most embeds do. */
import { OUTER_CLOSING } from "../base/quotation-marks.ts";
import { blocksOf } from "./blocks.ts";
import { PageElement, PageText } from "./dom.ts";
import { shortText } from "./short-text.ts";

/** How templates and networks call what holds one post. */
const POST =
  /^(?:twitter-tweet|tweet|tweet-?(?:embed|card|box|container)|embedded-?(?:tweet|post|toot)|(?:bluesky|mastodon|threads|x|truth|social|post)-?(?:embed|post|card)|instagram-media|fb-post|fb-xfbml-parse-ignore|text-post-media|tiktok-embed|toot|status__wrapper|social-media-(?:embed|post))$/i;
/** A longer one, in characters, is no post. */
const LONGEST = 2000;
const HANDLE =
  /(?<![\p{L}\p{N}.@])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?(?:@[\p{L}\p{N}.-]+\p{L})?/u;
/** A line that signs: it opens with a dash, or is little more than a name and a handle. */
const SIGNED = /^[—–-]+ ?\S/;
const LONGEST_SIGNATURE = 120;
/** What embeds say of themselves. */
const IDLE =
  /^(?:view (?:this|on|more|the).*|see (?:this|more|new).*|follow(?:ing)?|replying to.*|show (?:more|this).*|(?:reply|repost|retweet|like|share|copy link|verified|translate).*|[\d.,]+[km]?|[·•|]|\d+ (?:likes?|replies|reposts?|retweets?|shares?|comments?|views?).*|x|twitter|bluesky|facebook|instagram|mastodon)$/i;
/** Addresses of posts have who wrote them. */
const ADDRESS =
  /^https?:\/\/(?:www\.|mobile\.)?(?:twitter\.com|x\.com|threads\.(?:net|com)|bsky\.app\/profile|truthsocial\.com|mastodon\.[a-z]+)\/@?(?<handle>[\w.-]+)(?:\/(?:status(?:es)?|posts?|\d))/i;

/** Is `name`, of a class, that of an embedded post? */
export const isPost = (name: string): boolean => POST.test(name);

/** Writes each post's signature after its words where it stands before them, or only in its address. */
export function signPosts(posts: readonly PageElement[]): void {
  for (const box of posts) {
    if (shortText(box, LONGEST) === null) continue;
    const blocks = blocksOf(box).map(({ text }) => text.trim());
    if (blocks.some((text) => SIGNED.test(text) && text.length <= LONGEST_SIGNATURE)) continue;
    const body = blocks.filter((text) => !IDLE.test(text));
    const at = body.findIndex(isSignature);
    const handle = HANDLE.exec(body[at] ?? "")?.[0] ?? handleInAddress(box);
    if (handle === null) continue;
    const words = at < 0 ? body : body.filter((_, i) => i < at - nameBefore(body, at) || i > at);
    const name = at < 0 ? "" : nameOf(body, at, handle);
    const day = words.findIndex(
      (text) => text.length < 40 && /\b(?:19|20)\d\d\b/.test(text) && !/[.!?]$/.test(text),
    );
    const date = day < 0 ? "" : ` ${words.splice(day, 1)[0]}`;
    if (words.length === 0) continue;
    write(box, [...words, `— ${name === "" ? handle : `${name} (${handle})`}${date}`]);
  }
}

const SENTENCE_END = new RegExp(`[.!?][${OUTER_CLOSING}]?$`);

const isSignature = (text: string): boolean =>
  text.length <= LONGEST_SIGNATURE &&
  HANDLE.test(text) &&
  !SENTENCE_END.test(text) &&
  text.replace(HANDLE, "").split(" ").length <= 8;

/** 1 if the name stands on a line of its own before that of the handle. */
function nameBefore(body: readonly string[], at: number): number {
  const alone = (body[at] ?? "").replace(HANDLE, "").replace(/[^\p{L}]+/gu, "") === "";
  const before = body[at - 1];
  return alone && before !== undefined && before.length <= 60 && !/[.!?,:]$/.test(before) ? 1 : 0;
}

function nameOf(body: readonly string[], at: number, handle: string): string {
  const line = nameBefore(body, at) === 1 ? (body[at - 1] ?? "") : (body[at] ?? "").split(handle)[0];
  return (line ?? "")
    .replace(/[\s(·•|–—-]+$/, "")
    .replace(/^A (?:post|video|photo) shared by\s+/i, "")
    .trim();
}

function handleInAddress(box: PageElement): string | null {
  const links = [
    box.getAttribute("cite"),
    ...[...box.getElementsByTagName("a")].map((link) => link.getAttribute("href")),
  ];
  for (const link of links) {
    const handle = ADDRESS.exec(link ?? "")?.groups?.handle;
    if (handle !== undefined) return `@${handle}`;
  }
  return null;
}

function write(box: PageElement, lines: readonly string[]): void {
  const made = (name: string) => new PageElement(name, box.ownerDocument);
  const quotation = made("blockquote");
  for (const line of lines) {
    const paragraph = made("p");
    for (const [i, text] of line.split("\n").entries()) {
      if (i > 0) paragraph.appendChild(made("br"));
      paragraph.appendChild(new PageText(text));
    }
    quotation.appendChild(paragraph);
  }
  box.replaceChildren([quotation]);
}
