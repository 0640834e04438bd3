/** What is written for those who change the program: the picture is of the imports, and what is named is there. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, test } from "vitest";
import { architecturePage } from "../docs/architecture.ts";

const ROOT = resolve(import.meta.dirname, "..");
const read = (file: string) => readFileSync(join(ROOT, file), "utf8");

const DECISIONS = readdirSync(join(ROOT, "docs/decisions")).map((file) => `docs/decisions/${file}`);
const PAGES = ["ARCHITECTURE.md", "CONTRIBUTING.md", ...DECISIONS];

/** In backticks, from the root; `NAME` is what somebody is yet to add. */
const PATHS = /`((?:src|test|docs|models|training|evaluation|spark|bench|\.ci)\/[^\s`]+)`/g;
const pathsIn = (text: string) => [...text.matchAll(PATHS)].map(([, path = ""]) => path);

test("the picture in ARCHITECTURE.md is up to date; `npm run docs` makes it so", () => {
  expect(read("ARCHITECTURE.md")).toBe(architecturePage());
  expect(architecturePage()).toContain("  views --> record");
});

test.each(PAGES)("every path and link in %s leads somewhere", (page) => {
  const text = read(page);
  const links = [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, to = ""]) =>
    join(dirname(page), to),
  );
  const paths = pathsIn(text).filter((path) => !path.includes("NAME"));
  expect(links.length + paths.length).toBeGreaterThan(0);
  expect([...links, ...paths].filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test("each of the ten changes counts the folders of its files", () => {
  const changes = read("CONTRIBUTING.md")
    .split(/^### (?=\d)/m)
    .slice(1);
  expect(changes).toHaveLength(10);
  for (const change of changes) {
    const listed = change.split("\n").filter((line) => line.startsWith("* "));
    const folders = new Set(listed.flatMap(pathsIn).map(dirname));
    expect(change).toMatch(new RegExp(`^Folders: ${folders.size}\\b`, "m"));
  }
});

test("a decision is short, and says what it costs", () => {
  for (const file of DECISIONS.filter((one) => !one.endsWith("README.md"))) {
    const text = read(file);
    expect(text.trimEnd().split("\n").length, file).toBeLessThanOrEqual(40);
    expect(text.match(/^## .*/gm), file).toEqual(["## Context", "## Decision", "## What it costs"]);
  }
});
