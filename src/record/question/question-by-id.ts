/** One question with the wordings that it goes by and the reports that speak of it. */
import type { IsoDate, Probability } from "../../base/passage.ts";
import { finalQuestions, questionsLeadingTo, questionsOfWordings } from "../shared/question-leads.ts";
import type { RecordStore } from "../store/record-store.ts";
import { type CodebookPlace, codebookPlace } from "./codebook.ts";
import { likelyQuestions } from "./match-wordings.ts";
import { questionWordings } from "./question-wordings.ts";
import { LEAST, stemsOf } from "./questions-like.ts";

export interface QuestionWording {
  /** `w12` */
  readonly id: string;
  readonly text: string;
  /** Who is for it is against the question. */
  readonly reversed: boolean;
  /** How sure it is that it is of this question; 1 where the machine did not join it. */
  readonly probability: Probability;
  /** `own`: the question was made from it. */
  readonly joined: "own" | "machine" | "person";
  /** Who joined it, if a person did: by a decision on the wording, or on a question that was joined with it. */
  readonly decision: Joining | null;
  /** How many positions are worded so. */
  readonly positions: number;
}

/** A decision that joined a wording to a question. */
export interface Joining {
  readonly id: number;
  readonly what: "pin" | "same";
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

export interface StoredQuestion {
  readonly id: string;
  readonly wording: string;
  /** `user`: somebody asked it before, or split it off. */
  readonly origin: "machine" | "user";
  readonly watched: boolean;
  /** Its place in the codebook; null where it is in none. */
  readonly codebook: CodebookPlace | null;
  /** Ids that lead here. */
  readonly mergedIds: readonly string[];
  readonly positions: number;
  readonly holders: number;
  readonly first: IsoDate | null;
  readonly last: IsoDate | null;
  /** The most frequent first; 50 at most. */
  readonly wordings: readonly QuestionWording[];
  /** Latest first; 100 at most. */
  readonly reports: readonly {
    readonly id: string;
    readonly title: string | null;
    readonly publisher: string | null;
    readonly published: IsoDate | null;
    readonly positions: number;
  }[];
}

const [MOST_WORDINGS, MOST_REPORTS] = [50, 100];

type Db = RecordStore["db"];

/** A question that words may mean. */
export interface QuestionChoice {
  readonly id: string;
  readonly wording: string;
  /** The probability that the words are a wording of it; 1 for its id or exact wording. */
  readonly probability: Probability;
  /** All that the words say is in the question's wording: it may say more. */
  readonly saysAll: boolean;
}

const formOf = (record: RecordStore, text: string) =>
  record.matcher().understand(record.matcher().prepare(text));

/** Which questions an id, a wording or other words may mean: the one if they are its id or wording, else those alike, likeliest first. */
export async function questionChoices(
  record: RecordStore,
  named: string,
): Promise<readonly QuestionChoice[]> {
  const { db } = record;
  const text = named.replace(/\s+/g, " ").trim();
  const row = await db.selectFrom("questions").select("id").where("id", "=", text).executeTakeFirst();
  const wording = await db.selectFrom("wordings").select("id").where("text", "=", text).executeTakeFirst();
  const exact = row
    ? (await finalQuestions(db, [row.id])).get(row.id)
    : wording && (await questionsOfWordings(db, [wording.id])).get(wording.id);
  const found = exact
    ? [{ question: exact.question, probability: 1 }]
    : await likelyQuestions(db, record.matcher(), await formOf(record, text), null, LEAST);
  const wordings = await questionWordings(
    db,
    found.map(({ question }) => question),
  );
  const asked = exact ? [] : stemsOf(record, text);
  return found.map(({ question: id, probability }) => {
    const wording = wordings.get(id) ?? id;
    const stems = exact ? [] : stemsOf(record, wording);
    return { id, wording, probability, saysAll: asked.every((stem) => stems.includes(stem)) };
  });
}

/** The question that `id` leads to, or null if there is none of that id. */
export async function questionById({ db }: RecordStore, id: string): Promise<StoredQuestion | null> {
  const known = await db.selectFrom("questions").select("id").where("id", "=", id).executeTakeFirst();
  if (!known) return null;
  const final = (await finalQuestions(db, [id])).get(id)?.question ?? id;
  const { origin } = await db
    .selectFrom("questions")
    .select("origin")
    .where("id", "=", final)
    .executeTakeFirstOrThrow();
  const counts = await db
    .selectFrom("question_index")
    .selectAll()
    .where("question_id", "=", final)
    .executeTakeFirst();
  const leading = await questionsLeadingTo(db, final);
  const watch = await db
    .selectFrom("live_decisions")
    .select("id")
    .where("kind", "=", "question")
    .where("what", "=", "watch")
    .where("record_id", "in", leading)
    .executeTakeFirst();
  return {
    id: final,
    wording: (await questionWordings(db, [final])).get(final) ?? final,
    origin,
    watched: watch !== undefined,
    codebook: await codebookPlace(db, final),
    mergedIds: leading.filter((other) => other !== final),
    positions: counts?.positions ?? 0,
    holders: counts?.holders ?? 0,
    first: counts?.first_day ?? null,
    last: counts?.last_day ?? null,
    wordings: await wordingsOf(db, final, leading),
    reports: await reportsOn(db, final),
  };
}

async function wordingsOf(
  db: Db,
  final: string,
  leading: readonly string[],
): Promise<readonly QuestionWording[]> {
  const rows = await db
    .selectFrom("wording_records as r")
    .innerJoin("wordings as w", "w.id", "r.wording_id")
    .innerJoin("questions as q", "q.id", "r.question_id")
    .leftJoin("positions as x", "x.wording_id", "w.id")
    .leftJoin("shown_positions as i", "i.position_id", "x.id")
    .select(["w.id", "w.text", "r.probability", "r.decision_id", "r.question_id", "q.wording_id as head"])
    .select((e) => e.fn.count<number>("i.position_id").as("positions"))
    .where("r.question_id", "in", leading)
    .groupBy("w.id")
    .orderBy("positions", "desc")
    .orderBy("w.id")
    .limit(MOST_WORDINGS)
    .execute();
  const leads = await questionsOfWordings(
    db,
    rows.map((row) => row.id),
  );
  const { pins, merges } = await joinings(db, leading);
  return rows.map((row) => {
    const isHead = row.head === row.id;
    const decision = isHead ? merges.get(row.question_id) : pins.get(row.decision_id ?? 0);
    const isOwn = isHead && (row.question_id === final || decision === undefined);
    return {
      id: `w${row.id}`,
      text: row.text,
      reversed: leads.get(row.id)?.reversed === 1,
      probability: row.probability,
      joined: isOwn ? "own" : decision ? "person" : "machine",
      decision: isOwn ? null : (decision ?? null),
      positions: row.positions,
    };
  });
}

/** The decisions by which wordings are of these questions, by number, and those by which the questions lead on, by the question. */
async function joinings(db: Db, questions: readonly string[]) {
  const rows = await db
    .selectFrom("live_decisions")
    .select(["id", "what", "record_id", "other_id", "decided_by as by", "decided_at as at"])
    .where("kind", "=", "question")
    .where("record_id", "in", questions)
    .where("what", "in", ["pin", "same"])
    .orderBy("id")
    .execute();
  const pins = new Map<number, Joining>();
  const merges = new Map<string, Joining>();
  for (const { id, what, other_id, by, at } of rows) {
    if (what === "pin") pins.set(id, { id, what, by, at });
    else if (what === "same") merges.set(other_id ?? "", { id, what, by, at });
  }
  return { pins, merges };
}

function reportsOn(db: Db, question: string) {
  // First which they are: headlines are fetched for no more.
  const newest = db
    .selectFrom("shown_positions as i")
    .innerJoin("standing_reports as r", "r.report_id", "i.report_id")
    .select(["r.report_id", "r.article_id"])
    .select((e) => e.fn.countAll<number>().as("positions"))
    .where("i.question_id", "=", question)
    .groupBy("r.report_id")
    .orderBy("r.published", "desc")
    .orderBy("r.report_id")
    .limit(MOST_REPORTS)
    .as("n");
  return db
    .selectFrom(newest)
    .innerJoin("articles as a", "a.id", "n.article_id")
    .select(["n.report_id as id", "a.title", "a.publisher", "a.published", "n.positions"])
    .orderBy("a.published", "desc")
    .orderBy("n.report_id")
    .execute();
}
