/** Every address that the server knows, with what is on record and what may be asked put into it. */
import type { Hono } from "hono";
import type { RecordStore } from "../../src/record/store/record-store.ts";
import { asked as askedByGet, openApi } from "../../src/views/api/openapi.ts";

/** By the folder that an address begins with: what can stand for its id. */
type Ids = Readonly<Record<string, readonly string[]>>;

async function idsIn({ db }: RecordStore): Promise<Ids> {
  const of = async (table: "reports" | "people" | "organizations" | "questions") =>
    (await db.selectFrom(table).select("id").orderBy("id").execute()).map(({ id }) => encodeURIComponent(id));
  return {
    reports: await of("reports"),
    people: await of("people"),
    organizations: await of("organizations"),
    questions: await of("questions"),
  };
}

/** What is asked for by parameters of each name; one that is not here is a new one, and has to be thought of. */
function valuesOf(ids: Ids, words: readonly string[]): Readonly<Record<string, readonly string[]>> {
  return {
    q: words.flatMap((word) => [
      word,
      `${word.slice(0, 3)}*`,
      `toll -${word}`,
      `speaker:${word}`,
      `"${word} the"`,
    ]),
    like: words,
    quote: words,
    name: words,
    sort: ["oldest", "publisher", "last", "name"],
    statements: ["all"],
    figures: ["all"],
    letter: words.map((word) => word.slice(0, 1).toUpperCase()),
    speaker: words,
    source: words,
    publisher: ["The Brannoch Courier", ...words],
    in: ["statements", "reports", "all"],
    report: ids.reports ?? [],
    person: ids.people ?? [],
    organization: ids.organizations ?? [],
    within: ids.organizations ?? [],
    question: ids.questions ?? [],
    kind: ["direct", "indirect"],
    stance: ["for", "conditional"],
    finding: ["s1", "s2", "p1", "p2", "p3", "f1"],
    version: ["1"],
    from: ["1", "2025-01-01"],
    to: ["2", "2025-12-31"],
    day: ["2025-04-02"],
    at: ["1"],
    after: ["2025-01-01"],
    before: ["2025-12-31"],
    since: ["2025-01-01"],
    until: ["2025-12-31"],
    normalization: ["no", "average"],
    published: ["2025-04-02"],
    forms: ["exact"],
    page: ["1", "2"],
    limit: ["1"],
    cursor: ["x"],
    unreviewed: ["true"],
    settled: ["yes"],
    next: ["/"],
    format: ["json", "csv", "jsonl", "graphml", "text"],
    of: ["holders", "organizations"],
  };
}

/** What the addresses of pages, which no document describes, may be asked besides. */
const OF_PAGES: Readonly<Record<string, readonly string[]>> = {
  "/": ["day"],
  "/reports": ["publisher", "after", "before", "sort", "page"],
  "/reports/:id": ["version", "quote"],
  "/reports/:id/wrong": ["finding"],
  "/reports/:id/quote": ["finding"],
  "/people": ["letter", "name", "sort", "page"],
  "/organizations": ["letter", "name", "sort", "page"],
  "/people/:id": ["page", "statements", "figures"],
  "/organizations/:id": ["page", "statements", "figures"],
  "/questions": ["like", "page"],
  "/questions/:id": ["day", "within"],
  "/methods": ["format"],
  "/figures": ["q", "after", "before", "page"],
  "/search/:feed": ["q"],
  "/search": [
    "q",
    "in",
    "person",
    "organization",
    "question",
    "stance",
    "publisher",
    "kind",
    "after",
    "before",
    "forms",
  ],
};

export interface Asked {
  /** The address as the server knows it, with `:id`. */
  readonly route: string;
  readonly path: string;
}

/** `words`: those that strangers are not shown, and by which they try to find something. */
export async function everyAddress(
  app: Hono,
  record: RecordStore,
  words: readonly string[],
): Promise<readonly Asked[]> {
  const ids = await idsIn(record);
  const values = valuesOf(ids, words);
  const known = (route: string) => {
    if (!route.includes(":")) return [route];
    const some = ids[/^(?:\/api)?\/([^/]+)/.exec(route)?.[1] ?? ""] ?? ["1"];
    return some.map((id) => route.replace(/:\w+(?:\{[^}]*\})?/g, (name) => filled(name, id)));
  };
  const api = askedByGet(openApi()).map(([path, get]) => ({
    route: `/api${path.replaceAll(/\{(\w+)\}/g, ":$1")}`,
    params: get.parameters.filter((one) => one.in === "query").map(({ name }) => name),
  }));
  const pages = app.routes
    .filter(({ method, path }) => method === "GET" && !path.includes("*") && !path.startsWith("/assets/"))
    .map(({ path }) => ({ route: path, params: OF_PAGES[path.replace(/\{.*/, "")] ?? [] }));
  return [...api, ...pages].flatMap(({ route, params }) =>
    known(route).flatMap((path) =>
      asked(path, params, values, together(route, words)).map((one) => ({ route, path: one })),
    ),
  );
}

/** The part of an address that is no id says which form of a feed is asked for. */
function filled(name: string, id: string): string {
  return name.startsWith(":feed") ? "feed.atom" : id;
}

/** What is asked for by two at once. */
function together(route: string, words: readonly string[]): readonly string[] {
  if (route === "/reports/:id/changes") return ["from=1&to=2"];
  if (route !== "/search" && route !== "/api/search") return [];
  return words.flatMap((word) => ["reports", "all"].map((where) => `q=${word}&in=${where}`));
}

function asked(
  path: string,
  params: readonly string[],
  values: Readonly<Record<string, readonly string[]>>,
  pairs: readonly string[],
): readonly string[] {
  const one = params.flatMap((name) => {
    const tried = values[name];
    if (!tried) throw new Error(`nobody has thought of what strangers may ask ${path} by ${name}`);
    return tried.map((value) => `${path}?${new URLSearchParams({ [name]: value })}`);
  });
  const plain = [path, ...one, ...pairs.map((pair) => `${path}?${pair}`)];
  const asJson = plain.map((address) => `${address}${address.includes("?") ? "&" : "?"}format=json`);
  return [...new Set([...plain, ...asJson])];
}
