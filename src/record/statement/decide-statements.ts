/** What people decide of statements: accept one, correct it, reject it. */
import { InputError } from "../../base/errors.ts";
import type { Span } from "../../base/passage.ts";
import type { Polarity, StatementKind } from "../../base/vocabulary.ts";
import { latestAnalyses } from "../decision/latest-analyses.ts";
import { PARTED } from "../decision/marked-words.ts";
import { type Decided, type Decider, now, putDecision, together } from "../decision/put-decision.ts";
import { recordsOf } from "../entity/entity-records.ts";
import { partWords } from "../shared/part-words.ts";
import type { Place } from "../shared/place.ts";
import { placeOf } from "../shared/place.ts";
import type { RecordStore } from "../store/record-store.ts";
import type { Store } from "../store/store.ts";
import { anchorStatementDecisions } from "./anchor-decisions.ts";
import type { ChangedStatement, StatementDetail } from "./corrections.ts";

type Db = Store["db"];

/** What is to change; what is left out stays as it is. */
export interface StatementChange {
  readonly kind?: StatementKind;
  readonly polarity?: Polarity;
  /** Somebody whom the report names: an entity's id (`e3`), a name in the report, or an id on record. "" for nobody known. */
  readonly speaker?: string;
  /** The words that were said, as the report has them; several pieces are parted by ` … `. */
  readonly words?: string;
}

/** What can be said of a finding under review. */
export type Verdict = "accept" | "correct" | "reject" | "assign";

/**
 * One act on statements that say the same: all of it or nothing. The first decision stands for the others, which are undone
 * with it. `to`: of `assign`, whose account is to look at them.
 */
export function decideStatements(
  record: RecordStore,
  statements: readonly string[],
  what: Verdict,
  change: StatementChange & { readonly to?: string },
  who: Decider,
): Promise<readonly Decided[]> {
  return record.atomically((db) =>
    together(statements, (statement, first) => decide(db, statement, what, change, who, first)),
  );
}

/** The statement, written `REPORT#s3`, is as it was found. Throws an InputError if there is no such statement. */
export function acceptStatement(record: RecordStore, statement: string, who: Decider): Promise<Decided> {
  return record.atomically((db) => decide(db, statement, "accept", {}, who));
}

/** Nobody is reported to have said that there. */
export function rejectStatement(record: RecordStore, statement: string, who: Decider): Promise<Decided> {
  return record.atomically((db) => decide(db, statement, "reject", {}, who));
}

/** Somebody else said it, or other words, or in another way. Throws an InputError if the report has nobody and nothing such. */
export async function correctStatement(
  record: RecordStore,
  statement: string,
  change: StatementChange,
  who: Decider,
): Promise<Decided> {
  if (Object.values(change).every((value) => value === undefined))
    throw new InputError("nothing is to be corrected: say --speaker, --kind, --polarity or --words");
  return record.atomically((db) => decide(db, statement, "correct", change, who));
}

async function decide(
  db: Db,
  reference: string,
  what: Verdict,
  { kind, polarity, speaker, words, to }: StatementChange & { readonly to?: string },
  who: Decider,
  act: number | null = null,
): Promise<Decided> {
  const found = await decidedStatementAt(db, reference);
  const { text, first, last } = found;
  const span = { start: first, end: last };
  const changed: ChangedStatement = {
    ...(kind === undefined ? {} : { kind }),
    ...(polarity === undefined ? {} : { polarity }),
    ...(speaker === undefined ? {} : { speaker: await nameOf(db, found.analysis, found.report, speaker) }),
    ...(words === undefined ? {} : { content: placesOf(text, words, span) }),
  };
  const denial = found.polarity === "denied" ? { denial: found.cue } : {};
  const detail: StatementDetail = {
    ...placeOf(text, span),
    name: found.speaker,
    ...(found.added === null ? {} : { of: found.added }),
    ...denial,
    ...changed,
  };
  const beside = { ...(act === null ? {} : { with: act }), ...(to === undefined ? {} : { to }) };
  const fields = {
    what,
    kind: "statement",
    report_id: found.report,
    detail: JSON.stringify({ ...detail, ...beside }),
  } as const;
  const decision = await putDecision(db, fields, who, now());
  for (const analysis of await latestAnalyses(db, found.report)) await anchorStatementDecisions(db, analysis);
  return { decision, id: reference, resolved: 0 };
}

/** The name under which the report's own entity can be found again. */
async function nameOf(db: Db, analysis: number, report: string, speaker: string): Promise<string | null> {
  if (speaker === "") return null;
  const rows = await db
    .selectFrom("standing_entities as e")
    .leftJoin("entity_names as n", (j) => j.onRef("n.entity_id", "=", "e.id").on("n.kind", "=", "alias"))
    .select(["e.id", "e.local_id", "e.name", "n.name as alias"])
    .where("e.analysis_id", "=", analysis)
    .execute();
  const records = await recordsOf(db, [...new Set(rows.map((row) => row.id))]);
  const meant = rows.find(
    (row) =>
      row.local_id === speaker ||
      row.name === speaker ||
      row.alias === speaker ||
      records.get(row.id)?.id === speaker,
  );
  if (meant) return meant.name;
  throw new InputError(
    `report ${report} names nobody called "${speaker}": give a name as the report has it, or an id of somebody in it`,
  );
}

/** Where the words stand, each piece at the place nearest to what was found. */
function placesOf(text: string, words: string, near: Span): readonly Place[] {
  const pieces = words
    .trim()
    .split(PARTED)
    .filter((piece) => piece !== "");
  if (pieces.length === 0)
    throw new InputError("no words are given: write those that were said, as the report has them");
  return pieces.map((piece) => {
    let best = -1;
    for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1))
      if (best < 0 || Math.abs(at - near.start) < Math.abs(best - near.start)) best = at;
    if (best < 0)
      throw new InputError(`"${piece}" does not stand in the report: give the words exactly as it has them`);
    return placeOf(text, { start: best, end: best + piece.length });
  });
}

/** The statement as it was found, from its first word said to its last. Throws an InputError if there is none. */
export async function decidedStatementAt(db: Db, reference: string) {
  const [, report, local] = /^(.+)#(s\d+)$/.exec(reference) ?? [];
  if (!report || !local)
    throw new InputError(`"${reference}" names no statement: write REPORT#s1, as \`standpoint search\` does`);
  const row = await db
    .selectFrom("statements as s")
    .innerJoin("standing_reports as r", "r.analysis_id", "s.analysis_id")
    .innerJoin("articles as a", "a.id", "r.article_id")
    .innerJoin("statement_passages as sp", "sp.statement_id", "s.id")
    .innerJoin("passages as p", "p.id", "sp.passage_id")
    .leftJoin("entities as e", "e.id", "s.speaker_id")
    .select([
      "s.id",
      "s.polarity",
      "s.decision_id as added",
      "a.report_id as report",
      "a.text",
      "s.analysis_id as analysis",
      "e.name as speaker",
    ])
    .select((e) => [
      e.fn.min<number>("p.start_offset").as("first"),
      e.fn.max<number>("p.end_offset").as("last"),
    ])
    .where("r.report_id", "=", report)
    .where("s.local_id", "=", local)
    .where("sp.part", "=", "content")
    .where((e) =>
      e.or([
        e("s.decision_id", "is", null),
        e("s.decision_id", "in", (q) => q.selectFrom("live_decisions").select("id")),
      ]),
    )
    .groupBy("s.id")
    .executeTakeFirst();
  if (!row)
    throw new InputError(`there is no statement ${reference} on record: \`standpoint search\` lists them`);
  const words = await partWords(db, [row.id], ["cue"]);
  return { ...row, cue: words(row.id, "cue") };
}
