/** What waits for somebody to decide it: questions that may be one, positions the machine is not sure of, lost decisions. */
import { sql } from "kysely";
import type { Probability } from "../../base/passage.ts";
import { REVIEW_THRESHOLD } from "../../base/settings.ts";
import { type StoredPosition, storedPositions } from "../position/stored-positions.ts";
import { keptApart, pairKey } from "../question/kept-apart.ts";
import type { Doubt } from "../question/match-wordings.ts";
import { questionWordings } from "../question/question-wordings.ts";
import { inBatches } from "../shared/put-rows.ts";
import { finalQuestions, reversedTwice } from "../shared/question-leads.ts";
import type { RecordStore } from "../store/record-store.ts";
import type { DecisionRow } from "./list-decisions.ts";
import { lostFindings } from "./lost-decisions.ts";

export interface DoubtfulPair {
  /** What a merge should keep: the one that was there first. */
  readonly keep: { readonly id: string; readonly wording: string };
  readonly other: { readonly id: string; readonly wording: string };
  /** That the two are one. */
  readonly probability: Probability;
  /** Who is for the one is against the other. */
  readonly reversed: boolean;
}

export interface QuestionReview {
  /** Newest first. */
  readonly pairs: readonly DoubtfulPair[];
  /** Positions below the threshold that nobody has looked at, newest first. */
  readonly positions: readonly StoredPosition[];
  /** Decisions that stand, on findings that the latest analysis of their report does not have. */
  readonly lost: readonly DecisionRow[];
}

type Db = RecordStore["db"];

/** At most `limit` of each. */
export async function questionReview(record: RecordStore, limit = 50): Promise<QuestionReview> {
  return {
    pairs: await doubtfulPairs(record.db, limit),
    positions: await unreviewed(record.db, limit),
    lost: await lostFindings(record),
  };
}

/** So many findings are looked at for one pair that is shown: some are decided already. */
const LOOKED_AT = 4;

/** Questions that the machine takes for one without being sure, that nobody has decided of; newest first, at most `limit`. */
export async function doubtfulPairs(db: Db, limit: number): Promise<readonly DoubtfulPair[]> {
  const rows = await db
    .selectFrom("matches as m")
    .select(["m.question_id", "m.doubtful"])
    .where(sql<boolean>`m.doubtful <> '[]'`)
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
    .orderBy("m.id", "desc")
    .limit(LOOKED_AT * limit)
    .execute();
  const doubts = rows.flatMap((row) =>
    (JSON.parse(row.doubtful) as readonly Doubt[]).map((doubt) => ({ ...doubt, other: row.question_id })),
  );
  const leads = await finalQuestions(db, [
    ...new Set(doubts.flatMap(({ question, other }) => [question, other])),
  ]);
  const apart = await keptApart(db);
  const wordings = await questionWordings(
    db,
    [...leads.values()].map((lead) => lead.question),
  );
  const pairs = new Map<string, DoubtfulPair>();
  for (const doubt of doubts) {
    const [keep, other] = [leads.get(doubt.question), leads.get(doubt.other)];
    if (!keep || !other || keep.question === other.question) continue;
    const key = pairKey(keep.question, other.question);
    if (pairs.has(key) || apart.has(key)) continue;
    pairs.set(key, {
      keep: { id: keep.question, wording: wordings.get(keep.question) ?? keep.question },
      other: { id: other.question, wording: wordings.get(other.question) ?? other.question },
      probability: doubt.probability,
      reversed: reversedTwice(doubt.reversed, reversedTwice(keep.reversed, other.reversed)) === 1,
    });
  }
  return [...pairs.values()].slice(0, limit);
}

/** Those of these questions on which a position is shown unasked. */
export async function heldQuestions(db: Db, questions: readonly string[]): Promise<ReadonlySet<string>> {
  const held = new Set<string>();
  await inBatches([...new Set(questions)], async (batch) => {
    const rows = await db
      .selectFrom("question_index")
      .select("question_id")
      .where("question_id", "in", batch)
      .execute();
    for (const row of rows) held.add(row.question_id);
  });
  return held;
}

async function unreviewed(db: Db, limit: number): Promise<readonly StoredPosition[]> {
  const rows = await db
    .selectFrom("position_index")
    .select("position_id")
    // As literals, so that the index of just these rows is taken.
    .where(sql<boolean>`reviewed = 0 AND confidence < ${sql.lit(REVIEW_THRESHOLD)}`)
    .orderBy("position_id", "desc")
    .limit(limit)
    .execute();
  const ids = rows.map((row) => row.position_id);
  const stored = await storedPositions(db, ids);
  return ids.flatMap((id) => stored.get(id) ?? []);
}
