/** The questions on record with how much there is on each. */
import type { IsoDate } from "../../base/passage.ts";
import { membersOf } from "../membership/member-bodies.ts";
import { finalQuestions } from "../shared/question-leads.ts";
import type { RecordStore } from "../store/record-store.ts";
import { codebookQuestions } from "./codebook.ts";
import { questionWordings } from "./question-wordings.ts";
import { questionsLike } from "./questions-like.ts";

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
  /** It is in the codebook. */
  readonly inCodebook: boolean;
  /** Of the codebook: what it is under, another question's wording or a heading. */
  readonly broader: string | null;
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
  /** Only those of the codebook. */
  readonly codebook?: boolean;
  /** Only those that deserve a page: of the codebook, watched, or of two holders at least. */
  readonly worth?: boolean;
  /** Only the rest: those that one holder alone takes a position on. */
  readonly single?: boolean;
  /** Those last spoken of first (unless said otherwise), those of most holders, or by their words. */
  readonly sort?: "date" | "holders" | "words";
  /** Only those on which somebody of this organization, or itself, takes a position; an id. */
  readonly organization?: string;
  readonly limit?: number;
  readonly offset?: number;
}

/** How many questions there are of each sort. */
export interface QuestionTotals {
  /** That deserve a page: of the codebook, watched, or of two holders at least. */
  readonly worth: number;
  /** Of two holders at least. */
  readonly several: number;
  readonly codebook: number;
  /** That one holder alone takes a position on, and nobody watches. */
  readonly single: number;
}

/** Counted whole, whatever is asked of the list. */
export async function questionTotals(record: RecordStore): Promise<QuestionTotals> {
  const total = async (asked: QuestionsAsked) => (await listQuestions(record, { ...asked, limit: 0 })).total;
  const { several } = await record.db
    .selectFrom("question_index")
    .select((e) => e.fn.countAll<number>().as("several"))
    .where("holders", ">=", 2)
    .executeTakeFirstOrThrow();
  return {
    worth: await total({ worth: true }),
    several,
    codebook: await total({ codebook: true }),
    single: await total({ single: true }),
  };
}

/**
 * Those of the codebook first, then, of those that deserve a page, those on which two stand at least; watched ones and the
 * codebook's that nobody has spoken of yet last.
 */
export async function listQuestions(
  record: RecordStore,
  asked: QuestionsAsked = {},
): Promise<ListedQuestions> {
  const { like, watched = false, codebook = false, single = false, limit = 50, offset = 0 } = asked;
  const watching = await watchedQuestions(record);
  const concepts = await codebookQuestions(record.db);
  const wanted = (id: string) => (!watched || watching.has(id)) && (!codebook || concepts.has(id));
  if (like !== undefined) {
    const alike = (await questionsLike(record, like)).filter(wanted);
    const ids =
      asked.organization === undefined ? alike : await amongThose(record, alike, asked.organization);
    const inOrder = [...ids.filter((id) => concepts.has(id)), ...ids.filter((id) => !concepts.has(id))];
    return {
      questions: await listed(record, inOrder.slice(offset, offset + limit), watching, concepts),
      total: ids.length,
    };
  }
  const rows = await spokenOfRows(record, asked, watching, concepts);
  const { total } = await record.db
    .selectFrom(rows.as("r"))
    .select((e) => e.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const page = await inOrder(rows, asked, watching, concepts).limit(limit).offset(offset).execute();
  const spokenOf = page.map((row) => row.id);
  const quiet =
    asked.organization === undefined && !single ? [...watching, ...concepts.keys()].filter(wanted) : [];
  const unspoken = await withoutPositions(record, [...new Set(quiet)]);
  const room = unspoken.slice(Math.max(0, offset - total), Math.max(0, offset + limit - total));
  return {
    questions: await listed(record, [...spokenOf, ...room], watching, concepts),
    total: total + unspoken.length,
  };
}

/** Those of the ids on which somebody of the organization, or itself, takes a position, in their order. */
async function amongThose(record: RecordStore, ids: readonly string[], organization: string) {
  const rows = await (await spokenOfRows(record, { organization }, new Set(), new Map()))
    .where("x.question_id", "in", ids)
    .execute();
  const theirs = new Set(rows.map((row) => row.id));
  return ids.filter((id) => theirs.has(id));
}

async function spokenOfRows(
  { db }: RecordStore,
  { watched, codebook, worth, single, organization }: QuestionsAsked,
  watching: ReadonlySet<string>,
  concepts: Concepts,
) {
  const members = organization === undefined ? [] : await membersOf(db, organization);
  const idsOf = (kind: "person" | "organization") =>
    members.filter((member) => member.kind === kind).map(({ id }) => id);
  const theirs = () =>
    db
      .selectFrom("shown_positions as s")
      .select("s.question_id")
      .where((e) =>
        e.or([
          e.and([e("s.holder_kind", "=", "person"), e("s.holder_id", "in", idsOf("person"))]),
          e.and([
            e("s.holder_kind", "=", "organization"),
            e("s.holder_id", "in", [organization ?? "", ...idsOf("organization")]),
          ]),
        ]),
      );
  return db
    .selectFrom("question_index as x")
    .select("x.question_id as id")
    .$if(watched === true, (q) => q.where("x.question_id", "in", [...watching]))
    .$if(codebook === true, (q) => q.where("x.question_id", "in", [...concepts.keys()]))
    .$if(worth === true, (q) =>
      q.where((e) =>
        e.or([e("x.holders", ">=", 2), e("x.question_id", "in", [...watching, ...concepts.keys()])]),
      ),
    )
    .$if(single === true, (q) =>
      q.where("x.holders", "<", 2).where("x.question_id", "not in", [...watching, ...concepts.keys()]),
    )
    .$if(organization !== undefined, (q) => q.where("x.question_id", "in", theirs()));
}

/** The codebook's questions with their places in it. */
type Concepts = Awaited<ReturnType<typeof codebookQuestions>>;

type Rows = Awaited<ReturnType<typeof spokenOfRows>>;

function inOrder(
  rows: Rows,
  { sort = "date", worth }: QuestionsAsked,
  watching: ReadonlySet<string>,
  concepts: Concepts,
): Rows {
  // Without a codebook, and where nothing is watched, the order is an index's.
  const ofCodebook =
    concepts.size === 0 ? rows : rows.orderBy((e) => e("x.question_id", "in", [...concepts.keys()]), "desc");
  const first =
    worth === true && watching.size > 0
      ? ofCodebook.orderBy((e) => e("x.holders", ">=", 2), "desc")
      : ofCodebook;
  if (sort === "words")
    return first
      .orderBy((e) =>
        e
          .selectFrom("questions as q")
          .innerJoin("wordings as w", "w.id", "q.wording_id")
          .select("w.text")
          .whereRef("q.id", "=", "x.question_id"),
      )
      .orderBy("x.question_id");
  const by = sort === "holders" ? first.orderBy("x.holders", "desc") : first;
  return by.orderBy("x.last_day", "desc").orderBy("x.question_id", "desc");
}

/**
 * At most `limit` of those whose ids come after `after`, in order of their ids: with a position that is shown, watched, or of the
 * codebook. Merged ones are left out.
 */
export async function questionsAfter(
  record: RecordStore,
  after: string,
  limit: number,
): Promise<readonly ListedQuestion[]> {
  const [watching, concepts] = [await watchedQuestions(record), await codebookQuestions(record.db)];
  const rows = await record.db
    .selectFrom("questions as q")
    .select("q.id")
    .where("q.id", ">", after)
    .where((e) =>
      e.or([
        e.exists(
          e.selectFrom("question_index as x").select("x.question_id").whereRef("x.question_id", "=", "q.id"),
        ),
        e("q.id", "in", [...watching, ...concepts.keys()]),
      ]),
    )
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
    watching,
    concepts,
  );
}

/** Those of these ids, which are after redirects, in their order. */
export async function questionsListed(
  record: RecordStore,
  ids: readonly string[],
): Promise<readonly ListedQuestion[]> {
  const concepts = await codebookQuestions(record.db);
  return listed(record, ids, await watchedQuestions(record), concepts);
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
  concepts: Concepts,
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
    inCodebook: concepts.has(id),
    broader: concepts.get(id)?.broader ?? null,
  }));
}
