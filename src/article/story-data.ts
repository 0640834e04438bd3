/** Looks through the data that a page's scripts carry for the paragraphs of one story, known by its headline. */

type Value = unknown;
type Fields = Readonly<Record<string, Value>>;

/** Keys under which stories keep their paragraphs. */
const BODY =
  /^(?:article_?body|body(?:_?text|_?html|_?elements)?|contents?|content_?elements|blocks|paragraphs|elements|story|story_?elements|text|html|components|full_?text|main_?content|sections|children|items)$/i;
/** Keys whose strings are words of the story, within its body. */
const WORDS = /^(?:content|text|html|value|body|paragraphs?|content_?html|markup|data)$/i;
/** Keys and types of what is beside the words. */
const BESIDE =
  /image|photo|picture|video|gallery|caption|credit|related|newsletter|advert|promo|embed|interstitial|author|byline|seo|tags?$|topic|comment|url|href|id$|type$|slug|recirc|link_?list|teaser/i;
/** A script holds more values than this only if it holds more than a story. */
const MOST_VALUES = 300_000;
const DEEPEST = 60;

/** The paragraphs of the story with that `headline`, as text or markup, from the one of `scripts` that has most of them. */
export function textsOfStory(scripts: readonly string[], headline: string): readonly string[] {
  const wanted = letters(headline);
  if (wanted.length < 8) return [];
  let best: readonly string[] = [];
  for (const script of scripts) {
    const value = dataIn(script);
    for (const body of value === undefined ? [] : bodiesOf(value, wanted)) {
      const texts = wordsIn(body);
      if (lengthOf(texts) > lengthOf(best)) best = texts;
    }
  }
  return best;
}

/** The value that a script is, or assigns first; undefined if that is no JSON. */
function dataIn(script: string): Value {
  const start = script.search(/[{[]/);
  if (start < 0) return undefined;
  const end = script.trimEnd().length;
  const whole = start === script.search(/\S/) ? end : endOfValue(script, start);
  try {
    return JSON.parse(script.slice(start, whole));
  } catch {
    return undefined;
  }
}

/** The end of the value that begins at `start`, by its brackets. */
function endOfValue(script: string, start: number): number {
  let depth = 0;
  for (let at = start; at < script.length; at++) {
    const c = script[at];
    if (c === '"') {
      for (at++; at < script.length && script[at] !== '"'; at++) if (script[at] === "\\") at++;
    } else if (c === "{" || c === "[") depth++;
    else if ((c === "}" || c === "]") && --depth === 0) return at + 1;
  }
  return script.length;
}

const isFields = (value: Value): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What stands under keys for bodies in objects that have the headline, or hold one that does. */
function bodiesOf(root: Value, headline: string): Value[] {
  const bodies: Value[] = [];
  const open: { readonly value: Value; readonly depth: number }[] = [{ value: root, depth: 0 }];
  for (let seen = 0; open.length > 0 && seen < MOST_VALUES; seen++) {
    const { value, depth } = open.pop() ?? { value: null, depth: 0 };
    if (depth > DEEPEST || typeof value !== "object" || value === null) continue;
    if (isFields(value) && hasHeadline(value, headline)) {
      for (const [key, held] of Object.entries(value)) if (BODY.test(key)) bodies.push(held);
    }
    for (const held of Object.values(value)) open.push({ value: held, depth: depth + 1 });
  }
  return bodies;
}

function hasHeadline(fields: Fields, headline: string): boolean {
  const isIt = (value: Value) =>
    typeof value === "string" && value.length < 400 && letters(value) === headline;
  return Object.values(fields).some(
    (value) =>
      isIt(value) || (isFields(value) && Object.keys(value).length < 40 && Object.values(value).some(isIt)),
  );
}

/** The words under `body` in their order, each once: some stories have them again in pieces. */
function wordsIn(body: Value): string[] {
  if (typeof body === "string") return body.length > 200 ? body.split(/\n+/) : [];
  const texts = new Set<string>();
  let seen = 0;
  const look = (value: Value, key: string, depth: number): void => {
    if (++seen > MOST_VALUES || depth > DEEPEST) return;
    if (typeof value === "string") {
      if ((key === "" || WORDS.test(key)) && isWords(value)) texts.add(value.trim());
    } else if (Array.isArray(value)) {
      for (const item of value)
        look(item, key === "" || WORDS.test(key) || BODY.test(key) ? "" : key, depth + 1);
    } else if (isFields(value) && !isBeside(value)) {
      const has = texts.size;
      for (const [name, held] of Object.entries(value)) {
        // Once its words are had, what an element holds besides are pieces of them.
        if (typeof held === "object" && texts.size > has && WORDS.test(name) === false && BODY.test(name))
          continue;
        if (!BESIDE.test(name)) look(held, name, depth + 1);
      }
    }
  };
  look(body, "", 0);
  return [...texts];
}

/** A picture, a box, or the teaser of another story. */
function isBeside(fields: Fields): boolean {
  const { type, _type } = fields;
  if (BESIDE.test(String(type ?? _type ?? ""))) return true;
  const keys = Object.keys(fields).join(" ");
  return /\b(?:headline|headlines|title)\b/i.test(keys) && /\b(?:url|href|canonical_url|link)\b/i.test(keys);
}

/** Words rather than a name, an address or a code. */
const isWords = (text: string) =>
  /\p{L}+[ ,]+\p{L}+ \p{L}+/u.test(text) && !/^\s*(?:https?:|[{[]|function|data:)/.test(text);

const lengthOf = (texts: readonly string[]) => texts.reduce((sum, { length }) => sum + length, 0);

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
