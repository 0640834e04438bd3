/**
 * Words with the name of their speaker set under or behind them: a signed quotation (`“We shall see.” – Sunniva Okafor`), an
 * embedded post (`We shall see. — Name (@handle) 3 May 2024`), a pull quote (`I shall see it. Sunniva Okafor`).
 */
import { isOuterMark } from "../../base/quotation-marks.ts";
import { POST_NOUNS } from "../data/role-nouns.ts";
import type { Document } from "../document/document.ts";
import type { Paragraph } from "../document/sentences.ts";
import type { LaidOut } from "./laid-span.ts";

const DASH = /^(?:[–—-]|--)$/u;
const CAPITAL = /^\p{Lu}[\p{L}’'-]*$/u;
const WITHIN_NAMES = /^(?:of|the|de|van|von|der|and|\.)$/u;
const STOP = /^[.!?…]$/u;
/** A signature has at most so many tokens. */
const LONGEST = 15;
/** Behind the handle stands a date, and no more than that. */
const LONGEST_DATE = 8;
const OWN_VOICE = /^(?:I|me|[Mm]y|mine|[Ww]e|us|[Oo]ur|ours)$/;

/** What paragraph `p` says and who has signed it there or in the paragraph below, or null. */
export function signedIn(doc: Document, p: number): LaidOut | null {
  const paragraph = doc.paragraphs[p];
  if (!paragraph) return null;
  return (
    signedQuotation(doc, p, paragraph) ??
    post(doc, paragraph) ??
    pullQuote(doc, paragraph) ??
    signatureBelow(doc, p)
  );
}

type Ends = readonly [first: number, last: number];

const laid = (content: Ends, source: Ends, cue: Ends | null): LaidOut => ({
  content,
  source,
  cue,
  answers: false,
});

/** A closed quotation from the paragraph's first word, a dash, and a name or a description of few words. */
function signedQuotation({ tokens: { words }, quotations }: Document, p: number, { first, end }: Paragraph) {
  const quotation = quotations[p]?.[0];
  if (!quotation?.closed || quotation.open !== first) return null;
  const dash = quotation.close + 1;
  const [name, last] = [dash + 1, end - 1];
  if (!DASH.test(words[dash] ?? "")) return null;
  const isName = /^\p{Lu}/u.test(words[name] ?? "") && !STOP.test(words[last] ?? "");
  if (last < name || last - name > LONGEST || !isName) return null;
  return laid([quotation.open, quotation.close], [name, last], [dash, dash]);
}

/** Words, a dash, a name, and its handle in brackets, at the paragraph's end; addresses of pictures and pages are no words. */
function post({ tokens: { words } }: Document, { first, end }: Paragraph) {
  const open = lastOf(first, end, (i) => words[i] === "(" && words[i + 1] === "@");
  if (open < 0) return null;
  const close = words.indexOf(")", open);
  if (close < 0 || close >= end || end - close > LONGEST_DATE) return null;
  const dash = lastOf(Math.max(first, open - LONGEST), open, (i) => DASH.test(words[i] ?? ""));
  const last = beforeAddresses(words, first, dash - 1);
  if (dash < 0 || dash === open - 1 || last < first) return null;
  return laid([first, withoutStop(words, last)], [dash + 1, open - 1], [dash, dash]);
}

function lastOf(from: number, to: number, test: (i: number) => boolean): number {
  for (let i = to - 1; i >= from; i--) if (test(i)) return i;
  return -1;
}

/** `pic.example/x1`, `https://…`: the last token before them. */
function beforeAddresses(words: readonly string[], first: number, last: number): number {
  let at = last;
  for (let i = last; i >= first && i > last - 3 * LONGEST; i--) {
    const word = (words[i] ?? "").toLowerCase();
    if (word !== "https" && word !== "http" && !(word === "pic" && words[i + 1] === ".")) continue;
    at = i - 1;
  }
  return at;
}

/** An unquoted content leaves the last full stop out. */
function withoutStop(words: readonly string[], last: number): number {
  return words[last] === "." ? last - 1 : last;
}

/** Sentences without marks and behind them a name: with what somebody is, or where the sentences are in their own voice. */
function pullQuote({ tokens: { words } }: Document, { first, sentences }: Paragraph) {
  const signature = sentences.at(-1);
  if (sentences.length < 2 || !signature) return null;
  const name = nameFrom(words, signature.first, signature.end);
  if (!name) return null;
  const before = words.slice(first, signature.first);
  const isOwn = before.some((word) => OWN_VOICE.test(word));
  const isQuoted = before.some(isOuterMark);
  if (isQuoted || !(name.isDescribed || isOwn)) return null;
  return laid([first, withoutStop(words, signature.first - 1)], [signature.first, signature.end - 1], null);
}

/** Is the range a name of two words or more and nothing else, or one with words behind a comma, which may say what somebody is? */
function nameFrom(
  words: readonly string[],
  first: number,
  end: number,
): { readonly isDescribed: boolean } | null {
  if (end - first > LONGEST || STOP.test(words[end - 1] ?? "")) return null;
  let at = first;
  while (at < end && (CAPITAL.test(words[at] ?? "") || (at > first && WITHIN_NAMES.test(words[at] ?? ""))))
    at++;
  const capitals = words.slice(first, at).filter((word) => CAPITAL.test(word)).length;
  if (capitals < 2) return null;
  if (at === end) return { isDescribed: false };
  const rest = words.slice(at + 1, end);
  if (words[at] !== "," || rest.length === 0 || rest.includes("/")) return null;
  return { isDescribed: rest.some((word) => POST_NOUNS.has(word.toLowerCase())) };
}

/** A paragraph that is one closed quotation, and under it one that is nothing but a name. */
function signatureBelow({ tokens: { words }, paragraphs, quotations }: Document, p: number) {
  const [quoted, below] = [paragraphs[p], paragraphs[p + 1]];
  const quotation = quotations[p]?.[0];
  if (!quoted || !below || !quotation?.closed) return null;
  if (quotation.open !== quoted.first || quotation.close !== quoted.end - 1) return null;
  if (!nameFrom(words, below.first, below.end)) return null;
  return laid([quotation.open, quotation.close], [below.first, below.end - 1], null);
}
