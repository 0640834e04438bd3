/** A statement that the machine missed, added by somebody: what was said, by whom, and how it is told. */
import { kindByMarks } from "../../analysis/statements/kind.ts";
import { InputError } from "../../base/errors.ts";
import { intersectionOverUnion, type Span } from "../../base/passage.ts";
import type { EntityType, Polarity, StatementKind } from "../../base/vocabulary.ts";
import { latestAnalyses } from "../decision/latest-analyses.ts";
import { type MarkedWords, spansOf } from "../decision/marked-words.ts";
import { type Decided, type Decider, now, putDecision } from "../decision/put-decision.ts";
import { type LatestReading, latestReading, whomMeant } from "../entity/actor-meant.ts";
import { placeOf } from "../shared/place.ts";
import type { RecordStore } from "../store/record-store.ts";
import type { Store } from "../store/store.ts";
import { anchorStatementDecisions } from "./anchor-decisions.ts";
import type { AddedStatement } from "./corrections.ts";
import { addedBy, SAME_WORDS } from "./placed.ts";

type Db = Store["db"];

/** All words as the report has them. */
export interface StatementToAdd {
  readonly content: MarkedWords;
  /** The words that name who said it, and those that report it. */
  readonly source?: MarkedWords;
  readonly cue?: MarkedWords;
  /** An entity's id (`e3`), a name in the report, or an id on record; missing if the report does not say whose words they are. */
  readonly speaker?: string;
  /** What kind of entity they are, if they are not among the report's; a person unless given. */
  readonly type?: EntityType;
  /** Taken from the quotation marks in the words unless given. */
  readonly kind?: StatementKind;
  readonly polarity?: Polarity;
}

/** Throws an InputError if the words do not stand in the report, or are those of a statement that is there. */
export function addStatement(
  record: RecordStore,
  report: string,
  given: StatementToAdd,
  who: Decider,
): Promise<Decided> {
  return record.atomically(async (db) => {
    const reading = await latestReading(db, report);
    const detail = await detailOf(db, reading, given);
    const fields = {
      what: "add",
      kind: "statement",
      report_id: report,
      detail: JSON.stringify(detail),
    } as const;
    const decision = await putDecision(db, fields, who, now());
    for (const analysis of await latestAnalyses(db, report)) await anchorStatementDecisions(db, analysis);
    return { decision, id: `${report}#${await localOf(db, reading, decision)}`, resolved: 0 };
  });
}

async function detailOf(db: Db, reading: LatestReading, given: StatementToAdd): Promise<AddedStatement> {
  const { text } = reading;
  const content = spansOf(text, given.content);
  const [first, last] = [content[0], content.at(-1)];
  if (!first || !last) throw new InputError("no words are given: write what was said, as the report has it");
  const whole = { start: first.start, end: last.end };
  const beside = (marked: MarkedWords | undefined) => (marked ? spansOf(text, marked, first.start) : []);
  const [source, cue] = [beside(given.source), beside(given.cue)];
  await refuseThere(db, reading, whole);
  const named =
    given.speaker === undefined
      ? null
      : await whomMeant(db, reading, given.speaker, given.type, source.length > 0);
  const places = (spans: readonly Span[]) => spans.map((span) => placeOf(text, span));
  return {
    ...placeOf(text, whole),
    name: named?.name ?? null,
    speaker: named?.name ?? null,
    kind: given.kind ?? kindByMarks(text, content),
    polarity: given.polarity ?? "said",
    content: places(content),
    source: places(source),
    cue: places(cue),
    named,
  };
}

async function refuseThere(db: Db, { report, analysis }: LatestReading, span: Span): Promise<void> {
  const rows = await db
    .selectFrom("standing_statements as s")
    .innerJoin("standing_passages as sp", "sp.statement_id", "s.id")
    .innerJoin("passages as p", "p.id", "sp.passage_id")
    .leftJoin("entities as e", "e.id", "s.speaker_id")
    .select((e) => [
      "s.local_id",
      "e.name as speaker",
      e.fn.min<number>("p.start_offset").as("start"),
      e.fn.max<number>("p.end_offset").as("end"),
    ])
    .where("s.analysis_id", "=", analysis)
    // Not a join: the view uses its indices only when given a list of ids.
    .where("sp.statement_id", "in", (q) =>
      q.selectFrom("standing_statements").select("id").where("analysis_id", "=", analysis),
    )
    .where("sp.part", "=", "content")
    .groupBy("s.id")
    .execute();
  const there = rows.find((row) => intersectionOverUnion(row, span) >= SAME_WORDS);
  if (there)
    throw new InputError(
      `these words are statement ${report}#${there.local_id} already, ${there.speaker === null ? "nobody's that is known" : `of ${there.speaker}`}: correct that one`,
    );
}

async function localOf(db: Db, { analysis, report }: LatestReading, decision: number): Promise<string> {
  const id = await addedBy(db, analysis, decision);
  const row =
    id === null
      ? undefined
      : await db.selectFrom("statements").select("local_id").where("id", "=", id).executeTakeFirst();
  if (row) return row.local_id;
  throw new InputError(
    `report ${report} has these words more than once with the same words around them: mark more of them`,
  );
}
