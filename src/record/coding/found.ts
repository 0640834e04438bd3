/** What the machine has found, whatever people decided: the places that can be drawn, and what a coder is compared with. */

import type { Span } from "../../base/passage.ts";
import { oppositeOf } from "../../base/stances.ts";
import { grouped } from "../shared/passages.ts";
import { inBatches } from "../shared/put-rows.ts";
import { finalQuestions, type Lead, reversedTwice } from "../shared/question-leads.ts";
import type { CodingSort } from "../store/scholars-schema.ts";
import type { Store } from "../store/store.ts";
import type { CodedPosition, CodedStatement } from "./fields.ts";

type Db = Store["db"];

export interface CodingCandidate {
  readonly report: string;
  readonly text: string;
  readonly span: Span;
  readonly found: CodedPosition | CodedStatement;
  /** Name and version. */
  readonly extractor: string;
}

/** In order of reports and their texts, by the latest analyses; `least`: of that confidence or more. */
export function candidates(db: Db, sort: CodingSort, least: number): Promise<readonly CodingCandidate[]> {
  return sort === "position" ? positions(db, least) : statements(db, least);
}

async function positions(db: Db, least: number): Promise<readonly CodingCandidate[]> {
  const rows = await db
    .selectFrom("positions as x")
    .innerJoin("standing_reports as r", "r.analysis_id", "x.analysis_id")
    .innerJoin("analyses as n", "n.id", "r.analysis_id")
    .innerJoin("articles as a", "a.id", "r.article_id")
    .innerJoin("passages as p", "p.id", "x.passage_id")
    .leftJoin("entities as e", "e.id", "x.holder_id")
    .leftJoin("wordings as w", "w.id", "x.wording_id")
    .select(["a.report_id", "a.text", "p.start_offset as start", "p.end_offset as end", "x.local_id"])
    .select(["e.name as holder", "x.stance", "x.wording_id", "w.text as wording", "n.extractor", "n.version"])
    .where("x.confidence", ">=", least)
    // What somebody added is not the machine's.
    .where("x.decision_id", "is", null)
    .orderBy("a.report_id")
    .orderBy("p.start_offset")
    .orderBy("x.local_id")
    .execute();
  const leads = await matchedQuestions(
    db,
    rows.flatMap((row) => row.wording_id ?? []),
  );
  return rows.map((row) => {
    const lead = leads.get(row.wording_id ?? -1);
    return {
      report: row.report_id,
      text: row.text,
      span: { start: row.start, end: row.end },
      found: {
        holder: row.holder,
        question: row.wording === null ? null : { id: lead?.question ?? null, words: row.wording },
        stance: lead?.reversed ? oppositeOf(row.stance) : row.stance,
      },
      extractor: `${row.extractor} ${row.version}`,
    };
  });
}

async function statements(db: Db, least: number): Promise<readonly CodingCandidate[]> {
  const rows = await db
    .selectFrom("statements as s")
    .innerJoin("standing_reports as r", "r.analysis_id", "s.analysis_id")
    .innerJoin("analyses as n", "n.id", "r.analysis_id")
    .innerJoin("articles as a", "a.id", "r.article_id")
    .innerJoin("statement_passages as sp", (j) =>
      j.onRef("sp.statement_id", "=", "s.id").on("sp.part", "=", "content"),
    )
    .innerJoin("passages as p", "p.id", "sp.passage_id")
    .leftJoin("entities as e", "e.id", "s.speaker_id")
    .select(["a.report_id", "a.text", "s.id", "s.local_id", "e.name as speaker", "s.kind", "s.polarity"])
    .select(["p.start_offset as start", "p.end_offset as end", "n.extractor", "n.version"])
    .where("s.confidence", ">=", least)
    .where("s.decision_id", "is", null)
    .orderBy("a.report_id")
    .orderBy("p.start_offset")
    .execute();
  return [...grouped(rows, (row) => row.id).values()].flatMap((pieces): readonly CodingCandidate[] => {
    const [first, last] = [pieces[0], pieces.at(-1)];
    if (!first || !last) return [];
    const { speaker, kind, polarity } = first;
    return [
      {
        report: first.report_id,
        text: first.text,
        span: { start: first.start, end: last.end },
        found: { speaker, kind, polarity },
        extractor: `${first.extractor} ${first.version}`,
      },
    ];
  });
}

/** Which question the machine says that each wording is of: its last match, not what people decided of the wording. */
async function matchedQuestions(db: Db, wordings: readonly number[]): Promise<ReadonlyMap<number, Lead>> {
  const leads = new Map<number, Lead>();
  await inBatches([...new Set(wordings)], async (batch) => {
    const own = await db
      .selectFrom("questions")
      .select(["id", "wording_id"])
      .where("wording_id", "in", batch)
      .execute();
    for (const row of own) leads.set(row.wording_id, { question: row.id, reversed: 0 });
    const matched = await db
      .selectFrom("matches")
      .select(["wording_id", "question_id", "reversed"])
      .where("wording_id", "in", batch)
      .orderBy("id")
      .execute();
    for (const row of matched)
      leads.set(row.wording_id, { question: row.question_id, reversed: row.reversed });
  });
  return leads;
}

/** The question that this one now leads to, and the stance towards it; merges apply to what the machine and what people said alike. */
export async function towards(
  db: Db,
  coded: readonly CodedPosition[],
): Promise<
  (one: CodedPosition) => { readonly question: string | null; readonly stance: CodedPosition["stance"] }
> {
  const ids = [...new Set(coded.flatMap(({ question }) => question?.id ?? []))];
  const final = await finalQuestions(db, ids);
  return ({ question, stance }) => {
    if (question === null) return { question: null, stance };
    const lead = question.id === null ? undefined : final.get(question.id);
    if (!lead) return { question: `“${question.words.toLowerCase()}”`, stance };
    return { question: lead.question, stance: reversedTwice(lead.reversed, 0) ? oppositeOf(stance) : stance };
  };
}
