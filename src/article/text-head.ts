/** What a text file says of its report: in the lines at its top, or in its name. */

import type { IsoDate, Span } from "../base/passage.ts";
import { CLOSING, OPENING, OUTER_CLOSING } from "../base/quotation-marks.ts";
import { table } from "../base/table.ts";
import { dayIn } from "./days.ts";
import { isPaperName } from "./paper-names.ts";

export interface TextHead {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: IsoDate | null;
  readonly byline: string | null;
  readonly url: string | null;
  /** The lines at the top that state it, which are not the report. */
  readonly lines: readonly Span[];
}

type Field = Exclude<keyof TextHead, "lines">;

const NOTHING: TextHead = {
  title: null,
  publisher: null,
  published: null,
  byline: null,
  url: null,
  lines: [],
};
const LABELS = table<Field>({
  title: "title",
  headline: "title",
  date: "published",
  published: "published",
  "published on": "published",
  "publication date": "published",
  publisher: "publisher",
  publication: "publisher",
  source: "publisher",
  newspaper: "publisher",
  paper: "publisher",
  outlet: "publisher",
  author: "byline",
  authors: "byline",
  byline: "byline",
  by: "byline",
  url: "url",
  link: "url",
});
const LABELLED = /^(?<label>[\p{L} ]{2,20}?) ?: ?(?<value>\S.*)$/u;
/** A head has no more lines, and none longer in characters. */
const MOST_LINES = 12;
const LONGEST = 200;

/** What stands at the top of `text`, and what that does not say, as the name of its file has it. */
export function textHead(text: string, fileName: string | null): TextHead {
  const top = topLines(text);
  const head = labelledHead(top) ?? plainHead(top) ?? NOTHING;
  const named = fileName === null ? NOTHING : headInName(fileName);
  return {
    title: head.title ?? named.title,
    publisher: head.publisher ?? named.publisher,
    published: head.published ?? named.published,
    byline: head.byline,
    url: head.url,
    lines: head.lines,
  };
}

interface TopLine extends Span {
  readonly words: string;
}

/** The first lines with words in them, as far as they are short. */
function topLines(text: string): readonly TopLine[] {
  const lines: TopLine[] = [];
  for (let at = 0; at < text.length && lines.length < MOST_LINES; ) {
    const newline = text.indexOf("\n", at);
    const end = newline < 0 ? text.length : newline;
    const words = text.slice(at, end).trim();
    const start = at + text.slice(at, end).indexOf(words);
    if (words.length > LONGEST) break;
    if (words !== "") lines.push({ words, start, end: start + words.length });
    at = end + 1;
  }
  return lines;
}

/** `Title: …`, `Date: …`, one below the other from the first line on, also between lines of dashes. */
function labelledHead(top: readonly TopLine[]): TextHead | null {
  const found: Partial<Record<Field, string>> = {};
  const lines: Span[] = [];
  for (const { words, start, end } of top) {
    const { label = "", value = "" } = LABELLED.exec(words)?.groups ?? {};
    const field = LABELS[label.toLowerCase()];
    if (field === undefined && !/^-{3,}$/.test(words)) break;
    if (field !== undefined) found[field] ??= value.replace(/^(["'])(.*)\1$/, "$2").trim();
    lines.push({ start, end });
  }
  const { title = null, publisher = null, byline = null, url = null, published = "" } = found;
  // One label alone may be a speaker of that name, or a source at the foot of a table.
  if (Object.keys(found).length < 2) return null;
  return { title, publisher, byline, url, published: dayIn(published), lines };
}

const MONTH = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?";
const DATE = `(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \\d{4}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{4}-\\d\\d-\\d\\d))`;
const PAPER_AND_DAY = new RegExp(
  `^(?<paper>\\p{Lu}[^,|•·–—\\d]{2,50}?)(?: ?[,|•·–—-] ?| )\\(?(?<date>${DATE})\\)?$`,
  "iu",
);
const DAY_AND_PAPER = new RegExp(
  `^(?<date>${DATE})(?: ?[,|•·–—-] ?| )(?<paper>\\p{Lu}[^,|•·–—\\d]{2,50})$`,
  "iu",
);
const DAY = new RegExp(`^${DATE}$`, "i");
/** A plain head is no longer, in lines. */
const MOST_PLAIN = 4;

/** A headline, and a line with paper and day below it or above it: `Kelmark Post, 4 March 2025`. */
function plainHead(top: readonly TopLine[]): TextHead | null {
  const lines = top.slice(0, MOST_PLAIN);
  for (const [n, line] of lines.entries()) {
    const together = (PAPER_AND_DAY.exec(line.words) ?? DAY_AND_PAPER.exec(line.words))?.groups;
    const beside = DAY.test(line.words)
      ? [n - 1, n + 1].find((at) => isPaperName(lines[at]?.words ?? ""))
      : undefined;
    const paper = together?.paper ?? (beside === undefined ? undefined : lines[beside]?.words);
    // "On Tuesday" opens a report, too: a paper stands there by its name alone.
    if (paper === undefined || /^(?:by|on|in|at|published|updated|posted|from|dated?)\b/i.test(paper))
      continue;
    const used = new Set([n, ...(beside === undefined ? [] : [beside])]);
    const title = lines.find(({ words }, at) => !used.has(at) && at <= n + 1 && isTitle(words));
    return {
      ...NOTHING,
      title: title?.words ?? null,
      publisher: paper.trim(),
      published: dayIn(together?.date ?? line.words),
      lines: lines.filter((_, at) => used.has(at)).map(({ start, end }) => ({ start, end })),
    };
  }
  return null;
}

const GOES_ON = new RegExp(`[.:;,][${OUTER_CLOSING}]?$`);
const BEGINS = new RegExp(String.raw`^[${OPENING}\p{Lu}\d]`, "u");
const QUOTED = new RegExp(`[${CLOSING}]$`);

const isTitle = (words: string) => words.length <= 140 && !GOES_ON.test(words) && BEGINS.test(words);

/** The first line, where it reads like a headline above the report: short, without a full stop, the rest below an empty line. */
export function likelyTitle(text: string): string | null {
  const [, first = ""] = /^\s*([^\n]+)\n[^\S\n]*\n\s*\S/.exec(text) ?? [];
  const words = first.trim();
  return isTitle(words) && /\s/.test(words) && !QUOTED.test(words) ? words : null;
}

/** `2025-03-04 - Kelmark Post - Quay to close.txt`, in whatever order the day and the paper stand. */
function headInName(fileName: string): TextHead {
  const bare = fileName.replace(/\.\w{1,5}$/, "");
  const published =
    dayIn(bare.replaceAll("_", " ")) ?? dayIn(/(?<!\d)(?:19|20)\d{6}(?!\d)/.exec(bare)?.[0] ?? "");
  if (published === null) return NOTHING;
  const pieces = bare
    .split(/ [-–—|] |__+|_(?=\D)|(?<=\d)_|, /)
    .map((piece) =>
      piece
        .replaceAll("_", " ")
        .replace(new RegExp(`\\(?(?:${DATE}|(?:19|20)\\d{6})\\)?`, "i"), "")
        .trim(),
    )
    .map((piece) => piece.replace(/^[-–—,. ]+|[-–—,. ]+$/g, ""))
    .filter((piece) => /\p{L}{2}/u.test(piece));
  const paper = pieces.find(isPaperName) ?? (pieces.length === 2 ? pieces[0] : undefined);
  const title = pieces.find((piece) => piece !== paper && piece.includes(" "));
  return { ...NOTHING, published, publisher: paper ?? null, title: title ?? null };
}
