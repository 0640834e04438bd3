/** Matches all wordings on record again, as this version's matcher does. */
import { type Matcher, SAME } from "../../analysis/questions/wording.ts";
import { markQuestionsStale } from "../shared/mark-stale.ts";
import { finalQuestions, reversedTwice } from "../shared/question-leads.ts";
import type { RecordStore } from "../store/record-store.ts";
import type { Store } from "../store/store.ts";
import { renewForms } from "./forms.ts";
import { keptApartFrom } from "./kept-apart.ts";
import { doubtsOf, type Likely, likeliest, likeWordings } from "./match-wordings.ts";
import { peoplesOwn } from "./peoples-own.ts";
import { putQuestion } from "./put-question.ts";

type Db = Store["db"];

/** How many wordings are matched in one transaction. */
const BATCH = 200;

/**
 * Goes through all wordings in the order in which they came on record and returns how many are of another question now.
 * What people decided, and questions that they asked themselves, stay as they are; so do all ids.
 */
export async function matchAllAgain(
  record: RecordStore,
  onDone: (done: number, total: number) => void = () => {},
): Promise<number> {
  const matcher = record.matcher();
  await record.atomically((db) => renewForms(db, matcher));
  const { total } = await record.db
    .selectFrom("wordings")
    .select((e) => e.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  let [moved, done] = [0, 0];
  for (let after = 0; ; ) {
    const rows = await machineMatched(record.db, after);
    const last = rows.at(-1);
    if (!last) return moved;
    moved += await record.atomically(async (db) => {
      let changed = 0;
      for (const row of rows) changed += await matchOneAgain(db, matcher, row, new Date().toISOString());
      return changed;
    });
    done += rows.length;
    onDone(Math.min(done, total), total);
    after = last.id;
  }
}

/** The next wordings that nobody decided of and nobody asked themselves, with the question each is of. */
function machineMatched(db: Db, after: number) {
  return db
    .selectFrom("wordings as w")
    .innerJoin("matches as m", "m.wording_id", "w.id")
    .innerJoin("questions as q", "q.id", "m.question_id")
    .select([
      "w.id",
      "w.text",
      "m.question_id",
      "m.reversed",
      "m.doubtful",
      "q.wording_id as head",
      "q.origin",
    ])
    .where("w.id", ">", after)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom("matches as later")
            .select("later.id")
            .whereRef("later.wording_id", "=", "m.wording_id")
            .whereRef("later.id", ">", "m.id"),
        ),
      ),
    )
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom("live_decisions as d")
            .select("d.id")
            .whereRef("d.wording", "=", "w.text")
            .where("d.what", "in", ["pin", "split", "watch"]),
        ),
      ),
    )
    .orderBy("w.id")
    .limit(BATCH)
    .execute();
}

type Row = Awaited<ReturnType<typeof machineMatched>>[number];

/** 1 where it is of another question now. */
async function matchOneAgain(db: Db, matcher: Matcher, row: Row, at: string): Promise<0 | 1> {
  const isHead = row.head === row.id;
  if (isHead && row.origin === "user") return 0;
  const likely = await likelyOf(db, matcher, row);
  const [best] = likely;
  const joins = best !== undefined && best.probability >= SAME ? best : null;
  const doubts = JSON.stringify(joins ? [] : doubtsOf(likely));
  const now = (await finalQuestions(db, [row.question_id])).get(row.question_id);
  const stays = joins
    ? joins.question === now?.question && joins.reversed === reversedTwice(row.reversed, now.reversed)
    : isHead && doubts === row.doubtful;
  if (stays) return 0;
  const to = joins ?? { question: await ownQuestion(db, row, at), probability: 1, reversed: 0 as const };
  // What other wordings say is on this question too, and goes where it goes.
  if (now) await markQuestionsStale(db, [now.question]);
  await putMatch(db, matcher, row.id, to, doubts, at);
  return to.question === row.question_id || to.question === now?.question ? 0 : 1;
}

/**
 * Only by wordings before it, as when it came (else two could each join the other), and by what people ask themselves; never by
 * what people keep apart from its question.
 */
async function likelyOf(db: Db, matcher: Matcher, { id, text }: Row): Promise<readonly Likely[]> {
  const own = await db.selectFrom("questions").select("id").where("wording_id", "=", id).executeTakeFirst();
  const all = await likeWordings(db, matcher, await matcher.understand(matcher.prepare(text)), id);
  const apart = own && all.length > 0 ? await keptApartFrom(db, own.id) : new Set<string>();
  const others = all.filter(({ question }) => question !== own?.id && !apart.has(question));
  const people = await peoplesOwn(db, [...new Set(others.map(({ question }) => question))]);
  return likeliest(others.filter(({ wording, question }) => wording < id || people.has(question)));
}

/** The question that was made from it once, else a new one. */
async function ownQuestion(db: Db, { id, text }: Row, at: string): Promise<string> {
  const own = await db.selectFrom("questions").select("id").where("wording_id", "=", id).executeTakeFirst();
  return own?.id ?? putQuestion(db, { id, text }, "machine", at);
}

function putMatch(
  db: Db,
  matcher: Matcher,
  wording_id: number,
  { question, probability, reversed }: Pick<Likely, "question" | "probability" | "reversed">,
  doubtful: string,
  at: string,
) {
  const match = { wording_id, question_id: question, probability, reversed, doubtful };
  return db
    .insertInto("matches")
    .values({ ...match, matcher: matcher.hash, matched_at: at })
    .execute();
}
