/** Writes a decision: a row of its own with who, when and why. */
import { markQuestionsStale } from "../shared/mark-stale.ts";
import { finalQuestions } from "../shared/question-leads.ts";
import { finalIds } from "../shared/redirects.ts";
import type { DecidedKind, DecisionKind } from "../store/people-schema.ts";
import type { Store } from "../store/store.ts";

type Db = Store["db"];

export interface Decider {
  readonly by: string;
  readonly why: string | null;
}

export interface Decided {
  /** By this it can be undone. */
  readonly decision: number;
  /** The id that now stands for whom or what it is about. */
  readonly id: string;
  /** How many open entities it settles: they now stand for somebody on record. */
  readonly resolved: number;
}

export interface DecisionFields {
  readonly what: DecisionKind;
  readonly kind: DecidedKind;
  readonly record_id?: string;
  readonly other_id?: string;
  readonly report_id?: string;
  readonly entity_name?: string;
  readonly wording?: string;
  readonly reversed?: 0 | 1;
  readonly detail?: string;
  readonly undoes?: number;
}

const NOTHING = {
  record_id: null,
  other_id: null,
  report_id: null,
  entity_name: null,
  wording: null,
  detail: null,
  undoes: null,
};

/** Within the caller's transaction; `at` is ISO 8601 in UTC. Returns the decision's number. */
export async function putDecision(
  db: Db,
  fields: DecisionFields,
  { by, why }: Decider,
  at: string,
): Promise<number> {
  const moving = fields.undoes === undefined ? fields : await decisionAt(db, fields.undoes);
  // Before it is written, since what it moves is what has been indexed under these questions until now.
  if (moving?.what === "same") await markStale(db, moving.kind, moving.record_id, moving.other_id);
  if (moving?.kind === "question" && (moving.what === "split" || moving.what === "pin"))
    await markMovedStale(db, moving.wording);
  const { id } = await db
    .insertInto("decisions")
    .values({ ...NOTHING, ...fields, decided_by: by, decided_at: at, why })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Makes a decision on each in order; all but the first are given the decision that they belong to. Throws a RangeError for none. */
export async function together(
  findings: readonly string[],
  decide: (finding: string, first: number | null) => Promise<Decided>,
): Promise<readonly Decided[]> {
  if (findings.length === 0) throw new RangeError("there is nothing to decide of");
  const decided: Decided[] = [];
  for (const finding of findings) decided.push(await decide(finding, decided[0]?.decision ?? null));
  return decided;
}

export function now(): string {
  return new Date().toISOString();
}

function decisionAt(db: Db, decision: number) {
  return db
    .selectFrom("decisions")
    .select(["what", "kind", "record_id", "other_id", "wording"])
    .where("id", "=", decision)
    .executeTakeFirst();
}

/** A question that was made from the wording goes where it goes, with all its other wordings. */
async function markMovedStale(db: Db, wording: string | null | undefined) {
  const own = await db
    .selectFrom("questions as q")
    .innerJoin("wordings as w", "w.id", "q.wording_id")
    .select("q.id")
    .where("w.text", "=", wording ?? "")
    .execute();
  await markStale(db, "question", ...own.map((row) => row.id));
}

/** Marks all that is indexed under where these ids lead, to be indexed anew. */
async function markStale(db: Db, kind: DecidedKind, ...ids: readonly (string | null | undefined)[]) {
  const named = ids.filter((id) => typeof id === "string");
  if (kind !== "person" && kind !== "organization" && kind !== "question") return;
  if (kind === "question") {
    const leads = await finalQuestions(db, named);
    await markQuestionsStale(
      db,
      [...leads.values()].map(({ question }) => question),
    );
    return;
  }
  const final = [...new Set((await finalIds(db, kind, named)).values())];
  await db
    .insertInto("stale_positions")
    .columns(["position_id"])
    .expression(
      db
        .selectFrom("position_index")
        .select("position_id")
        .where("holder_kind", "=", kind)
        .where("holder_id", "in", final),
    )
    .onConflict((c) => c.doNothing())
    .execute();
  await db
    .insertInto("stale_entities")
    .columns(["entity_id"])
    .expression(
      db
        .selectFrom("member_index")
        .select("entity_id")
        .distinct()
        .where((w) =>
          w.or([
            w.and([w("member_kind", "=", kind), w("member_id", "in", final)]),
            w("organization_id", "in", kind === "organization" ? final : []),
          ]),
        ),
    )
    .onConflict((c) => c.doNothing())
    .execute();
}
