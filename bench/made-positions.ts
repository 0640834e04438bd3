/** A record with so many made-up positions on it: what the measurements of questions are taken on. */

import type { Insertable } from "kysely";
import type { IsoDate } from "../src/base/passage.ts";
import type { Stance } from "../src/base/vocabulary.ts";
import { putPopolo } from "../src/record/popolo/put.ts";
import { reindexPositions } from "../src/record/position/reindex.ts";
import { putForms } from "../src/record/question/forms.ts";
import { inBatches } from "../src/record/shared/put-rows.ts";
import type { RecordStore } from "../src/record/store/record-store.ts";
import type { Schema } from "../src/record/store/schema.ts";

/** Positions to one of each: a record that grows has more reports, questions, people and parties, not larger ones. */
const PER_REPORT = 5;
const PER_QUESTION = 50;
const PER_PERSON = 20;
const PEOPLE_PER_PARTY = 250;
const WORDINGS = 3;
const YEARS = 10;

const STANCES: readonly Stance[] = [
  "for",
  "against",
  "for",
  "against",
  "conditional",
  "undecided",
  "declined",
];
const ACTS = "end rise fall stop continue reopen close".split(" ");
const ONSETS = "b br d f g gr h k kl l m n p r s st t v w".split(" ");
const RESTS =
  "annet olt arga ellow andel oyle aforn anex istel orrow eckel iden astor umble ossin ithen".split(" ");

/** The same numbers in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const pick = <T>(list: readonly T[], n: number): T => {
  const item = list[n % list.length];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
};

/** A word of its own for each number. */
function word(n: number): string {
  const syllable = pick(ONSETS, n) + pick(RESTS, Math.floor(n / ONSETS.length));
  const rest = Math.floor(n / (ONSETS.length * RESTS.length));
  return rest === 0 ? syllable : syllable + word(rest - 1);
}

const name = (n: number) => word(n).replace(/^./, (letter) => letter.toUpperCase());

export interface Made {
  readonly questions: number;
  readonly people: number;
  readonly parties: number;
}

/** Puts `positions` made-up positions on the record, over ten years, with their reports, people, parties and questions. */
export async function makePositions(record: RecordStore, positions: number): Promise<Made> {
  const made = {
    questions: Math.ceil(positions / PER_QUESTION),
    people: Math.ceil(positions / PER_PERSON),
    parties: Math.ceil(positions / PER_PERSON / PEOPLE_PER_PARTY),
  };
  await putPopolo(record, peopleOf(made));
  await record.atomically((db) => putQuestions(db, record, made));
  const chunk = 20_000;
  for (let from = 0; from < positions; from += chunk) {
    await record.atomically((db) => putReports(db, from, Math.min(from + chunk, positions), positions, made));
  }
  return made;
}

function peopleOf({ people, parties }: Made) {
  const range = (n: number) => Array.from({ length: n }, (_, i) => i);
  return {
    areas: [],
    events: [],
    posts: [],
    organizations: range(parties).map((n) => ({
      id: `party-${n}`,
      name: `${name(n)} Party`,
      classification: "party",
    })),
    persons: range(people).map((n) => ({ id: `person-${n}`, name: `${name(n * 7 + 3)} ${name(n)}` })),
    memberships: range(people).map((n) => ({
      person_id: `person-${n}`,
      organization_id: `party-${n % parties}`,
      role: n < parties ? "leader" : "member",
      start_date: String(2000 + (n % 15)),
      ...(n % 10 === 0 ? { end_date: String(2019 + (n % 3)) } : {}),
    })),
  };
}

type Db = RecordStore["db"];

async function putQuestions(db: Db, { matcher }: RecordStore, { questions }: Made): Promise<void> {
  const wordings: Insertable<Schema["wordings"]>[] = [];
  for (let q = 0; q < questions; q++) {
    const [thing, place, act] = [word(q), name(q * 3 + 1), pick(ACTS, q)];
    wordings.push(
      { id: q * WORDINGS + 1, text: `Should the ${thing} subsidy in ${place} ${act}?` },
      { id: q * WORDINGS + 2, text: `the ${thing} subsidy in ${place} to ${act}` },
      { id: q * WORDINGS + 3, text: `Should the subsidy for the ${thing} of ${place} ${act}?` },
    );
  }
  await inBatches(wordings, (batch) => db.insertInto("wordings").values(batch).execute());
  await putForms(
    db,
    matcher(),
    wordings.map(({ id }) => Number(id)),
  );
  const at = "2015-01-01T00:00:00Z";
  const rows = Array.from({ length: questions }, (_, q) => ({
    id: `question-${q}`,
    wording_id: q * WORDINGS + 1,
    origin: "machine" as const,
    made_at: at,
  }));
  await inBatches(rows, (batch) => db.insertInto("questions").values(batch).execute());
  const matches = wordings.map((wording, i) => ({
    wording_id: Number(wording.id),
    question_id: `question-${Math.floor(i / WORDINGS)}`,
    probability: i % WORDINGS === 0 ? 1 : 0.8,
    reversed: 0 as const,
    matcher: matcher().hash,
    doubtful:
      i % 300 === 0 && i > 0
        ? JSON.stringify([{ question: "question-0", probability: 0.4, reversed: 0 }])
        : "[]",
    matched_at: at,
  }));
  await inBatches(matches, (batch) => db.insertInto("matches").values(batch).execute());
}

type Rows = { [T in keyof Schema]?: Insertable<Schema[T]>[] };

/** The reports that tell of positions `from` to `to`; settled before the next, so that no mark is kept long. */
async function putReports(db: Db, from: number, to: number, all: number, made: Made): Promise<void> {
  const random = numbers(from + 1);
  const rows = {
    captures: [],
    reports: [],
    articles: [],
    passages: [],
    analyses: [],
    entities: [],
    resolutions: [],
    positions: [],
  } satisfies Rows as Required<
    Pick<
      Rows,
      "captures" | "reports" | "articles" | "passages" | "analyses" | "entities" | "resolutions" | "positions"
    >
  >;
  for (let first = from; first < to; first += PER_REPORT) {
    const report = first / PER_REPORT + 1;
    const day = new Date(Date.UTC(2015, 0, 1) + Math.floor((first / all) * YEARS * 365) * 86_400_000)
      .toISOString()
      .slice(0, 10) as IsoDate;
    const told = Array.from({ length: Math.min(PER_REPORT, to - first) }, (_, i) => {
      // Some questions are asked far more often than others, and some people far more.
      const question = Math.floor(made.questions * random() ** 1.5);
      const person = Math.floor(made.people * random() ** 1.2);
      return { id: first + i + 1, question, person, words: `number ${first + i + 1} of them` };
    });
    const text = told.map(({ words }) => `Somebody said ${words}.`).join("\n");
    putReportRows(rows, { report, day, text, told, random });
  }
  for (const table of Object.keys(rows) as (keyof typeof rows)[]) {
    // Fewer than elsewhere: so many values go into one statement.
    await inBatches(rows[table] as Insertable<Schema["positions"]>[], (batch) =>
      db
        .insertInto(table as "positions")
        .values(batch)
        .execute(),
    );
  }
  await reindexPositions(db);
}

interface Told {
  readonly report: number;
  readonly day: IsoDate;
  readonly text: string;
  readonly told: readonly {
    readonly id: number;
    readonly question: number;
    readonly person: number;
    readonly words: string;
  }[];
  readonly random: () => number;
}

function putReportRows(
  rows: Required<
    Pick<
      Rows,
      "captures" | "reports" | "articles" | "passages" | "analyses" | "entities" | "resolutions" | "positions"
    >
  >,
  { report, day, text, told, random }: Told,
): void {
  const [key, hash] = [report.toString(16).padStart(16, "0"), report.toString(16).padStart(64, "0")];
  const at = `${day}T09:00:00Z`;
  const nothing = { url: null, byline: null, language: "en", charset: null };
  rows.captures.push({
    id: report,
    sha256: hash,
    size: text.length,
    name: key,
    url: null,
    media_type: "text/plain",
    charset: null,
    captured_at: at,
  });
  rows.reports.push({ id: key, url: null });
  rows.articles.push({
    id: report,
    report_id: key,
    version: 1,
    capture_id: report,
    digest: hash,
    title: `Report ${report}`,
    byline: nothing.byline,
    publisher: `Paper ${report % 12}`,
    published: day,
    url: nothing.url,
    language: nothing.language,
    text,
  });
  rows.analyses.push({
    id: report,
    article_id: report,
    extractor: "made up",
    version: "1",
    model_hash: hash,
    analysed_at: at,
  });
  for (const [i, { id, question, person, words }] of told.entries()) {
    const start = text.indexOf(words);
    rows.passages.push({
      id,
      article_id: report,
      start_offset: start,
      end_offset: start + words.length,
      exact: words,
    });
    rows.entities.push({
      id,
      analysis_id: report,
      local_id: `e${i + 1}`,
      name: `Person ${person}`,
      type: "person",
    });
    const resolved = {
      kind: "person" as const,
      record_id: `person-${person}`,
      probability: 0.9,
      candidates: "[]",
    };
    rows.resolutions.push({ entity_id: id, ...resolved, resolved_at: at });
    const stance = pick(STANCES, Math.floor(random() * 1000) + person);
    rows.positions.push({
      id,
      analysis_id: report,
      local_id: `p${i + 1}`,
      holder_id: id,
      wording_id: question * WORDINGS + 1 + Math.floor(random() * WORDINGS),
      stance,
      passage_id: id,
      condition_id: stance === "conditional" ? id : null,
      day,
      confidence: Math.round(100 * (0.4 + 0.6 * random())) / 100,
    });
  }
}
