/** The questions on record with how much there is on each. */
import type { IsoDate } from "../../base/passage.ts";
import { finalQuestions } from "../question/lead.ts";
import { likelyQuestions } from "../question/match-wordings.ts";
import type { RecordStore } from "../store/open.ts";
import { questionWordings } from "./question-wordings.ts";

export interface ListedQuestion {
  readonly id: string;
  /** "Should …?" */
  readonly wording: string;
  readonly positions: number;
  /** How many of them are somebody's who is known. */
  readonly holders: number;
  /** First and last day on which a position was taken; null where there is none, or none with a day. */
  readonly first: IsoDate | null;
  readonly last: IsoDate | null;
  /** Somebody asked for it to be watched. */
  readonly watched: boolean;
}

export interface ListedQuestions {
  readonly questions: readonly ListedQuestion[];
  readonly total: number;
}

export interface QuestionsAsked {
  /** Only those like these words, likeliest first. */
  readonly like?: string;
  /** Only those that are watched. */
  readonly watched?: boolean;
  readonly limit?: number;
  readonly offset?: number;
}

/** Those last spoken of first; watched ones that nobody has spoken of yet come last. */
export async function listQuestions(
  record: RecordStore,
  { like, watched = false, limit = 50, offset = 0 }: QuestionsAsked = {},
): Promise<ListedQuestions> {
  const watching = await watchedQuestions(record);
  if (like !== undefined) {
    const form = record.matcher().prepare(like);
    const likely = (await likelyQuestions(record.db, record.matcher(), form, null)).map(
      (one) => one.question,
    );
    const ids = likely.filter((id) => !watched || watching.has(id));
    return {
      questions: await listed(record, ids.slice(offset, offset + limit), watching),
      total: ids.length,
    };
  }
  const rows = record.db
    .selectFrom("question_index as x")
    .select("x.question_id as id")
    .$if(watched, (q) => q.where("x.question_id", "in", [...watching]));
  const { total } = await record.db
    .selectFrom(rows.as("r"))
    .select((e) => e.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const page = await rows
    .orderBy("x.last_day", "desc")
    .orderBy("x.question_id", "desc")
    .limit(limit)
    .offset(offset)
    .execute();
  const spokenOf = page.map((row) => row.id);
  const unspoken = await withoutPositions(record, [...watching]);
  const room = unspoken.slice(Math.max(0, offset - total), Math.max(0, offset + limit - total));
  return {
    questions: await listed(record, [...spokenOf, ...room], watching),
    total: total + unspoken.length,
  };
}

/** At most `limit` of those whose ids come after `after`, in order of their ids; merged ones are left out. */
export async function questionsAfter(
  record: RecordStore,
  after: string,
  limit: number,
): Promise<readonly ListedQuestion[]> {
  const rows = await record.db
    .selectFrom("questions as q")
    .select("q.id")
    .where("q.id", ">", after)
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
    .limit(limit)
    .execute();
  return listed(
    record,
    rows.map((row) => row.id),
    await watchedQuestions(record),
  );
}

async function watchedQuestions({ db }: RecordStore): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("live_decisions")
    .select("record_id")
    .where("kind", "=", "question")
    .where("what", "=", "watch")
    .execute();
  const leads = await finalQuestions(
    db,
    rows.flatMap((row) => row.record_id ?? []),
  );
  return new Set([...leads.values()].map((lead) => lead.question));
}

async function withoutPositions({ db }: RecordStore, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("question_index")
    .select("question_id")
    .where("question_id", "in", ids)
    .execute();
  const spokenOf = new Set(rows.map((row) => row.question_id));
  return ids.filter((id) => !spokenOf.has(id)).sort();
}

async function listed(
  { db }: RecordStore,
  ids: readonly string[],
  watching: ReadonlySet<string>,
): Promise<readonly ListedQuestion[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom("question_index").selectAll().where("question_id", "in", ids).execute();
  const counts = new Map(rows.map((row) => [row.question_id, row]));
  const wordings = await questionWordings(db, ids);
  return ids.map((id) => ({
    id,
    wording: wordings.get(id) ?? id,
    positions: counts.get(id)?.positions ?? 0,
    holders: counts.get(id)?.holders ?? 0,
    first: counts.get(id)?.first_day ?? null,
    last: counts.get(id)?.last_day ?? null,
    watched: watching.has(id),
  }));
}
