/** What people decide of positions: accept one, correct it, reject it. */

import { InputError } from "../../base/errors.ts";
import { oppositeOf } from "../../base/stances.ts";
import type { Stance } from "../../base/vocabulary.ts";
import { latestAnalyses } from "../decision/latest-analyses.ts";
import { type Decided, type Decider, now, putDecision, together } from "../decision/put-decision.ts";
import { onRecord } from "../entity/decide-actors.ts";
import { leadOnRecord } from "../question/decide-questions.ts";
import { placeOf } from "../shared/place.ts";
import type { Verdict } from "../statement/decide-statements.ts";
import type { RecordStore } from "../store/record-store.ts";
import type { Store } from "../store/store.ts";
import { anchorPositionDecisions } from "./anchor-decisions.ts";
import type { Changed, PositionDetail } from "./corrections.ts";

type Db = Store["db"];

/** What is to change; what is left out stays as it is. */
export interface PositionChange {
  readonly stance?: Stance;
  /** In the report's words, or null for none. */
  readonly condition?: string | null;
  /** Somebody on record, by id. */
  readonly holder?: string;
  /** A question on record, by id, wording or `w12`. */
  readonly question?: string;
}

/** As `decideStatements`, of positions that are the same. */
export function decidePositions(
  record: RecordStore,
  positions: readonly string[],
  what: Verdict,
  change: PositionChange & { readonly to?: string },
  who: Decider,
): Promise<readonly Decided[]> {
  return record.atomically((db) =>
    together(positions, async (position, first) => {
      const changed = what === "correct" ? await changedBy(db, position, change) : {};
      return decide(db, position, what, changed, who, { first, to: change.to });
    }),
  );
}

/** The position, written `REPORT#p3`, is as it was found. Throws an InputError if there is no such position. */
export function acceptPosition(record: RecordStore, position: string, who: Decider): Promise<Decided> {
  return record.atomically((db) => decide(db, position, "accept", {}, who));
}

/** Nobody takes that position there. */
export function rejectPosition(record: RecordStore, position: string, who: Decider): Promise<Decided> {
  return record.atomically((db) => decide(db, position, "reject", {}, who));
}

/** It is somebody else's, on another question, or with another stance. Throws an InputError if there is no such person, question or stance. */
export function correctPosition(
  record: RecordStore,
  position: string,
  change: PositionChange,
  who: Decider,
): Promise<Decided> {
  return record.atomically(async (db) =>
    decide(db, position, "correct", await changedBy(db, position, change), who),
  );
}

async function changedBy(db: Db, position: string, change: PositionChange): Promise<Changed> {
  const { stance, condition } = change;
  const lead = change.question === undefined ? undefined : await leadOnRecord(db, change.question);
  const holder = change.holder === undefined ? undefined : await onRecord(db, change.holder);
  if ([stance, condition, holder, lead].every((value) => value === undefined)) {
    throw new InputError("nothing is to be corrected: say --stance, --condition, --holder or --question");
  }
  return {
    ...(await stanceOf(db, position, stance, lead?.reversed === 1)),
    ...(condition === undefined ? {} : { condition }),
    ...(holder === undefined ? {} : { holder }),
    ...(lead === undefined ? {} : { question: lead.question }),
  };
}

/** Whoever picks a wording that is put the other way round has given the stance towards that wording; what is kept is the stance towards the question. */
async function stanceOf(db: Db, position: string, told: Stance | undefined, isReversed: boolean) {
  if (!isReversed) return told === undefined ? {} : { stance: told };
  const stance = told ?? (await positionAt(db, position)).stance;
  return { stance: oppositeOf(stance) };
}

async function decide(
  db: Db,
  reference: string,
  what: Verdict,
  changed: Changed,
  who: Decider,
  { first = null, to }: { readonly first?: number | null; readonly to?: string | undefined } = {},
): Promise<Decided> {
  const found = await positionAt(db, reference);
  // A stance is one towards a question: which one it was is kept with it.
  const asked = changed.stance !== undefined && changed.question === undefined && found.question !== null;
  const place = placeOf(found.text, { start: found.start_offset, end: found.end_offset });
  const detail: PositionDetail = {
    ...place,
    name: found.holder,
    ...(found.added === null ? {} : { of: found.added }),
    ...changed,
    ...(asked && found.question !== null ? { question: found.question } : {}),
  };
  const fields = {
    what,
    kind: "position",
    report_id: found.report_id,
    detail: JSON.stringify({
      ...detail,
      ...(first === null ? {} : { with: first }),
      ...(to === undefined ? {} : { to }),
    }),
  } as const;
  const decision = await putDecision(db, fields, who, now());
  for (const analysis of await latestAnalyses(db, found.report_id))
    await anchorPositionDecisions(db, analysis);
  return { decision, id: reference, resolved: 0 };
}

async function positionAt(db: Db, reference: string) {
  const [, report, local] = /^(.+)#(p\d+)$/.exec(reference) ?? [];
  if (!report || !local) {
    throw new InputError(
      `"${reference}" names no position: write REPORT#p1, as \`standpoint question\` does`,
    );
  }
  const row = await db
    .selectFrom("positions as x")
    .innerJoin("standing_reports as r", "r.analysis_id", "x.analysis_id")
    .innerJoin("articles as a", "a.id", "r.article_id")
    .innerJoin("passages as p", "p.id", "x.passage_id")
    .leftJoin("entities as e", "e.id", "x.holder_id")
    .leftJoin("position_index as i", "i.position_id", "x.id")
    .select("x.decision_id as added")
    .select(["a.report_id", "a.text", "p.start_offset", "p.end_offset", "e.name as holder"])
    .select(["i.question_id as question", (e) => e.fn.coalesce("i.stance", "x.stance").as("stance")])
    .where("r.report_id", "=", report)
    .where("x.local_id", "=", local)
    .where((e) =>
      e.or([
        e("x.decision_id", "is", null),
        e("x.decision_id", "in", (q) => q.selectFrom("live_decisions").select("id")),
      ]),
    )
    .executeTakeFirst();
  if (!row)
    throw new InputError(`there is no position ${reference} on record: \`standpoint question\` lists them`);
  return row;
}
