/** What "the bill", "his plan" or "the group" is called where the report names it in full. */
import { OUTER_CLOSING, OUTER_OPENING } from "../../base/quotation-marks.ts";
import { JUDGING_WORDS, ORDERING_WORDS } from "../data/judging-words.ts";
import type { TokenRange } from "../document/sentences.ts";
import type { AnnotatedDocument, Mention } from "./annotated-document.ts";
import { phraseEnd, trimmed } from "./phrases.ts";
import { wordsOf } from "./question.ts";

const HEADS = new Set(
  (
    "bill act law legislation plan proposal ban deal agreement treaty pact measure amendment motion resolution scheme policy reform tax cut referendum inquiry investigation programme program project war strike decision nomination nominee constitution budget order rule regulation system initiative settlement ruling lawsuit suit wall vote ordinance moratorium merger sanction charge fee levy subsidy grant fund cap cards card " +
    "contract concession licence license permit campus school hospital clinic station airport runway road bridge port plant mine quarry dam reservoir pipeline railway line route ferry service facility project site estate museum library stadium park development toll tariff tariffs sanctions benefit pension wage closure closures sale takeover petition appeal board authority panel zone curfew boycott"
  ).split(" "),
);
/** "The controversial bill": a noun that a report may name in full elsewhere. */
const SHORT = new RegExp(
  `\\b(?:the|this|that|his|her|their|its|such a) (?:(?:${[...JUDGING_WORDS, ...ORDERING_WORDS].join("|")}|government['’]s) )?(\\p{Ll}+)\\b(?! (?:of|on|to|for|that|against|with|in)\\b)`,
  "u",
);
const BEFORE = 5;
const RIGHT = /^(?:of|on|to|for|against|with)$/;

/** What a report calls things where it names them in full. */
export interface FullNames {
  /** For each noun its first full name in the report, in tokens. */
  readonly nouns: ReadonlyMap<string, TokenRange>;
  /** For each abbreviation what the report says it stands for. */
  readonly short: ReadonlyMap<string, string>;
}

/** "Harbour Works Authority (HWA)". */
const ABBREVIATED = new RegExp(
  String.raw`(?<![\p{L}-])((?:\p{Lu}[\p{L}-]{1,30} )(?:(?:of|for|and|the|on|in) |\p{Lu}[\p{L}-]{1,30} ){1,6})\([${OUTER_OPENING}]?(\p{Lu}{2,6})[${OUTER_CLOSING}]?\)`,
  "gu",
);

/** Finds each noun's first name in full, and what abbreviations stand for. Cost linear in the report. */
export function fullNamesIn(doc: AnnotatedDocument): FullNames {
  const found = new Map<string, { range: TokenRange; content: number }>();
  for (let i = 0; i < doc.lower.length; i++) {
    const head = doc.lower[i] ?? "";
    if (!HEADS.has(head)) continue;
    const known = found.get(head);
    if (known && known.content >= ENOUGH) continue;
    const range = nameAround(doc, i);
    const content = contentOf(doc, range);
    if (content >= FEWEST && content > (known?.content ?? 0)) found.set(head, { range, content });
  }
  return {
    nouns: new Map([...found].map(([head, { range }]) => [head, range])),
    short: new Map(
      [...doc.text.matchAll(ABBREVIATED)].map(([, full = "", short = ""]) => [
        short,
        full.trim().replace(/^The /, ""),
      ]),
    ),
  };
}

const FEWEST = 1;
const ENOUGH = 2;
const LONGEST = 11;

function nameAround(doc: AnnotatedDocument, at: number): TokenRange {
  const { lower, words, sentenceOf } = doc;
  let first = at;
  while (first > at - BEFORE && first > 0 && sentenceOf[first - 1] === sentenceOf[at]) {
    const word = words[first - 1] ?? "";
    if (!/^[\p{L}\d$£€%][\p{L}\d.,$£€%-]*$/u.test(word) || STOPS.has(lower[first - 1] ?? "")) break;
    if (/ly$/.test(word)) break;
    first--;
  }
  const opens = RIGHT.test(lower[at + 1] ?? "");
  const end = opens ? Math.min(phraseEnd(doc, at + 1), at + LONGEST) : at + 1;
  return trimmed(doc, { first, end: Math.max(end, at + 1) });
}

const STOPS: ReadonlySet<string> = new Set([
  ...JUDGING_WORDS,
  ...ORDERING_WORDS,
  ...(
    "a an the this that these those his her their its our my your and or but of on to for in at by from with against is are was were be been have has had will would said says say not no as than who which it he she they we " +
    "over about into under after before any some all such one two three support back backs backed oppose opposes opposed pass passed signed sign introduce introduced"
  ).split(" "),
]);

function contentOf({ words }: AnnotatedDocument, { first, end }: TokenRange): number {
  let count = -1;
  for (let i = first; i < end; i++)
    if ((words[i] ?? "").length > 3 || /^\p{Lu}/u.test(words[i] ?? "")) count++;
  return count;
}

/** The wording with its first short name written out; null where nothing in it is told more fully elsewhere. */
export function writtenOut(doc: AnnotatedDocument, names: FullNames, text: string): string | null {
  const short = SHORT.exec(text);
  const head = short?.[1];
  const range = head === undefined ? undefined : names.nouns.get(head);
  if (!short || !range) return null;
  const full = wordsOf(doc, range);
  const article = /^\p{Lu}/u.test(full) ? "the " : /^(?:the|a|an)\b/.test(full) ? "" : "the ";
  const whole = `${text.slice(0, short.index)}${article}${full}${text.slice(short.index + short[0].length)}`;
  return whole === text || text.includes(full) ? null : whole;
}

/** The wording with an abbreviation written out; null where it has none that the report explains. */
export function withoutShort({ short }: FullNames, text: string): string | null {
  for (const { 0: abbreviation, index } of text.matchAll(/\b\p{Lu}{2,6}\b/gu)) {
    const full = short.get(abbreviation);
    if (full && !text.includes(full))
      return text.slice(0, index) + full + text.slice(index + abbreviation.length);
  }
  return null;
}

/** "The nominee of either party" is no one nominee. */
const GOES_ON = /^(?:of|for|from|at|who|that|which|whose)$/;

/** The wording with "the group" or "the company" told by its name; null where it is told so already. */
export function withNames(
  doc: AnnotatedDocument,
  covers: readonly (Mention | undefined)[],
  range: TokenRange | null,
  text: string,
): string | null {
  if (!range) return null;
  for (let i = range.first; i < range.end; i++) {
    const mention = covers[i];
    if (!mention || mention.first !== i) continue;
    const { entity, end } = mention;
    if (
      (entity.type !== "organization" && entity.type !== "person") ||
      !/^\p{Lu}/u.test(entity.name.replace(/^the /, ""))
    )
      continue;
    if (
      !/^(?:the|this|that|its|it|they|them|their)$/.test(doc.lower[i] ?? "") ||
      /^\p{Lu}/u.test(doc.words[end - 1] ?? "") ||
      GOES_ON.test(doc.lower[end] ?? "")
    )
      continue;
    const said = doc.words.slice(i, end).join(" ");
    const at = wholeWordsAt(text, said);
    if (at >= 0 && !text.includes(entity.name))
      return text.slice(0, at) + entity.name + text.slice(at + said.length);
  }
  return null;
}

/** Where `words` first stand in the text, not as a part of other words ("it" in "revisit"); -1 if nowhere. */
function wholeWordsAt(text: string, words: string): number {
  const isInWord = (character: string | undefined) => /^[\p{L}\p{N}]$/u.test(character ?? "");
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (!isInWord(text[at - 1]) && !isInWord(text[at + words.length])) return at;
  return -1;
}
