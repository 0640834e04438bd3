/** What a page's JSON-LD says of the report, also where it is not quite JSON. */

export interface LinkedData {
  readonly headline: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly articleBody: string | null;
}

type Node = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|BlogPosting|LiveBlogPosting|Report|Review|Posting)$/;

/** The first thing of an article's type in the scripts' contents; null if there is none. */
export function articleData(scripts: readonly string[]): LinkedData | null {
  for (const script of scripts) {
    const value = looseJson(script);
    const node = value === undefined ? null : findArticle(value);
    if (node !== null) return fromNode(node);
  }
  return scripts.map(fromFragments).find((data) => data !== null) ?? null;
}

/** The value, after mending what templates break most: comments around it, raw line breaks, commas too many. */
function looseJson(script: string): unknown {
  const opened = script.replace(
    /^[\s;]*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)?/,
    "",
  );
  const bare = beforeEnd(opened).replace(/(?:(?:\/\/\s*)?-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)$/, "");
  const flat = [...bare].map((c) => (c < " " ? " " : c)).join("");
  const mended = flat.replace(/,(\s*[}\]])/g, "$1").replace(/\\(?!["\\/bfnrtu])/g, "");
  for (const text of [bare, mended]) {
    try {
      return JSON.parse(text);
    } catch {
      // The next way, or none.
    }
  }
  return undefined;
}

/** Without the blanks and semicolons at its end; by hand, since a pattern would go through each run of them again and again. */
function beforeEnd(script: string): string {
  let end = script.length;
  while (end > 0 && /[\s;]/.test(script.charAt(end - 1))) end--;
  return script.slice(0, end);
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Looks through lists and `@graph`, the nearest first. Pages nest these a few levels deep, so a limit costs nothing. */
function findArticle(value: unknown, depth = 0): Node | null {
  if (depth > 8) return null;
  if (Array.isArray(value)) return firstOf(value, depth);
  if (!isNode(value)) return null;
  if (types(value).some((type) => ARTICLE.test(type))) return value;
  return firstOf([value["@graph"], value.mainEntity, value.mainEntityOfPage], depth);
}

function firstOf(values: readonly unknown[], depth: number): Node | null {
  for (const value of values) {
    const found = findArticle(value, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

const types = (node: Node): string[] => [node["@type"]].flat().filter((type) => typeof type === "string");

function fromNode(node: Node): LinkedData {
  return {
    headline: text(node.headline) ?? text(node.name),
    published: text(node.datePublished) ?? text(node.dateCreated) ?? text(node.uploadDate),
    modified: text(node.dateModified),
    authors: names(node.author ?? node.creator),
    publisher: names(node.publisher)[0] ?? null,
    language: names(node.inLanguage)[0] ?? null,
    url: text(node.url) ?? text(node.mainEntityOfPage) ?? text(Object(node.mainEntityOfPage)["@id"]),
    articleBody: text(node.articleBody),
  };
}

function text(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first === "number") return String(first);
  return typeof first === "string" && first.trim() !== "" ? first.trim() : null;
}

function names(value: unknown): string[] {
  return [value]
    .flat(2)
    .flatMap((item) => text(isNode(item) ? (item.name ?? item.alternateName) : item) ?? []);
}

/** What single fields can still be read where the whole cannot. */
function fromFragments(script: string): LinkedData | null {
  if (!/"@type"\s*:\s*\[?\s*"\w*(?:Article|Posting|Report)"/.test(script)) return null;
  const field = (name: string): string | null => {
    const found = new RegExp(`"${name}"\\s*:\\s*("(?:[^"\\\\\\n]|\\\\.)*")`).exec(script)?.[1];
    return found === undefined ? null : text(looseJson(found));
  };
  const inside = (name: string): string | null => {
    const found = new RegExp(
      `"${name}"\\s*:\\s*[\\[{][^\\]}]{0,2000}?"name"\\s*:\\s*("(?:[^"\\\\\\n]|\\\\.)*")`,
    ).exec(script)?.[1];
    return found === undefined ? field(name) : text(looseJson(found));
  };
  const author = inside("author");
  return {
    headline: field("headline"),
    published: field("datePublished") ?? field("dateCreated"),
    modified: field("dateModified"),
    authors: author === null ? [] : [author],
    publisher: inside("publisher"),
    language: field("inLanguage"),
    url: field("url"),
    articleBody: null,
  };
}
