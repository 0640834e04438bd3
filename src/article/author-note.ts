/** Tells a line about who wrote the report from the report: "Ada Holt covers ports. Follow her on Twitter." */
import { OUTER } from "../base/quotation-marks.ts";

/** A longer one, in characters, is running text. */
const LONGEST = 600;
const NAME = "\\p{Lu}[\\p{L}.'’-]*(?: (?:de|van|von|al|bin|la|di)| \\p{Lu}[\\p{L}.'’-]*){1,3}";
const WORK =
  "reporter|correspondent|editor|journalist|columnist|staff writer|freelance writer|freelancer|contributor|contributing writer|" +
  "producer|critic|photographer|bureau chief|blogger|newsletter writer|data journalist|news intern|senior writer|writer";
/** What reporters do, as papers say it of their own: in the present, of a field, and for the paper. */
const DOES =
  "covers|covered|writes|reports|edits|specialises|specializes|leads coverage|joined|tweets|has (?:been )?(?:a (?:reporter|journalist|writer)|cover(?:ed|ing)|written|reported|reporting|writing)";
const IS = `(?:is|was) (?:an?|the|our|one of)\\b[^.]{0,120}?\\b(?:${WORK})\\b`;

const OPENS = new RegExp(`^(?:by )?(?<name>${NAME}),? (?:(?:who )?(?:${DOES})\\b|${IS})`, "u");
const OPENS_NAMED = new RegExp(`^(?:${DOES}|is|was|lives|worked|works)\\b`, "u");
const ABOUT_THE_JOB = new RegExp(`\\b(?:${WORK}|${DOES}|author of|newsroom|reporting|covering)\\b`, "u");
const FOLLOW = new RegExp(
  String.raw`\b(?:[Ff]ollow|[Rr]each|[Cc]ontact|[Ee]-?mail|[Ww]rite to|[Tt]weet(?: at)?|[Ff]ind)\s(?:(?:him|her|them|me)\b|\p{Lu}[\p{L}'’-]*)[^${OUTER}]{0,60}?(?:\bon (?:Twitter|X|Instagram|Facebook|Bluesky|Mastodon|Threads|LinkedIn)\b|@)`,
  "u",
);
const MARKS = new RegExp(`[${OUTER}]`);

/** The first and the last so many lines of a report may tell of its author. */
const AT_AN_END = 4;

/**
 * Is the line the author's note? `byline` names the authors, where that is known; `fromEnd` counts the lines from the
 * nearer end of the text, 0 the first or last. A line with quotation marks is never one.
 */
export function isAuthorNote(line: string, byline: string | null, fromEnd: number): boolean {
  if (line.length > LONGEST || MARKS.test(line)) return false;
  const opens = OPENS.test(line);
  if ((opens || isNamed(line, byline)) && FOLLOW.test(line)) return true;
  if (fromEnd >= AT_AN_END) return false;
  if (isNamed(line, byline) && ABOUT_THE_JOB.test(line)) return true;
  return opens && new RegExp(`^(?:${NAME}),? ${IS}`, "u").test(line) && !/\b(?:said|says|told)\b/.test(line);
}

/** Does the line begin with one of the authors, and with what they do or are? */
function isNamed(line: string, byline: string | null): boolean {
  const authors = (byline ?? "").split(/,| and | & /).map((name) => name.trim());
  const author = authors.find((name) => name.includes(" ") && line.startsWith(`${name} `));
  return author !== undefined && OPENS_NAMED.test(line.slice(author.length + 1));
}
