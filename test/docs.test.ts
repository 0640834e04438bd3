/** What the documentation leads to is there, and what somebody at the desk needs is told in a page. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const PAGES = [
  ...readdirSync(ROOT).filter((name) => name.endsWith(".md")),
  ...["docs", "docs/decisions"].flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith(".md"))
      .map((name) => join(folder, name)),
  ),
];
const read = (page: string) => readFileSync(join(ROOT, page), "utf8");

/** As GitHub makes them of headings. */
const anchors = (page: string) =>
  new Set(
    [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );

test("every link of a page leads to a file and a heading that are there", () => {
  const broken = PAGES.flatMap((page) =>
    [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = ""]) => {
      if (/^[a-z]+:/.test(link)) return [];
      const [path = "", anchor] = link.split("#");
      const to = path === "" ? page : relative(ROOT, join(ROOT, dirname(page), path));
      if (!existsSync(join(ROOT, to))) return [`${page}: ${link}`];
      return anchor === undefined || !to.endsWith(".md") || anchors(to).has(anchor)
        ? []
        : [`${page}: ${link}`];
    }),
  );
  expect(broken).toEqual([]);
});

test.each([
  "adding",
  "missed",
  "review",
  "quoting",
  "scholars",
  "watching",
  "searching",
  "operations",
  "pages",
])("docs/%s.md is no longer than a page", (name) => {
  expect(read(`docs/${name}.md`).split(/\s+/).length).toBeLessThan(850);
});
