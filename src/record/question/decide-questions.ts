/** What people decide about questions: which are the same, which wordings belong to which, how one is worded, which are watched. */
import { InputError } from "../../base/errors.ts";
import { type Decided, type Decider, now, putDecision } from "../decision/put-decision.ts";
import { finalQuestions, type Lead, questionsOfWordings } from "../shared/question-leads.ts";
import type { Flag } from "../store/positions-schema.ts";
import type { RecordStore } from "../store/record-store.ts";
import type { Store } from "../store/store.ts";
import { askFirst } from "./ask-first.ts";
import { putQuestion } from "./put-question.ts";
import { wordingText } from "./put-wordings.ts";

type Db = Store["db"];

/** `other` is `keep` from now on, and leads there; `reversed`: who is for the one is against the other. */
export function mergeQuestions(
  record: RecordStore,
  keep: string,
  other: string,
  reversed: boolean,
  who: Decider,
): Promise<Decided> {
  return record.atomically(async (db) => {
    const [kept, merged] = [await questionOnRecord(db, keep), await questionOnRecord(db, other)];
    if (kept === merged)
      throw new InputError(`"${keep}" and "${other}" are one already: both lead to "${kept}"`);
    const fields = { what: "same", kind: "question", record_id: kept, other_id: merged } as const;
    const decision = await putDecision(db, { ...fields, reversed: flag(reversed) }, who, now());
    return { decision, id: kept, resolved: 0 };
  });
}

/** The two are not one, however alike: their merging is not suggested again. */
export function questionsDiffer(record: RecordStore, a: string, b: string, who: Decider): Promise<Decided> {
  return record.atomically(async (db) => {
    const [one, two] = [await questionOnRecord(db, a), await questionOnRecord(db, b)];
    if (one === two)
      throw new InputError(`"${a}" and "${b}" are one: \`standpoint decide list\` says by which decision`);
    const fields = { what: "different", kind: "question", record_id: one, other_id: two } as const;
    return { decision: await putDecision(db, fields, who, now()), id: one, resolved: 0 };
  });
}

/** The wording is of that question, whatever the matcher finds. `wording` is its words, or `w12`. */
export function pinWording(
  record: RecordStore,
  wording: string,
  question: string,
  reversed: boolean,
  who: Decider,
): Promise<Decided> {
  return record.atomically(async (db) => {
    const text = (await movable(db, wording)).text;
    const to = await questionOnRecord(db, question);
    const fields = { what: "pin", kind: "question", record_id: to, wording: text } as const;
    const decision = await putDecision(db, { ...fields, reversed: flag(reversed) }, who, now());
    return { decision, id: to, resolved: 0 };
  });
}

/** The wording belongs to no question on record: it gets one of its own, which the machine keeps apart from the one it belonged to. */
export function splitWording(record: RecordStore, wording: string, who: Decider): Promise<Decided> {
  return record.atomically(async (db) => {
    const row = await movable(db, wording);
    const at = now();
    const from = (await questionsOfWordings(db, [row.id])).get(row.id);
    const id = (await ownOnceMore(db, row.id)) ?? (await putQuestion(db, row, "user", at));
    const fields = { what: "split", kind: "question", record_id: id, wording: row.text } as const;
    const parted = from === undefined ? {} : { other_id: from.question };
    return { decision: await putDecision(db, { ...fields, ...parted }, who, at), id, resolved: 0 };
  });
}

/** The question that was made from the wording before, if nobody has merged it into another. */
async function ownOnceMore(db: Db, wording: number): Promise<string | null> {
  const row = await db
    .selectFrom("questions as q")
    .select("q.id")
    .where("q.wording_id", "=", wording)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom("redirects as r")
            .select("r.to_id")
            .where("r.kind", "=", "question")
            .whereRef("r.from_id", "=", "q.id"),
        ),
      ),
    )
    .orderBy("q.id")
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The question is shown in these words; its id, and what it collects, stay. */
export function rewordQuestion(
  record: RecordStore,
  question: string,
  wording: string,
  who: Decider,
): Promise<Decided> {
  return record.atomically(async (db) => {
    const id = await questionOnRecord(db, question);
    const fields = {
      what: "reword",
      kind: "question",
      record_id: id,
      wording: wordingText(wording),
    } as const;
    return { decision: await putDecision(db, fields, who, now()), id, resolved: 0 };
  });
}

/**
 * Watches a question: one on record, by its id or a wording, or one that nobody has asked yet, which then collects what
 * fits from the reports on record and from all to come. Throws an InputError if it has no words.
 */
export function watchQuestion(record: RecordStore, question: string, who: Decider): Promise<Decided> {
  return record.atomically(async (db) => {
    const at = now();
    const id = await watchedOrAsked(db, record, question);
    const fields = {
      what: "watch",
      kind: "question",
      record_id: id,
      wording: wordingText(question),
    } as const;
    return { decision: await putDecision(db, fields, who, at), id, resolved: 0 };
  });
}

/** The question that the id, the wording or `w12` leads to. Throws an InputError if there is none. */
export async function questionOnRecord(db: Db, named: string): Promise<string> {
  return (await leadOnRecord(db, named)).question;
}

/** As `questionOnRecord`, and whether who is for what was named is against the question. */
export async function leadOnRecord(db: Db, named: string): Promise<Lead> {
  const lead = await leadNamed(db, named);
  if (lead) return lead;
  throw new InputError(
    `no question on record is "${named}": \`standpoint questions\` lists them with their ids`,
  );
}

/** The question on record of that id or wording, else one that is asked from now on and collects what fits. */
export async function watchedOrAsked(db: Db, record: RecordStore, question: string): Promise<string> {
  return (await questionNamed(db, question)) ?? askFirst(db, record, question, now());
}

/** As `questionOnRecord`, and null where there is none. */
export async function questionNamed(db: Db, named: string): Promise<string | null> {
  return (await leadNamed(db, named))?.question ?? null;
}

/** As `leadOnRecord`, and null where there is none. */
export async function leadNamed(db: Db, named: string): Promise<Lead | null> {
  const row = await db.selectFrom("questions").select("id").where("id", "=", named).executeTakeFirst();
  // An id stands for the question as it is now; a wording for what it says.
  if (row) {
    const lead = (await finalQuestions(db, [row.id])).get(row.id);
    return { question: lead?.question ?? row.id, reversed: 0 };
  }
  const wording = await wordingNamed(db, named);
  return wording ? ((await questionsOfWordings(db, [wording.id])).get(wording.id) ?? null) : null;
}

async function wordingNamed(db: Db, named: string) {
  const number = /^w(\d+)$/.exec(named)?.[1];
  const rows = db.selectFrom("wordings").selectAll();
  if (number) return rows.where("id", "=", Number(number)).executeTakeFirst();
  return /[\p{L}\p{N}]/u.test(named)
    ? rows.where("text", "=", wordingText(named)).executeTakeFirst()
    : undefined;
}

/** Throws an InputError for a wording that a question was made from: without it the question would be another. */
async function movable(db: Db, named: string): Promise<{ readonly id: number; readonly text: string }> {
  const row = await wordingNamed(db, named);
  if (!row) {
    throw new InputError(
      `no report words a question "${named}": \`standpoint question\` lists wordings as w1, w2, …`,
    );
  }
  const lead = (await questionsOfWordings(db, [row.id])).get(row.id);
  const own = await db.selectFrom("questions").select("id").where("wording_id", "=", row.id).execute();
  if (own.some(({ id }) => id === lead?.question)) {
    throw new InputError(
      `"${row.text}" is the wording that ${lead?.question} was made from: merge that question, or split off its other wordings`,
    );
  }
  return row;
}

const flag = (value: boolean): Flag => (value ? 1 : 0);

/** Is there a question of that id? */
export async function isQuestion({ db }: RecordStore, id: string): Promise<boolean> {
  return (
    (await db.selectFrom("questions").select("id").where("id", "=", id).executeTakeFirst()) !== undefined
  );
}
