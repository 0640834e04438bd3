/** The reports that annotations are laid over. What is annotated names a report by the beginning of its id's hash, so that no text need stand beside it. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

export interface Report {
  readonly id: string;
  readonly text: string;
}

/** Where the corpora lie, which are not part of the project. */
export const SHARED: string = resolve(import.meta.dirname, "../../shared");

/** The objects of a JSONL file. Throws where there is no such file, or a line is no JSON. */
export const linesOf = <T>(path: string): T[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as T);

/** The first sixteen hexadecimal digits of an id's SHA-256. */
export const hashOf = (id: string): string => createHash("sha256").update(id).digest("hex").slice(0, 16);

const COLLECTIONS = {
  polnear: () => linesOf<Report>(`${SHARED}/corpora/polnear/train.jsonl`),
  bbc: () => linesOf<Report>(`${SHARED}/corpora/bbc-politics/reports.jsonl`),
  invented: () => linesOf<Report>(resolve(import.meta.dirname, "../training/positions/invented.jsonl")),
  pages: () => {
    const pages = readFileSync(`${SHARED}/corpora/pages/ground-truth.json`, "utf8");
    return Object.entries(JSON.parse(pages) as Record<string, { articleBody: string }>).map(
      ([id, { articleBody }]) => ({ id, text: articleBody }),
    );
  },
} as const satisfies Record<string, () => Report[]>;

/** PolNeAR's training part, British political news of 2004-05, our invented ones, and news pages of 2019. */
export type Collection = keyof typeof COLLECTIONS;

/** The reports of these collections by {@link hashOf} of their ids. */
export function reportsByHash(...collections: readonly Collection[]): ReadonlyMap<string, Report> {
  const all: readonly Report[] = collections.flatMap((name) => COLLECTIONS[name]());
  return new Map(all.map((report) => [hashOf(report.id), report]));
}
