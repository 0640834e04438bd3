/** What a reader watches: added, looked through, taken away. A watch is the reader's own, no decision, and may go. */
import { InputError } from "../../base/errors.ts";
import { onRecord } from "../entity/decide-actors.ts";
import { finalQuestions } from "../shared/question-leads.ts";
import type { StatementSearch } from "../statement/search-statements.ts";
import type { RecordKind } from "../store/people-schema.ts";
import type { RecordStore } from "../store/record-store.ts";

/** The one reader of a record without accounts. */
export const LOCAL_READER = "local";

export type Watched =
  | { readonly kind: "search"; readonly search: StatementSearch }
  | { readonly kind: "question"; readonly question: string }
  | { readonly kind: RecordKind; readonly id: string }
  | ({ readonly kind: "divergence" } & DivergenceWatched);

/** Divergences on a question, within an organization, or (neither) all. */
export interface DivergenceWatched {
  readonly question?: string;
  readonly within?: string;
}

/** How many a reader has at most: each is searched for when the list is shown. */
const MOST = 100;

type Db = RecordStore["db"];

/**
 * Watches from now on: what is on record already counts as seen. The same watch again is the one that is there.
 * Throws an InputError if there is no such question, a search asks for nothing, or the reader has too many.
 */
export function addWatch(record: RecordStore, reader: string, watched: Watched): Promise<number> {
  return record.atomically(async (db) => {
    const { kind } = watched;
    const asked = JSON.stringify(await askedBy(db, watched));
    const row = await db
      .selectFrom("watches")
      .select("id")
      .where("reader", "=", reader)
      .where("kind", "=", kind)
      .where("asked", "=", asked)
      .executeTakeFirst();
    if (row) return row.id;
    const { n } = await db
      .selectFrom("watches")
      .select((e) => e.fn.countAll<number>().as("n"))
      .where("reader", "=", reader)
      .executeTakeFirstOrThrow();
    if (n >= MOST) throw new InputError(`there are ${MOST} watches already: take one away first`);
    const seen = await newestArticle(db);
    const values = { reader, kind, asked, made_at: new Date().toISOString(), seen, since: seen };
    const { id } = await db.insertInto("watches").values(values).returning("id").executeTakeFirstOrThrow();
    return id;
  });
}

/** All that is on record now counts as seen, for one watch or for all of the reader's. Throws an InputError if it is not theirs. */
export function markSeen(record: RecordStore, reader: string, watch?: number): Promise<void> {
  return record.atomically(async (db) => {
    const { numUpdatedRows } = await db
      .updateTable("watches")
      .set({ seen: await newestArticle(db) })
      .where("reader", "=", reader)
      .$if(watch !== undefined, (q) => q.where("id", "=", watch ?? 0))
      .executeTakeFirst();
    if (watch !== undefined && numUpdatedRows === 0n) throw noSuch(watch);
  });
}

/** Throws an InputError if it is not the reader's. */
export function removeWatch(record: RecordStore, reader: string, watch: number): Promise<void> {
  return record.atomically(async (db) => {
    const { numDeletedRows } = await db
      .deleteFrom("watches")
      .where("reader", "=", reader)
      .where("id", "=", watch)
      .executeTakeFirst();
    if (numDeletedRows === 0n) throw noSuch(watch);
  });
}

function noSuch(watch: number): InputError {
  return new InputError(`there is no watch ${watch}: \`standpoint watch list\` lists them`);
}

/** Whoever is watched, as a search for what they say has them. */
export function personWatched(
  kind: RecordKind,
  asked: unknown,
): { readonly kind: RecordKind; readonly id: string } {
  return { kind, id: String(asked) };
}

async function askedBy(db: Db, watched: Watched): Promise<unknown> {
  switch (watched.kind) {
    case "search":
      return said(watched.search);
    case "question":
      return known(db, watched.question);
    case "divergence": {
      const { question, within } = watched;
      return {
        ...(question !== undefined && { question: await known(db, question) }),
        ...(within !== undefined && { within: await whoIs(db, "organization", within) }),
      };
    }
    default:
      return whoIs(db, watched.kind, watched.id);
  }
}

async function whoIs(db: Db, kind: RecordKind, id: string): Promise<string> {
  const found = await onRecord(db, id);
  if (found.kind === kind) return found.id;
  throw new InputError(
    `${id} is a ${found.kind} and no ${kind}: \`standpoint who NAME\` gives the ids of a name`,
  );
}

/** The row of the article that came on record last; 0 if there is none. */
export async function newestArticle(db: Db): Promise<number> {
  const row = await db
    .selectFrom("articles")
    .select((e) => e.fn.max("id").as("newest"))
    .executeTakeFirst();
  return row?.newest ?? 0;
}

async function known(db: Db, question: string): Promise<string> {
  const row = await db.selectFrom("questions").select("id").where("id", "=", question).executeTakeFirst();
  if (!row) throw new InputError(`there is no question ${question}: \`standpoint questions\` lists them`);
  return (await finalQuestions(db, [question])).get(question)?.question ?? question;
}

/** The parts of the search that say something, always in one order. */
function said({ typed, speaker, question, stance, publisher, kind }: StatementSearch): StatementSearch {
  const search = {
    typed: typed.trim(),
    ...(speaker && { speaker: { kind: speaker.kind, id: speaker.id } }),
    ...(question !== undefined && { question }),
    ...(stance !== undefined && { stance }),
    ...(publisher !== undefined && { publisher }),
    ...(kind !== undefined && { kind }),
  };
  if (search.typed === "" && Object.keys(search).length === 1)
    throw new InputError("a search that asks for nothing cannot be watched: name words, or whom it is about");
  return search;
}
