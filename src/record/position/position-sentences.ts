/** The sentences that the words of positions stand in, all of them or only those that a statement is quoted with. */
import type { Passage } from "../../base/passage.ts";
import { grouped } from "../shared/passages.ts";
import { holds, type SpansOfVersion, sentencesOf } from "../statement/sentences-of.ts";
import type { RecordStore } from "../store/record-store.ts";
import type { StoredPosition } from "./stored-positions.ts";

/**
 * For each position the sentences around its words. Unless `whole`, none but where they are within the sentences of the
 * statements that it rests on: what the reporter tells in their own words is then not shown beyond the position's.
 */
export async function positionSentences(
  record: RecordStore,
  positions: readonly StoredPosition[],
  whole: boolean,
): Promise<readonly (readonly Passage[])[]> {
  const around = await sentencesOf(
    record,
    positions.map(({ report, version, passage }) => ({ report: report.id, version, spans: [passage] })),
  );
  if (whole) return around;
  const said = await sentencesOf(record, await statementsUnder(record, positions));
  return around.map((sentences, i) =>
    sentences.every((sentence) => holds(said[i] ?? [], sentence)) ? sentences : [],
  );
}

/** For each position where the statements stand that it rests on. */
async function statementsUnder(
  { db }: RecordStore,
  positions: readonly StoredPosition[],
): Promise<readonly SpansOfVersion[]> {
  const reports = [...new Set(positions.map(({ report }) => report.id))];
  const wanted = [...new Set(positions.flatMap(({ statements }) => statements))];
  const rows =
    wanted.length === 0
      ? []
      : await db
          .selectFrom("standing_reports as a")
          .innerJoin("standing_statements as s", "s.analysis_id", "a.analysis_id")
          .select(["s.id", "a.report_id", "s.local_id"])
          .where("a.report_id", "in", reports)
          .where("s.local_id", "in", wanted)
          .execute();
  const ids = new Map(rows.map((row) => [`${row.report_id}#${row.local_id}`, row.id]));
  const rests = positions.map(({ report, statements }) =>
    statements.flatMap((local) => ids.get(`${report.id}#${local}`) ?? []),
  );
  const all = [...new Set(rests.flat())];
  const parts =
    all.length === 0
      ? []
      : await db
          .selectFrom("standing_passages as sp")
          .innerJoin("passages as p", "p.id", "sp.passage_id")
          .select(["sp.statement_id", "p.start_offset as start", "p.end_offset as end"])
          .where("sp.statement_id", "in", all)
          .execute();
  const spans = grouped(parts, (row) => row.statement_id);
  return positions.map(({ report, version }, i) => ({
    report: report.id,
    version,
    spans: (rests[i] ?? []).flatMap((id) => spans.get(id) ?? []),
  }));
}
