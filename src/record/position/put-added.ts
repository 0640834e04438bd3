/** Puts the positions that people added into an analysis, where their words still stand. */
import { contains, type IsoDate, overlaps, type Span } from "../../base/passage.ts";
import { isSameName } from "../entity/aliases.ts";
import { recordsOf } from "../entity/entity-records.ts";
import { type AnalysedText, freeId, namedIn, settleNamed } from "../entity/put-named.ts";
import { placeIn } from "../shared/place.ts";
import { putPassages } from "../shared/put-passages.ts";
import { inBatches } from "../shared/put-rows.ts";
import { finalQuestions, questionsOfWordings } from "../shared/question-leads.ts";
import type { Store } from "../store/store.ts";
import { type AddedPosition, correctionsOf } from "./corrections.ts";
import { addedBy, placedIn, putAnchor } from "./placed.ts";

type Db = Store["db"];

/** A reading, with the report's day. */
interface DatedReading extends AnalysedText {
  readonly published: IsoDate | null;
}

interface Decision {
  readonly id: number;
  readonly detail: string | null;
}

/** One whose words are gone is left out, and is listed as lost. One that the machine now finds itself is attached to what it finds. */
export async function putAddedPositions(
  db: Db,
  reading: DatedReading,
  decisions: readonly Decision[],
): Promise<void> {
  for (const { id, detail } of decisions) {
    if ((await addedBy(db, reading.analysis, id)) !== null) continue;
    const told = JSON.parse(detail ?? "{}") as AddedPosition;
    const span = placeIn(reading.text, told);
    const condition = told.conditionAt ? placeIn(reading.text, told.conditionAt) : undefined;
    if (!span || condition === null) continue;
    const same = await sameIn(db, reading.analysis, told, span);
    if (same !== null) await putAnchor(db, id, same);
    else await putPosition(db, reading, id, told, span, condition);
  }
}

/** The machine's position of the same holder on the same question in these words, if it was not rejected. */
async function sameIn(db: Db, analysis: number, told: AddedPosition, span: Span): Promise<number | null> {
  const near = (await placedIn(db, analysis)).filter(
    (one) => one.added === null && overlaps(one, span) && isSameName(one.holder, one.aliases, told.name),
  );
  const leads = await questionsOfWordings(
    db,
    near.flatMap(({ wording }) => wording ?? []),
  );
  const asked = (await finalQuestions(db, [told.question])).get(told.question)?.question ?? told.question;
  const corrections = await correctionsOf(
    db,
    near.map(({ id }) => id),
  );
  const same = near.find(({ id, wording }) => {
    const correction = corrections.get(id);
    const question = correction?.question ?? leads.get(wording ?? -1)?.question;
    return question === asked && !correction?.rejected;
  });
  return same?.id ?? null;
}

async function putPosition(
  db: Db,
  reading: DatedReading,
  decision: number,
  told: AddedPosition,
  span: Span,
  condition: Span | undefined,
): Promise<void> {
  const { analysis, article, text, published } = reading;
  const holder = await namedIn(db, reading, told.named, [], decision);
  if (holder === null) return;
  const rests = await statementsAt(db, analysis, holder, span);
  const { n } = await db
    .selectFrom("positions")
    .select((e) => e.fn.countAll<number>().as("n"))
    .where("analysis_id", "=", analysis)
    .executeTakeFirstOrThrow();
  const passages = await putPassages(db, article, text, condition ? [span, condition] : [span]);
  const { id } = await db
    .insertInto("positions")
    .values({
      analysis_id: analysis,
      local_id: await freeId(db, "positions", analysis, "p", n + 1),
      holder_id: holder,
      // Which question it is on the decision says.
      wording_id: null,
      stance: told.stance,
      passage_id: passages(span),
      condition_id: condition ? passages(condition) : null,
      day: dayOf(rests, published),
      confidence: 1,
      decision_id: decision,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const rows = rests.map((statement) => ({ position_id: id, statement_id: statement.id }));
  await inBatches(rows, (batch) => db.insertInto("position_statements").values(batch).execute());
  await putAnchor(db, decision, id);
  await settleNamed(db, analysis, holder, told.named, new Date().toISOString());
}

interface Rest {
  readonly id: number;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** The holder's statements that the words stand in; those that somebody added or corrected are taken as they are said to be. */
async function statementsAt(db: Db, analysis: number, holder: number, span: Span): Promise<readonly Rest[]> {
  const rows = await db
    .selectFrom("statements as s")
    .innerJoin("statement_passages as sp", "sp.statement_id", "s.id")
    .innerJoin("passages as p", "p.id", "sp.passage_id")
    .leftJoin("standing_statements as t", "t.id", "s.id")
    .leftJoin("live_decisions as d", "d.id", "s.decision_id")
    .select(["s.id", "s.said_from as from", "s.said_to as to", "s.decision_id as added", "d.id as still"])
    .select(["s.speaker_id as found", "t.id as stands", "t.speaker_id as speaker"])
    .select(["p.start_offset as start", "p.end_offset as end"])
    .where("s.analysis_id", "=", analysis)
    .where("sp.part", "=", "content")
    .execute();
  const own = rows.filter(
    (row) =>
      (contains(row, span) || contains(span, row)) &&
      // What was added just now is indexed only later.
      (row.stands === null ? row.added !== null && row.still !== null : true),
  );
  const speakers = own.map((row) => (row.stands === null ? row.found : row.speaker));
  const records = await recordsOf(db, [holder, ...speakers.flatMap((one) => one ?? [])]);
  const isHolder = (speaker: number | null | undefined) =>
    speaker === holder ||
    (speaker !== null &&
      speaker !== undefined &&
      records.get(holder) !== undefined &&
      records.get(holder)?.id === records.get(speaker)?.id);
  const theirs = own.filter((_row, i) => isHolder(speakers[i]));
  return [...new Map(theirs.map((row) => [row.id, row])).values()];
}

/** The last day on which a statement that it rests on is told to have been made, no later than the report; else the report's. */
function dayOf(rests: readonly Rest[], published: IsoDate | null): IsoDate | null {
  const told = rests.flatMap(({ from, to }) => (from !== null && to !== null ? [to] : []));
  const said = told.sort().at(-1) ?? published;
  return said !== null && published !== null && said > published ? published : said;
}
