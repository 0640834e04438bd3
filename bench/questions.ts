/**
 * How long the queries about questions take with 100,000 and with 1,000,000 made-up positions on record:
 * `tsx bench/questions.ts [POSITIONS…]`. Making the larger record takes some minutes and 2 GB of disk. Machines differ and
 * are seldom idle: compare the columns of one run.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sha256 } from "../src/base/hash.ts";
import type { IsoDate } from "../src/base/passage.ts";
import { historiesOnQuestion } from "../src/record/comparison/changes.ts";
import { divergences } from "../src/record/comparison/divergences.ts";
import { networkOf } from "../src/record/comparison/network.ts";
import { polarizationOverTime } from "../src/record/comparison/polarization.ts";
import {
  membersInForce,
  positionInForce,
  positionsInForce,
  positionsOfHolder,
} from "../src/record/comparison/positions-in-force.ts";
import { openRecord } from "../src/record/open.ts";
import { putReport } from "../src/record/put-report.ts";
import { listQuestions } from "../src/record/question/list-questions.ts";
import { questionById, questionChoices } from "../src/record/question/question-by-id.ts";
import { questionReview } from "../src/record/review/question-review.ts";
import type { RecordStore } from "../src/record/store/record-store.ts";
import { type Made, makePositions } from "./made-positions.ts";

const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100_000, 1_000_000];
const ROUNDS = 15;
const DAY = "2021-06-01" as IsoDate;

type Query = (record: RecordStore, round: number, made: Made) => Promise<unknown>;

/** Of usual size: a different one each round. */
const usual = (round: number, { questions }: Made) => `question-${Math.floor(questions * 0.3) + round}`;
/** The one that most positions are on. */
const BUSIEST = "question-0";
const party = (round: number, { parties }: Made) => `party-${round % parties}`;

const QUERIES: Readonly<Record<string, Query>> = {
  "questions, last spoken of": (record) => listQuestions(record),
  "questions like some words": (record, round, { questions }) =>
    questionById(record, `question-${(round * 97) % questions}`).then((q) =>
      questionChoices(record, `${q?.wording} now`),
    ),
  "one question": (record, round, made) => questionById(record, usual(round, made)),
  "in force on a day": (record, round, made) => positionsInForce(record, usual(round, made), DAY),
  "in force, one holder": (record, round, made) =>
    positionInForce(record, usual(round, made), { kind: "person", id: `person-${round}` }, DAY),
  "in force, all of a party": (record, round, made) =>
    membersInForce(record, usual(round, made), party(round, made), DAY),
  "one holder on all questions": (record, round) =>
    positionsOfHolder(record, { kind: "person", id: `person-${round}` }),
  "changes on a question": (record, round, made) => historiesOnQuestion(record, usual(round, made)),
  "divergences on a question": (record, round, made) => divergences(record, { question: usual(round, made) }),
  "divergences within a party": (record, round, made) =>
    divergences(record, { within: party(round, made), since: "2024-06-01" as IsoDate, limit: 50 }),
  "divergences, newest": (record) => divergences(record, { limit: 50 }),
  "network of a question": (record, round, made) => networkOf(record, { questions: [usual(round, made)] }),
  "polarization over time": (record, round, made) => polarizationOverTime(record, usual(round, made)),
  "review list": (record) => questionReview(record),
  "busiest question: in force": (record) => positionsInForce(record, BUSIEST, DAY),
  "busiest question: changes": (record) => historiesOnQuestion(record, BUSIEST),
  "busiest question: divergences": (record) => divergences(record, { question: BUSIEST }),
  "busiest question: network": (record) => networkOf(record, { questions: [BUSIEST] }),
  "busiest question: polarization": (record) => polarizationOverTime(record, BUSIEST),
  "adding a report of 3 positions": addReport,
};

async function addReport(record: RecordStore, round: number, { questions }: Made): Promise<void> {
  const text = `Round ${round} of ${Math.random()}: somebody said this.`;
  const bytes = new TextEncoder().encode(text);
  const known = (await questionById(record, `question-${(round * 31) % questions}`))?.wording ?? "";
  const wordings = [
    known,
    `${known.replace("?", "")} soon?`,
    `Should the round harbour ${round}${Math.random()} be dug?`,
  ];
  const nothing = { divergences: [], figures: [], times: [], boilerplate: [], statements: [] };
  const entity = { aliases: [], roles: [], memberOf: [], mentions: [] };
  await putReport(record, {
    capture: {
      sha256: sha256(bytes),
      bytes,
      name: "round",
      url: null,
      mediaType: "text/plain",
      charset: null,
      capturedAt: "2025-01-01T00:00:00Z",
    },
    article: {
      title: null,
      byline: null,
      publisher: null,
      published: "2025-01-01" as IsoDate,
      url: null,
      language: "en",
      text,
      boilerplate: [],
    },
    analysis: {
      ...nothing,
      extractor: { name: "bench", version: "1", modelHash: "0".repeat(64) },
      entities: [{ ...entity, id: "e1", name: `Ada Round${round}`, type: "person" }],
      positions: wordings.map((question, i) => ({
        id: `p${i + 1}`,
        holder: "e1",
        question,
        stance: "for",
        condition: null,
        span: { start: i, end: i + 4 },
        statements: [],
        confidence: 0.9,
      })),
    },
  });
}

/** Milliseconds. Where the machine is busy, only the processor's time says what a query costs. */
interface Spent {
  readonly clock: number;
  readonly processor: number;
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

async function measured(size: number): Promise<ReadonlyMap<string, Spent>> {
  const folder = mkdtempSync(join(tmpdir(), "standpoint-bench-"));
  try {
    const record = await openRecord(join(folder, "record"), { mode: "write" });
    const began = performance.now();
    const made = await makePositions(record, size);
    const { positions } = (await questionById(record, BUSIEST)) ?? { positions: 0 };
    console.log(
      `${size} positions, ${made.questions} questions (busiest ${positions}), ${made.people} people in ${made.parties} parties; made in ${((performance.now() - began) / 1000).toFixed(0)} s`,
    );
    const times = new Map<string, Spent>();
    for (const [name, query] of Object.entries(QUERIES)) {
      const [spent, busy]: [number[], number[]] = [[], []];
      for (let round = 0; round <= ROUNDS; round++) {
        const [start, before] = [performance.now(), process.cpuUsage()];
        await query(record, round, made);
        const { user, system } = process.cpuUsage(before);
        if (round === 0) continue;
        spent.push(performance.now() - start);
        busy.push((user + system) / 1000);
      }
      times.set(name, { clock: median(spent), processor: median(busy) });
    }
    await record.close();
    return times;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const results = [];
for (const size of SIZES) results.push(await measured(size));
console.log(
  `\n${"medians, ms (of processor time)".padEnd(34)}${SIZES.map((size) => String(size).padStart(20)).join("")}`,
);
for (const name of Object.keys(QUERIES)) {
  const cells = results.map((times) => {
    const { clock, processor } = times.get(name) ?? { clock: 0, processor: 0 };
    return `${clock.toFixed(1)} (${processor.toFixed(1)})`.padStart(20);
  });
  console.log(`${name.padEnd(34)}${cells.join("")}`);
}
