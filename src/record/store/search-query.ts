/** What a reader types into the search field, taken apart. Forgiving: whatever it is, it is a query. */

import { type IsoDate, isoDate } from "../../base/passage.ts";
import { OUTER } from "../../base/quotation-marks.ts";

/** Words that must stand side by side in this order; a single word is a phrase of one. */
export interface SearchTerm {
  readonly words: string;
  /** Must the last word only begin so? (`ferr*`) */
  readonly prefix: boolean;
  /** `speaker`: in the names of who said it. */
  readonly in: "anywhere" | "speaker";
  /** A word whose other forms count too; what is put in quotation marks is meant as it stands. */
  readonly anyForm?: true;
  /** The other forms that the record has, once they were looked up. */
  readonly forms?: readonly string[];
  /** Instead of it one of these will do (`ferry OR boat`). */
  readonly or?: readonly SearchTerm[];
}

export interface SearchQuery {
  readonly wanted: readonly SearchTerm[];
  readonly unwanted: readonly SearchTerm[];
  /** Published on this day or later. */
  readonly after: IsoDate | null;
  /** Published on this day or earlier. */
  readonly before: IsoDate | null;
}

/** An optional minus, an optional field, and a phrase in quotation marks (closed or not) or a word. */
const PIECE = /(-)?(?:(speaker|after|before|forms):\s*)?(?:"([^"]*)"?|([^\s"]*))(\*)?/giu;
const QUOTATION_MARKS = new RegExp(`[${OUTER}]`, "gu");
const HAS_WORD = /[\p{L}\p{N}]/u;
const ONE_WORD = /^[\p{L}\p{M}'’]+$/u;
const OR = /^(?:OR|\|\|?)$/;

/** The query that `typed` asks. If what follows `after:` is not a date it is taken as words. */
export function searchQuery(typed: string): SearchQuery {
  const wanted: SearchTerm[] = [];
  const unwanted: SearchTerm[] = [];
  let after: IsoDate | null = null;
  let before: IsoDate | null = null;
  let [joins, exact] = [false, false];
  for (const [, minus, field, phrase, word, star] of typed.replace(QUOTATION_MARKS, '"').matchAll(PIECE)) {
    const value = phrase ?? word ?? "";
    const name = field?.toLowerCase();
    const day = name === "after" || name === "before" ? dayOf(value, name) : null;
    if (day && name === "after") after = day;
    else if (day) before = day;
    else if (name === "forms" && value === "exact") exact = true;
    else if (!minus && !field && OR.test(word ?? "")) joins = wanted.length > 0;
    else if (HAS_WORD.test(value)) {
      const prefix = star !== undefined || (phrase === undefined && value.endsWith("*"));
      const anyForm = phrase === undefined && !prefix && name !== "speaker" && ONE_WORD.test(value);
      const term: SearchTerm = {
        words: value,
        prefix,
        in: name === "speaker" ? "speaker" : "anywhere",
        ...(anyForm && { anyForm }),
      };
      const other = wanted.at(-1);
      if (joins && other && !minus) wanted[wanted.length - 1] = { ...other, or: [...(other.or ?? []), term] };
      else (minus ? unwanted : wanted).push(term);
      joins = false;
    }
  }
  const asMeant = exact ? asTheyStand : (terms: readonly SearchTerm[]) => terms;
  return { wanted: asMeant(wanted), unwanted: asMeant(unwanted), after, before };
}

function asTheyStand(terms: readonly SearchTerm[]): readonly SearchTerm[] {
  return terms.map(({ anyForm: _, or, ...term }) => ({ ...term, ...(or && { or: asTheyStand(or) }) }));
}

/** The term and those that will do instead. */
export function alternatives(term: SearchTerm): readonly SearchTerm[] {
  return [term, ...(term.or ?? [])];
}

/** Does the query ask for anything at all? */
export function isEmpty(query: SearchQuery): boolean {
  return (
    query.wanted.length === 0 && query.unwanted.length === 0 && query.after === null && query.before === null
  );
}

/** `2025`, `2025-03` or `2025-03-01`: its first day for `after`, its last for `before`. */
function dayOf(value: string, end: "after" | "before"): IsoDate | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value) ?? [];
  if (!year) return null;
  if (day || end === "after") return isoDate(`${year}-${month ?? "01"}-${day ?? "01"}`);
  // Day 0 of a month is the last day of the one before it.
  const last = new Date(Date.UTC(Number(year), month ? Number(month) : 12, 0));
  return month && (Number(month) < 1 || Number(month) > 12) ? null : isoDate(last.toISOString().slice(0, 10));
}
