/** Feeds by a strict XML parser and by the rules of both formats, found from the pages that they follow. */
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { atom } from "../../src/views/feeds/atom.ts";
import { jsonFeed } from "../../src/views/feeds/json-feed.ts";
import { servedStory } from "./served-story.ts";

const served = servedStory();

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** The document's root, by a parser that stops at the first fault. */
function parsed(xml: string): Element {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser({ xmlns: false });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Element = {
      name,
      attributes: attributes as Record<string, string>,
      children: [],
      text: "",
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(xml).close();
  return root.children[0] ?? root;
}

const all = (element: Element, name: string) => element.children.filter((child) => child.name === name);
const textOf = (element: Element, name: string) => all(element, name).map(({ text }) => text);

async function followed(): Promise<readonly string[]> {
  const first = async (list: string) => {
    const { items } = (await (await served.get(`/api/${list}`)).json()) as { items: { id: string }[] };
    return items.map(({ id }) => `/${list}/${encodeURIComponent(id)}`);
  };
  return [
    ...(await first("people")),
    ...(await first("organizations")),
    ...(await first("questions")),
    "/",
    "/search?q=ferry&after=2025-03-01",
  ];
}

test("every page that is followed names its feeds, and they are what they say", async () => {
  for (const path of await followed()) {
    const html = await (await served.get(path)).text();
    const links = [...html.matchAll(/<link rel="alternate" type="([^"]+)" href="([^"]+)" title=/g)];
    expect(links, path).toHaveLength(2);
    for (const [, type = "", href = ""] of links) {
      const answer = await served.get(href.replaceAll("&amp;", "&"));
      expect(answer.status, href).toBe(200);
      expect(answer.headers.get("content-type")).toBe(`${type}; charset=utf-8`);
    }
  }
});

test("each Atom feed has what RFC 4287 asks for, with an id of its own for each entry", async () => {
  let entries = 0;
  for (const path of await followed()) {
    const [page = "", query = ""] = path === "/" ? ["/divergences"] : path.split("?");
    const feed = parsed(await (await served.get(`${page}/feed.atom?${query}`)).text());
    expect(feed.name).toBe("feed");
    expect(feed.attributes.xmlns).toBe("http://www.w3.org/2005/Atom");
    for (const one of [feed, ...all(feed, "entry")]) {
      for (const name of ["id", "title", "updated"])
        expect(textOf(one, name), `${path} ${name}`).toHaveLength(1);
      expect(textOf(one, "id")[0]).toMatch(/^tag:standpoint\.invalid,2025:[\x21-\x7e]+$/);
      expect(textOf(one, "updated")[0]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
      expect(textOf(all(one, "author")[0] ?? one, "name")[0]).toBeTruthy();
      expect(
        all(one, "link")
          .map(({ attributes }) => attributes.href)
          .join(" "),
      ).toMatch(/^http:/);
    }
    const ids = all(feed, "entry").map((entry) => textOf(entry, "id")[0]);
    expect(new Set(ids).size).toBe(ids.length);
    entries += ids.length;
  }
  expect(entries).toBeGreaterThan(40);
});

test("a question's feed quotes the positions on it, the same in both formats", async () => {
  const { items } = (await (await served.get("/api/questions")).json()) as { items: { id: string }[] };
  const path = `/questions/${items[0]?.id}/feed`;
  const feed = parsed(await (await served.get(`${path}.atom`)).text());
  const json = (await (await served.get(`${path}.json`)).json()) as {
    version: string;
    items: { id: string; summary: string; content_text: string; authors: { name: string }[] }[];
  };
  expect(json.version).toBe("https://jsonfeed.org/version/1.1");
  expect(json.items.map(({ id }) => id)).toEqual(all(feed, "entry").flatMap((entry) => textOf(entry, "id")));
  const positions = (await (await served.get(`/api/positions?question=${items[0]?.id}`)).json()) as {
    items: { text: string; sentence: string }[];
  };
  expect(json.items.map((one) => [one.summary, one.content_text]).sort()).toEqual(
    positions.items.map(({ text, sentence }) => [text, sentence]).sort(),
  );
});

test("what is found is told in its sentence, with what was said, who says it and how marked in it", async () => {
  const query = "?q=ferry&after=2025-03-01";
  const feed = parsed(await (await served.get(`/search/feed.atom${query}`)).text());
  const found = (await (await served.get(`/search${query}&format=json`)).json()) as {
    statements: { content: { exact: string }[]; sentences: { exact: string }[]; cue: string }[];
  };
  const told = all(feed, "entry").map((entry) => {
    const quoted = parsed(textOf(entry, "content")[0] ?? "");
    const words = all(quoted, "p")[0] ?? quoted;
    return { marked: textOf(words, "mark").join(""), cue: textOf(words, "i").join("") };
  });
  const asFound = found.statements.map(({ content, cue }) => ({
    marked: content.map(({ exact }) => exact).join(""),
    cue: cue.replaceAll(" … ", ""),
  }));
  expect(told.length).toBeGreaterThan(3);
  expect(new Set(told.map((one) => JSON.stringify(one)))).toEqual(
    new Set(asFound.map((one) => JSON.stringify(one))),
  );
  for (const { content, sentences } of found.statements)
    for (const piece of content)
      expect(sentences.some((sentence) => sentence.exact.includes(piece.exact))).toBe(true);
});

test("a reader who has the feed already is told that it holds", async () => {
  const first = await served.get("/divergences/feed.atom");
  const etag = first.headers.get("etag") ?? "";
  expect((await served.get("/divergences/feed.atom", { "If-None-Match": etag })).status).toBe(304);
});

test.each(["/people/none/feed.atom", "/organizations/none/feed.json", "/questions/none/feed.atom"])(
  "%s is answered with 404",
  async (path) => {
    expect((await served.get(path)).status).toBe(404);
  },
);

test("words that mean harm stay words", () => {
  const words = `</title><script>alert("1")</script> & ]]> \u0000 half \ud83d`;
  const entry = {
    id: "tag:a",
    link: "http://x/?a=1&b=2",
    updated: "2025-03-01T00:00:00.000Z",
    published: null,
    addedBy: null,
  };
  const feed = {
    ...{ id: "tag:f", title: words, home: "http://x/", self: 'http://x/?q="><b>' },
    entries: [{ ...entry, title: words, author: words, words, quoted: [{ text: words, part: null }] }],
  };
  const read = parsed(atom(feed));
  const [only] = all(read, "entry");
  const whole = words.replace("\u0000", "\ufffd").replace("\ud83d", "\ufffd");
  expect(only && textOf(only, "summary")).toEqual([whole]);
  const [html = ""] = only ? textOf(only, "content") : [];
  expect(html).not.toContain("<script");
  expect(parsed(html).children[0]?.text).toBe(whole);
  expect(textOf(read, "title")).toEqual([whole]);
  expect(all(read, "link")[0]?.attributes.href).toBe(feed.self);
  const [item] = JSON.parse(jsonFeed(feed)).items;
  expect([item.summary, item.content_text]).toEqual([words, words]);
  expect(item.content_html).not.toContain("<script");
});
