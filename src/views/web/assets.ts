/** The style sheet and the script of every page (each of several files), and those of some: read once, named by their hash, so that a browser keeps them until they change. */
import { readFileSync } from "node:fs";
import { sha256 } from "../../base/hash.ts";
import { STANCE_STYLE } from "./stance-style.ts";

export interface Asset {
  /** The address on this server, with the first digits of the content's hash in it. */
  readonly path: string;
  readonly mediaType: string;
  readonly body: string;
  readonly etag: string;
}

/** What only those who write it need goes: whole lines of comment, and what lines begin with. No line of a script is inside a string. */
const SHORTENED: Readonly<Record<string, (body: string) => string>> = {
  css: (body) =>
    body
      .replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, "")
      .replace(/\s*\n\s*/g, "\n")
      .replace(/\s*([{};,>])\s*/g, "$1")
      .trim(),
  js: (body) =>
    body
      .replace(/^\s*(?:\/\/.*|\/\*\*.*\*\/)$/gm, "")
      .replace(/\s*\n\s*/g, "\n")
      .trim(),
};

function asset(
  stem: string,
  ending: string,
  mediaType: string,
  files = [`${stem}.${ending}`],
  made: readonly string[] = [],
): Asset {
  const read = (file: string) => readFileSync(new URL(`./assets/${file}`, import.meta.url), "utf8");
  const body = [...made, ...files.map(read)].map((text) => SHORTENED[ending]?.(text) ?? text).join("\n");
  const hash = sha256(body);
  return {
    path: `/assets/${stem}.${hash.slice(0, 12)}.${ending}`,
    mediaType,
    body,
    etag: `"${hash.slice(0, 32)}"`,
  };
}

/** In order: what comes later wins. */
const STYLE_FILES = [
  "frame",
  "forms",
  "lists",
  "rows",
  "plots",
  "questions",
  "report",
  "desk",
  "interface",
  "print",
].map((part) => `style/${part}.css`);

/** Of every page. */
const SCRIPT_FILES = ["page.js", "copy.js", "keys.js"];

export const STYLE = asset("page", "css", "text/css; charset=utf-8", STYLE_FILES, [STANCE_STYLE]);
/** Of the review, and of adding what was missed, beside the style of every page. */
export const REVIEW_STYLE = asset("review", "css", "text/css; charset=utf-8", ["style/review.css"]);
export const SCRIPT = asset("page", "js", "text/javascript; charset=utf-8", SCRIPT_FILES);
export const LIVE_SEARCH = asset("live-search", "js", "text/javascript; charset=utf-8");
export const REVIEW_KEYS = asset("review-keys", "js", "text/javascript; charset=utf-8");
export const SELECTED = asset("selected", "js", "text/javascript; charset=utf-8");
export const MARK_WORDS = asset("mark-words", "js", "text/javascript; charset=utf-8");
export const ICON = asset("icon", "svg", "image/svg+xml");

export const ASSETS: readonly Asset[] = [
  STYLE,
  REVIEW_STYLE,
  SCRIPT,
  LIVE_SEARCH,
  REVIEW_KEYS,
  SELECTED,
  MARK_WORDS,
  ICON,
];
