/** A position that the machine missed, added by somebody: whose it is, on which question, in which words. */

import { InputError } from "../../base/errors.ts";
import { overlaps, type Span } from "../../base/passage.ts";
import { hasCondition, oppositeOf } from "../../base/stances.ts";
import type { EntityType, Stance } from "../../base/vocabulary.ts";
import { latestAnalyses } from "../decision/latest-analyses.ts";
import { type MarkedWords, spansOf } from "../decision/marked-words.ts";
import { type Decided, type Decider, now, putDecision } from "../decision/put-decision.ts";
import { type LatestReading, latestReading, whomMeant } from "../entity/actor-meant.ts";
import type { Named } from "../entity/put-named.ts";
import { leadNamed, watchedOrAsked } from "../question/decide-questions.ts";
import { placeOf } from "../shared/place.ts";
import type { Lead } from "../shared/question-leads.ts";
import type { RecordStore } from "../store/record-store.ts";
import type { Store } from "../store/store.ts";
import { anchorPositionDecisions } from "./anchor-decisions.ts";
import type { AddedPosition } from "./corrections.ts";
import { addedBy } from "./placed.ts";

type Db = Store["db"];

/** All words as the report has them. */
export interface PositionToAdd {
  /** The words that show the stance. */
  readonly words: MarkedWords;
  /** An entity's id (`e3`), a name in the report, or an id on record. */
  readonly holder: string;
  /** What kind of entity they are, if they are not among the report's; a person unless given. */
  readonly type?: EntityType;
  /** Towards the question as it is given here. */
  readonly stance: Stance;
  /** One on record, by its id or a wording; or a new one, `Should …?`. */
  readonly question: string;
  /** Of a conditional one. */
  readonly condition?: MarkedWords;
}

/** Throws an InputError if the words do not stand in the report, or if that position is there already. */
export function addPosition(
  record: RecordStore,
  report: string,
  given: PositionToAdd,
  who: Decider,
): Promise<Decided> {
  return record.atomically(async (db) => {
    const reading = await latestReading(db, report);
    const detail = await detailOf(db, record, reading, given);
    const fields = {
      what: "add",
      kind: "position",
      report_id: report,
      detail: JSON.stringify(detail),
    } as const;
    const decision = await putDecision(db, fields, who, now());
    for (const analysis of await latestAnalyses(db, report)) await anchorPositionDecisions(db, analysis);
    return { decision, id: `${report}#${await localOf(db, reading, decision)}`, resolved: 0 };
  });
}

async function detailOf(
  db: Db,
  record: RecordStore,
  reading: LatestReading,
  given: PositionToAdd,
): Promise<AddedPosition> {
  const { text } = reading;
  const words = spansOf(text, given.words);
  const [span] = words;
  if (!span || words.length > 1)
    throw new InputError("the words that show a position stand together: give those alone, in one piece");
  if (given.condition && !hasCondition(given.stance))
    throw new InputError("a condition goes with the stance “conditional” alone");
  const condition = given.condition ? spansOf(text, given.condition, span.start) : [];
  const [from, to] = [condition[0], condition.at(-1)];
  const under = from && to ? { start: from.start, end: to.end } : null;
  const named = await whomMeant(db, reading, given.holder, given.type, false);
  const lead = await leadOf(db, record, given.question);
  await refuseThere(db, reading, span, named, lead.question);
  return {
    ...placeOf(text, span),
    name: named.name,
    named,
    ...(named.record && { holder: named.record }),
    stance: lead.reversed ? oppositeOf(given.stance) : given.stance,
    question: lead.question,
    condition: under === null ? null : text.slice(under.start, under.end),
    ...(under && { conditionAt: placeOf(text, under) }),
  };
}

const ASKED = /^should\b.*\?$/is;

/** Who is for a wording that is held the other way round is against its question. */
async function leadOf(db: Db, record: RecordStore, question: string): Promise<Lead> {
  const known = await leadNamed(db, question.trim());
  if (known) return known;
  if (!ASKED.test(question.trim()))
    throw new InputError(
      `no question on record is “${question}”: pick one that is, or word a new one as “Should …?”`,
    );
  return { question: await watchedOrAsked(db, record, question.trim()), reversed: 0 };
}

async function refuseThere(
  db: Db,
  { report, analysis }: LatestReading,
  span: Span,
  { name, record }: Named,
  question: string,
): Promise<void> {
  const rows = await db
    .selectFrom("positions as x")
    .innerJoin("position_index as i", "i.position_id", "x.id")
    .innerJoin("passages as p", "p.id", "x.passage_id")
    .leftJoin("entities as e", "e.id", "x.holder_id")
    .select(["x.local_id", "i.holder_id as holder", "e.name"])
    .select(["p.start_offset as start", "p.end_offset as end"])
    .where("x.analysis_id", "=", analysis)
    .where("i.question_id", "=", question)
    .execute();
  const there = rows.find(
    (row) => overlaps(row, span) && (record ? row.holder === record.id : row.name === name),
  );
  if (there)
    throw new InputError(
      `that is position ${report}#${there.local_id} already: correct it if its stance is another`,
    );
}

async function localOf(db: Db, { analysis, report }: LatestReading, decision: number): Promise<string> {
  const id = await addedBy(db, analysis, decision);
  const row =
    id === null
      ? undefined
      : await db.selectFrom("positions").select("local_id").where("id", "=", id).executeTakeFirst();
  if (row) return row.local_id;
  throw new InputError(
    `report ${report} has these words more than once with the same words around them: mark more of them`,
  );
}
