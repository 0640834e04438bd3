/** What a reader watches, and how much of it is new to them. */
import { finalQuestions } from "../question/lead.ts";
import type { RecordStore } from "../store/open.ts";
import { questionWordings } from "./question-wordings.ts";
import { type StatementSearch, statementIds } from "./search-statements.ts";
import { whileUnchanged } from "./while-unchanged.ts";

interface Watch {
  readonly id: number;
  /** ISO 8601 in UTC. */
  readonly since: string;
  /** Statements that a search finds, positions on a question, in what came on record since the reader looked last. */
  readonly unread: number;
}

export interface SearchWatch extends Watch {
  readonly kind: "search";
  readonly search: StatementSearch;
  /** There are more than were looked at: at least so many are unread. */
  readonly isPartial: boolean;
}

export interface QuestionWatch extends Watch {
  readonly kind: "question";
  /** After merges. */
  readonly question: { readonly id: string; readonly wording: string };
}

export type ListedWatch = SearchWatch | QuestionWatch;

/** The oldest first. */
export function listWatches(record: RecordStore, reader: string): Promise<readonly ListedWatch[]> {
  return whileUnchanged(record, `watches ${reader}`, () => counted(record, reader));
}

async function counted(record: RecordStore, reader: string): Promise<readonly ListedWatch[]> {
  const rows = await record.db
    .selectFrom("watches")
    .selectAll()
    .where("reader", "=", reader)
    .orderBy("id")
    .execute();
  const watches: ListedWatch[] = [];
  for (const { id, kind, asked, made_at: since, seen } of rows) {
    const told = { id, since };
    if (kind === "question")
      watches.push({ kind, ...told, ...(await ofQuestion(record, JSON.parse(asked), seen)) });
    else watches.push({ kind, ...told, ...(await ofSearch(record, JSON.parse(asked), seen)) });
  }
  return watches;
}

async function ofSearch(record: RecordStore, search: StatementSearch, seen: number) {
  const { ids, isPartial } = await statementIds(record, search);
  if (ids.length === 0) return { search, unread: 0, isPartial };
  const { unread } = await record.db
    .selectFrom("standing_statements as s")
    .innerJoin("analyses as n", "n.id", "s.analysis_id")
    .select((e) => e.fn.countAll<number>().as("unread"))
    .where("s.id", "in", ids)
    .where("n.article_id", ">", seen)
    .executeTakeFirstOrThrow();
  return { search, unread, isPartial };
}

async function ofQuestion({ db }: RecordStore, asked: string, seen: number) {
  const id = (await finalQuestions(db, [asked])).get(asked)?.question ?? asked;
  const { unread } = await db
    .selectFrom("shown_positions as i")
    .innerJoin("positions as x", "x.id", "i.position_id")
    .innerJoin("analyses as n", "n.id", "x.analysis_id")
    .select((e) => e.fn.countAll<number>().as("unread"))
    .where("i.question_id", "=", id)
    .where("n.article_id", ">", seen)
    .executeTakeFirstOrThrow();
  const wordings = await questionWordings(db, [id]);
  return { question: { id, wording: wordings.get(id) ?? id }, unread };
}
