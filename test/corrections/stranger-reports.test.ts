/**
 * Public mode over reports as they are read, the examples or as many as one has: two records that differ in nothing but what
 * strangers may not see look the same to a stranger, at every address.
 */
import { join } from "node:path";
import { expect, test } from "vitest";
import { openAnalyser } from "../../src/analysis/analyse.ts";
import { inputs } from "../../src/ingest/inputs.ts";
import { readCapture } from "../../src/ingest/read.ts";
import { analyseArticle } from "../../src/ingest/read-inputs.ts";
import { excerptsOf } from "../../src/record/position/excerpts.ts";
import { positionPlaces } from "../../src/record/position/position-places.ts";
import { putReport, type ReadReport } from "../../src/record/put-report.ts";
import { reportById } from "../../src/record/report/report-by-id.ts";
import { createApp } from "../../src/views/web/app.tsx";
import { freshRecord } from "../record/fresh.ts";
import { capture } from "../story.ts";
import { elsewhereOther, hiddenWords } from "./half-hidden.ts";
import { type Asked, everyAddress } from "./stranger-addresses.ts";
import { toldBy } from "./told-to-stranger.ts";

/** A folder or a file of JSON Lines; the examples unless something else is named. */
const REPORTS = process.env.STANDPOINT_STRANGERS ?? join(import.meta.dirname, "../../examples");
/** So many addresses are asked for, of each route as many; more in a long run. */
const ADDRESSES = Number(process.env.STANDPOINT_ADDRESSES ?? 300);
/** So many hidden words are searched by. */
const WORDS = 8;
/** Milliseconds: many addresses on a busy machine take a while. */
const PATIENT = { timeout: 3_600_000 };

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));

const one = freshRecord();
const two = freshRecord();

async function read(): Promise<readonly ReadReport[]> {
  const analyser = await openAnalyser("linear");
  const reports: ReadReport[] = [];
  const source = { names: [REPORTS], stdin: process.stdin, lines: false };
  for await (const input of inputs(source)) {
    if (!("capture" in input)) throw new Error(input.message);
    // Known by an address, and not by their words, which are others in the other record.
    const url = `https://news.invalid/${reports.length + 1}`;
    const { article } = readCapture(input.capture);
    const analysis = await analyseArticle(analyser, article);
    reports.push({ capture: { ...input.capture, url }, article: { ...article, url }, analysis });
  }
  return reports;
}

/** The same report with other words wherever strangers see none: in its text, and in what was taken out of it but names. */
function withOtherWords(
  { capture: { name, url, capturedAt }, article, analysis }: ReadReport,
  masked: string,
  by: number,
): ReadReport {
  const { entities: called, figures } = analysis;
  const told = wordsOf(
    [...called.flatMap((e) => [e.name, ...e.aliases, ...e.roles]), ...figures.map((f) => f.counted)].join(
      " ",
    ),
  );
  // A word that became by chance one that is told of somebody would be shown as such.
  const text = elsewhereOther(article.text, masked, by).replace(/[A-Za-z]+/g, (word, at: number) =>
    told.has(word.toLowerCase()) && word !== article.text.slice(at, at + word.length)
      ? word.replace(/./g, (letter) => (letter < "a" ? "Q" : "q"))
      : word,
  );
  const seen = wordsOf(masked);
  const otherAt = (words: string) => {
    const at = article.text.indexOf(words);
    const isSeen = [...wordsOf(words)].every((word) => seen.has(word));
    return at < 0 || isSeen ? words : text.slice(at, at + words.length);
  };
  const entities = analysis.entities.map((entity) => ({
    ...entity,
    name: entity.type === "unnamed" ? otherAt(entity.name) : entity.name,
    roles: entity.roles.map(otherAt),
  }));
  return {
    capture: capture(text, { name, url, capturedAt }),
    article: { ...article, text },
    analysis: { ...analysis, entities },
  };
}

/** By so many places letters are turned. */
const TURNS = [11, 7, 5, 17, 3];

/**
 * The first with other words whose sentences end where they did: as a word "do" becomes "oz", which ends no sentence with its full
 * stop, and what is a sentence more or less is no word that strangers were shown.
 */
async function withTheSameShown(report: ReadReport, id: string, masked: string): Promise<ReadReport> {
  const stored = await reportById(one.record, id);
  if (!stored) throw new Error(`${id} is not on record`);
  const positions = await positionPlaces(one.record, id);
  const shown = JSON.stringify(excerptsOf(stored, positions));
  const others = TURNS.map((by) => withOtherWords(report, masked, by));
  const same = others.find(({ article: { text }, analysis }) => {
    const entities = stored.entities.map((entity) => ({
      ...entity,
      ...analysis.entities.find(({ id: known }) => known === entity.id),
      mentions: entity.mentions,
    }));
    return JSON.stringify(excerptsOf({ ...stored, text, entities }, positions)) === shown;
  });
  if (!same) throw new Error(`no other words leave ${report.article.url} the sentences that are shown`);
  return same;
}

/** `most` of all, or nearly: as many of each route, spread evenly, and where there are fewer the others' share is larger. */
function someOf(all: readonly Asked[], most: number): readonly Asked[] {
  const routes = new Map<string, Asked[]>();
  for (const asked of all)
    (routes.get(asked.route) ?? routes.set(asked.route, []).get(asked.route))?.push(asked);
  const some: Asked[] = [];
  const fewestFirst = [...routes.values()].sort((a, b) => a.length - b.length);
  for (const [n, asked] of fewestFirst.entries()) {
    const share = Math.ceil((most - some.length) / (fewestFirst.length - n));
    const step = Math.max(1, asked.length / share);
    for (let i = 0; i < asked.length; i += step) some.push(...asked.slice(Math.floor(i), Math.floor(i) + 1));
  }
  return some;
}

/** Where two answers part, with a little of what stands around it. */
function parting(a: string, b: string): string {
  const at = [...a].findIndex((_, i) => a[i] !== b[i]);
  return `…${a.slice(Math.max(0, at - 60), at + 40)}… / …${b.slice(Math.max(0, at - 5), at + 40)}…`;
}

test(
  "nobody can tell reports from the same with other words where strangers see none",
  PATIENT,
  async ({ annotate }) => {
    const reports = await read();
    for (const report of reports) await putReport(one.record, report);
    const app = createApp(one.record, { isPublic: true });
    const [seen, hidden] = [[] as string[], new Set<string>()];
    for (const report of reports) {
      const { id } = await one.record.db
        .selectFrom("reports")
        .select("id")
        .where("url", "=", report.article.url)
        .executeTakeFirstOrThrow();
      const { text: masked } = (await (await app.request(`/api/reports/${id}`)).json()) as { text: string };
      await putReport(two.record, await withTheSameShown(report, id, masked));
      seen.push(masked, report.article.title ?? "");
      for (const word of hiddenWords(report.article.text, masked)) hidden.add(word);
    }
    const shown = seen.join("\n").toLowerCase();
    const words = [...hidden].filter((word) => word.length > 4 && !shown.includes(word));
    const tried = words.filter((_, i) => i % Math.ceil(words.length / WORDS) === 0);
    const appTwo = createApp(two.record, { isPublic: true });
    const addresses = someOf(await everyAddress(app, one.record, tried), ADDRESSES);
    const told: string[] = [];
    for (const { path } of addresses) {
      const answers = [await toldBy(app, path), await toldBy(appTwo, path)];
      const [a = "", b = ""] = answers.map((answer) => JSON.stringify(answer));
      if (a !== b || answers.some(({ status }) => status >= 500)) told.push(`${path}: ${parting(a, b)}`);
    }
    await annotate(
      `${addresses.length} addresses of ${reports.length} reports, and ${told.length} that tell`,
    );
    expect(told).toEqual([]);
    expect(addresses.length).toBeGreaterThanOrEqual(ADDRESSES);
  },
);
