/**
 * Speed of `standpoint people import`, and by how much people on record slow `standpoint add`: `tsx bench/people.ts [PEOPLE]`.
 * The people are made up. Machines differ and are seldom idle: compare the two times of one round.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openAnalyser } from "../src/analysis/analyse.ts";
import { add } from "../src/ingest/add.ts";
import { inputs } from "../src/ingest/inputs.ts";
import { openRecord } from "../src/record/open.ts";
import type { Popolo } from "../src/record/popolo/popolo.ts";
import { putPopolo } from "../src/record/popolo/put.ts";
import { readPopolo } from "../src/record/popolo/read.ts";

const PEOPLE = Number(process.argv[2] ?? 50_000);
const ROUNDS = 9;
const EXAMPLES = resolve(import.meta.dirname, "../examples");

const GIVEN =
  "Ada Tobias Astrid Hamish Ilse Maren Dorian Petra Edmund Sunniva Aldous Nora Pavel Ines Gwen Oskar".split(
    " ",
  );
const ONSETS = "B D F G H K L M N P R S T V W".split(" ");
const ENDS = "enn olt arga ell andt oyle afor ane ister orrow eck iden ast umble ossy ith".split(" ");
/** The examples' people's. */
const KNOWN = "Renn Holt Varga Pell Okafor Brandt Castellane Lindqvist Doyle".split(" ");

/** One in so many has one of those names: each is borne by about one in 2,000, as a common surname is. */
const COMMON = 200;

function pick<T>(list: readonly T[], n: number): T {
  const item = list[n % list.length];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
}

/** So many people in twenty parties and four assemblies, with names that repeat as names do. */
function made(people: number): Popolo {
  const lastName = (n: number) =>
    n % COMMON === 0
      ? pick(KNOWN, n / COMMON)
      : `${pick(ONSETS, n)}${pick(ENDS, Math.floor(n / 15))}${pick(ENDS, Math.floor(n / 240))}`;
  const numbers = Array.from({ length: people }, (_, n) => n);
  return {
    areas: numbers.slice(0, 600).map((n) => ({ id: `area-${n}`, name: `Ward ${n}` })),
    organizations: [
      ...numbers
        .slice(0, 20)
        .map((n) => ({ id: `party-${n}`, name: `Party of ${lastName(n * 7 + 1)}`, classification: "party" })),
      ...numbers
        .slice(0, 4)
        .map((n) => ({ id: `assembly-${n}`, name: `Assembly ${n}`, classification: "legislature" })),
    ],
    events: [],
    posts: [],
    persons: numbers.map((n) => ({
      id: `person-${n}`,
      name: `${pick(GIVEN, n * 31 + (n >> 4))} ${lastName(n)}`,
      other_names: [{ name: `${pick(GIVEN, n * 31 + (n >> 4)).charAt(0)}. ${lastName(n)}` }],
      identifiers: [{ scheme: "bench", identifier: String(n) }],
      birth_date: String(1930 + (n % 70)),
    })),
    memberships: numbers.map((n) => ({
      person_id: `person-${n}`,
      organization_id: `assembly-${n % 4}`,
      on_behalf_of_id: `party-${n % 20}`,
      area_id: `area-${n % 600}`,
      role: "member",
      start_date: String(1990 + (n % 30)),
    })),
  };
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

const folder = mkdtempSync(join(tmpdir(), "standpoint-bench-"));
try {
  const text = JSON.stringify(made(PEOPLE));
  const crowded = join(folder, "crowded");
  const record = await openRecord(crowded, { mode: "write" });
  const imported = await seconds(() => putPopolo(record, readPopolo(text).popolo));
  const again = await seconds(() => putPopolo(record, readPopolo(text).popolo));
  await record.close();
  console.log(
    `importing ${PEOPLE} people  ${imported.toFixed(1)} s, the same file again ${again.toFixed(1)} s`,
  );

  const analyser = await openAnalyser();
  const pages = readdirSync(EXAMPLES)
    .filter((file) => file.endsWith(".txt"))
    .map((file) => readFileSync(join(EXAMPLES, file), "utf8"));
  /** Every round adds the examples as reports that are new to both records; the order changes about. */
  const spent = { empty: [] as number[], crowded: [] as number[] };
  for (let round = 0; round <= ROUNDS; round++) {
    const lines = pages.map((page, i) =>
      JSON.stringify({ id: String(i), text: `${page}\n\nRound ${round}.`, published: "2025-03-20" }),
    );
    for (const which of round % 2 ? (["crowded", "empty"] as const) : (["empty", "crowded"] as const)) {
      const opened = await openRecord(join(folder, which), { mode: "write" });
      const stdin = [Buffer.from(lines.join("\n"))];
      const source = { names: ["-"], stdin: (await import("node:stream")).Readable.from(stdin), lines: true };
      const took = await seconds(() => add(opened, inputs(source), analyser));
      await opened.close();
      if (round > 0) spent[which].push(took / pages.length);
    }
  }
  const [without, beside] = [median(spent.empty), median(spent.crowded)];
  console.log(
    `add, a report  ${(1000 * without).toFixed(1)} ms with nobody on record, ${(1000 * beside).toFixed(1)} ms beside ${PEOPLE} people: ${(beside / without).toFixed(3)} times`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
