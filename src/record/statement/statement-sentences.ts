/** The sentences that statements stand in, by their rows. */

import { grouped } from "../shared/passages.ts";
import type { RecordStore } from "../store/record-store.ts";
import { sentencesOf } from "./sentences-of.ts";

/** Of the standing statements of these rows: their sentences as they stand, with ` … ` between those that do not follow one another. */
export async function statementSentences(
  record: RecordStore,
  statements: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (statements.length === 0) return new Map();
  const rows = await record.db
    .selectFrom("standing_passages as sp")
    .innerJoin("passages as p", "p.id", "sp.passage_id")
    .innerJoin("articles as a", "a.id", "p.article_id")
    .select(["sp.statement_id", "a.report_id", "a.version"])
    .select(["p.start_offset as start", "p.end_offset as end"])
    .where("sp.statement_id", "in", statements)
    .execute();
  const placed = [...grouped(rows, (row) => row.statement_id)];
  const sentences = await sentencesOf(
    record,
    placed.flatMap(([, [first, ...rest]]) =>
      first ? [{ report: first.report_id, version: first.version, spans: [first, ...rest] }] : [],
    ),
  );
  return new Map(placed.map(([id], i) => [id, sentenceWords(sentences[i] ?? [])]));
}

/** Sentences in one line of words. */
export function sentenceWords(sentences: readonly { readonly exact: string }[]): string {
  return sentences.map(({ exact }) => exact).join(" … ");
}
