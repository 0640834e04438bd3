/** The codebook: the list of questions that people work with, taken in and handed out; each collects what fits. */

import type { Decider } from "../decision/put-decision.ts";
import { inBatches } from "../shared/put-rows.ts";
import { finalQuestions, questionsLeadingTo, questionsOfWordings } from "../shared/question-leads.ts";
import type { RecordStore } from "../store/record-store.ts";
import type { Store } from "../store/store.ts";
import { mergeQuestions, questionNamed, watchedOrAsked } from "./decide-questions.ts";
import { questionWordings } from "./question-wordings.ts";

type Db = Store["db"];

/** One question of a codebook. */
export interface Concept {
  readonly wording: string;
  /** Other words for it. */
  readonly others: readonly string[];
  /** Words for its opposite: who is for them is against it. */
  readonly reversed: readonly string[];
  readonly note: string | null;
  /** What it is under: another question's wording, or a heading. */
  readonly broader: string | null;
}

/** Imports the questions in their order, and updates those already in the codebook. Returns how many there are. */
export async function importCodebook(
  record: RecordStore,
  concepts: readonly Concept[],
  who: Decider,
): Promise<number> {
  for (const [position, concept] of concepts.entries()) {
    const id = await record.atomically((db) => watchedOrAsked(db, record, concept.wording));
    await record.atomically(async (db) => {
      const { note, broader } = concept;
      await db
        .insertInto("concepts")
        .values({ question_id: id, position, note, broader })
        .onConflict((c) => c.column("question_id").doUpdateSet({ position, note, broader }))
        .execute();
    });
    for (const text of concept.others) await putOther(record, id, text, false, who);
    for (const text of concept.reversed) await putOther(record, id, text, true, who);
  }
  return concepts.length;
}

/** Other words become the question's: what they collected until now goes along. */
async function putOther(record: RecordStore, id: string, text: string, reversed: boolean, who: Decider) {
  const kept = (await finalQuestions(record.db, [id])).get(id)?.question ?? id;
  const other = await record.atomically(
    async (db) => (await questionNamed(db, text)) ?? (await watchedOrAsked(db, record, text)),
  );
  if (other !== kept) await mergeQuestions(record, kept, other, reversed, who);
}

/** Where a question stands in the codebook. */
export type ConceptPlace = Pick<Concept, "note" | "broader">;

/** The codebook's questions by their ids after redirects, in its order. */
export async function codebookQuestions(db: Db): Promise<ReadonlyMap<string, ConceptPlace>> {
  const rows = await db.selectFrom("concepts").selectAll().orderBy("position").execute();
  const leads = await finalQuestions(
    db,
    rows.map((row) => row.question_id),
  );
  const places = new Map<string, ConceptPlace>();
  for (const { question_id: id, note, broader } of rows) {
    const question = leads.get(id)?.question ?? id;
    if (!places.has(question)) places.set(question, { note, broader });
  }
  return places;
}

/** Another question, or a heading, which has no id. */
export interface Under {
  readonly id: string | null;
  readonly wording: string;
}

/** What a question of the codebook is under, and which of its questions are under it. */
export interface CodebookPlace {
  readonly note: string | null;
  readonly broader: Under | null;
  /** In the codebook's order. */
  readonly narrower: readonly { readonly id: string; readonly wording: string }[];
}

/** The place of the question, an id after redirects; null where it is in no codebook. */
export async function codebookPlace(db: Db, question: string): Promise<CodebookPlace | null> {
  const places = await codebookQuestions(db);
  const place = places.get(question);
  if (!place) return null;
  const above = await questionsInWords(
    db,
    [...places.values()].flatMap(({ broader }) => broader ?? []),
  );
  const isUnder = (broader: string | null) => broader !== null && above.get(broader) === question;
  const below = [...places]
    .filter(([id, { broader }]) => id !== question && isUnder(broader))
    .map(([id]) => id);
  const over = place.broader === null ? null : (above.get(place.broader) ?? null);
  const wordings = await questionWordings(db, [...below, ...(over === null ? [] : [over])]);
  const broader =
    place.broader === null ? null : { id: over, wording: wordings.get(over ?? "") ?? place.broader };
  return {
    note: place.note,
    broader: over === question ? null : broader,
    narrower: below.map((id) => ({ id, wording: wordings.get(id) ?? id })),
  };
}

/** The questions that have these very wordings, by the words. */
async function questionsInWords(db: Db, texts: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows: { readonly id: number; readonly text: string }[] = [];
  await inBatches([...new Set(texts)], async (batch) => {
    rows.push(...(await db.selectFrom("wordings").selectAll().where("text", "in", batch).execute()));
  });
  const leads = await questionsOfWordings(
    db,
    rows.map((row) => row.id),
  );
  return new Map(
    rows.flatMap(({ id, text }) => (leads.has(id) ? [[text, leads.get(id)?.question ?? ""]] : [])),
  );
}

/** As it can be taken in again. */
export async function exportCodebook({ db }: RecordStore): Promise<readonly Concept[]> {
  const rows = await db.selectFrom("concepts").selectAll().orderBy("position").execute();
  const leads = await finalQuestions(
    db,
    rows.map((row) => row.question_id),
  );
  const wordings = await questionWordings(
    db,
    rows.map(({ question_id: id }) => leads.get(id)?.question ?? id),
  );
  const found: Concept[] = [];
  for (const { question_id: id, note, broader } of rows) {
    const question = leads.get(id)?.question ?? id;
    const wording = wordings.get(question) ?? question;
    const asked = await db
      .selectFrom("questions as q")
      .innerJoin("wordings as w", "w.id", "q.wording_id")
      .select(["q.id", "w.text"])
      .where("q.id", "in", await questionsLeadingTo(db, question))
      .where("q.origin", "=", "user")
      .orderBy("w.id")
      .execute();
    const turned = await finalQuestions(
      db,
      asked.map((row) => row.id),
    );
    const own = asked.filter(({ text }) => text !== wording);
    const isTurned = (one: string) => turned.get(one)?.reversed === 1;
    found.push({
      wording,
      others: own.filter((row) => !isTurned(row.id)).map(({ text }) => text),
      reversed: own.filter((row) => isTurned(row.id)).map(({ text }) => text),
      note,
      broader,
    });
  }
  return found;
}
