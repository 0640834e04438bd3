/** Draws which layer of src/ imports which into ARCHITECTURE.md; `npm run docs` runs it. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const SRC = resolve(import.meta.dirname, "../src");
const PAGE = resolve(import.meta.dirname, "../ARCHITECTURE.md");
const BEGIN = "<!-- Made by `npm run docs` from the imports: change those, not this. -->";
const END = "<!-- The end of what is made. -->";

interface Import {
  readonly from: string;
  readonly to: string;
  /** Nothing of it is left when the program runs. */
  readonly isOnlyTypes: boolean;
}

/** The page as it must be: as it is written, with the picture drawn anew. Throws an Error if it has no place for one. */
export function architecturePage(written = readFileSync(PAGE, "utf8")): string {
  const [begin, end] = [written.indexOf(BEGIN), written.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`${PAGE} needs a line "${BEGIN}" and, below it, "${END}"`);
  return `${written.slice(0, begin)}${BEGIN}\n${picture()}\n${written.slice(end)}`;
}

/** A flowchart as GitHub draws it: a layer is a box with its folders, and an arrow leads to what is imported. */
function picture(): string {
  const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((file) =>
    /(?<!\.(?:test|d))\.tsx?$/.test(file),
  );
  const imports = files.flatMap(importsOf).filter(({ from, to }) => from !== to);
  const layers = topDown([...new Set(files.map(layerOf))], imports);
  const arrows = layers.flatMap((from) =>
    layers.flatMap((to) => {
      const between = imports.filter((one) => one.from === from && one.to === to);
      if (between.length === 0) return [];
      return [`  ${from} ${between.every((one) => one.isOnlyTypes) ? "-.->" : "-->"} ${to}`];
    }),
  );
  const boxes = layers.map((layer) => `  ${layer}["${labelOf(layer, files)}"]`);
  return ["```mermaid", "flowchart TD", ...boxes, ...arrows, "```"].join("\n");
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(SRC, file), "utf8");
  const found = text.matchAll(/\b(?:(import|export)( type)?\b[^;"]*?\bfrom|import\() ?"(\.[^"]+)"/g);
  return [...found].map(([, , type, path = ""]) => ({
    from: layerOf(file),
    to: layerOf(relative(SRC, resolve(SRC, dirname(file), path))),
    isOnlyTypes: type !== undefined,
  }));
}

function layerOf(file: string): string {
  return (file.split("/")[0] ?? "").replace(/\.tsx?$/, "");
}

/** Each layer before those that it imports. Throws an Error if two import each other. */
function topDown(layers: readonly string[], imports: readonly Import[]): readonly string[] {
  const sorted: string[] = [];
  let left = [...layers].sort();
  while (left.length > 0) {
    const next = left.find((layer) => !imports.some(({ from, to }) => to === layer && left.includes(from)));
    if (next === undefined) throw new Error(`these layers import each other in a circle: ${left.join(", ")}`);
    sorted.push(next);
    left = left.filter((layer) => layer !== next);
  }
  return sorted;
}

/** So many folders stand in a line of a box. */
const ABREAST = 6;

/** The layer's name, and below it its folders. */
function labelOf(layer: string, files: readonly string[]): string {
  const inner = files
    .filter((file) => layerOf(file) === layer)
    .map((file) => file.split("/").slice(1, -1)[0])
    .filter((folder) => folder !== undefined);
  const folders = [...new Set(inner)].sort();
  if (folders.length === 0) return layer;
  const lines = Array.from({ length: Math.ceil(folders.length / ABREAST) }, (_, i) =>
    folders.slice(i * ABREAST, (i + 1) * ABREAST).join(" · "),
  );
  return [`<b>${layer}</b>`, ...lines].join("<br/>");
}

if (process.argv[1] === import.meta.filename) writeFileSync(PAGE, architecturePage());
