/** The codebook: the list of questions that people work with, taken in and handed out; each collects what fits. */
import { mergeQuestions, questionNamed, watchedOrAsked } from "../decision/decide-questions.ts";
import type { Decider } from "../decision/put-decision.ts";
import { questionWordings } from "../queries/question-wordings.ts";
import type { RecordStore } from "../store/open.ts";
import type { Store } from "../store/store.ts";
import { finalQuestions, questionsLeadingTo } from "./lead.ts";

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

/** Takes the questions in, in their order; what is in the codebook already is brought up to date. Returns how many there are. */
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

/** The ids of the codebook's questions after redirects, in its order. */
export async function codebookQuestions(db: Db): Promise<readonly string[]> {
  const rows = await db.selectFrom("concepts").select("question_id").orderBy("position").execute();
  const leads = await finalQuestions(
    db,
    rows.map((row) => row.question_id),
  );
  return [...new Set(rows.map(({ question_id: id }) => leads.get(id)?.question ?? id))];
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
