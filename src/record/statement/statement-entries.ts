/** Statements as lists show them: their words, who speaks, and the report that they stand in. */
import type { IsoDate, Passage, Probability, Span } from "../../base/passage.ts";
import type { EntityType, Polarity, StatementKind } from "../../base/vocabulary.ts";
import { type Added, addedStatements } from "../decision/added.ts";
import { entityLinks, type OnRecord } from "../entity/entity-links.ts";
import { grouped, PASSAGE, passageOf } from "../shared/passages.ts";
import type { RecordStore } from "../store/record-store.ts";
import { sentencesOf } from "./sentences-of.ts";

export interface StatementEntry {
  /** Its row, by which other queries know it. */
  readonly row: number;
  /** `s3`: unique in the report's version, and the anchor on its page. */
  readonly id: string;
  readonly kind: StatementKind;
  readonly polarity: Polarity;
  /** The words that name the source, as they stand; empty for a quotation that goes on. */
  readonly source: string;
  /** The words that report it, as they stand. */
  readonly cue: string;
  /** Where those words stand, piece by piece. */
  readonly sourceAt: readonly Span[];
  readonly cueAt: readonly Span[];
  /** In order; offsets into the text of the report's version. */
  readonly content: readonly Passage[];
  /** The whole sentences that source, cue and content stand in: what was said is never to be read without them. */
  readonly sentences: readonly Passage[];
  readonly saidOn: { readonly from: IsoDate; readonly to: IsoDate } | null;
  readonly confidence: Probability;
  /** Who added it, and when; null for what the machine found. */
  readonly added: Added | null;
  readonly speaker: {
    readonly name: string;
    readonly type: EntityType;
    /** Null where it is not settled who on record that is. */
    readonly onRecord: OnRecord | null;
  } | null;
  readonly report: EntryReport;
}

export interface EntryReport {
  readonly id: string;
  readonly version: number;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: IsoDate | null;
  readonly language: string | null;
}

/** The statements of these rows, in the order given; rows that are not there are left out. Eleven selects at most. */
export async function statementEntries(
  record: RecordStore,
  ids: readonly number[],
): Promise<readonly StatementEntry[]> {
  if (ids.length === 0) return [];
  const rows = await statementRows(record, ids);
  const links = await entityLinks(
    record.db,
    rows.flatMap((row) => row.entity ?? []),
  );
  const parts = grouped(await partRows(record, ids), (row) => `${row.statement_id} ${row.part}`);
  const added = await addedStatements(record.db, ids);
  const partsOf = (row: number, name: Part) => (parts.get(`${row} ${name}`) ?? []).map(passageOf);
  const around = await sentencesOf(
    record,
    rows.map(({ row, report_id: report, version }) => ({
      ...{ report, version },
      spans: PARTS.flatMap((name) => partsOf(row, name)),
    })),
  );
  const entries = new Map(
    rows.map((row, i) => {
      const part = (name: Part) => partsOf(row.row, name);
      const entry = {
        row: row.row,
        id: row.local_id,
        kind: row.kind,
        polarity: row.polarity,
        source: joined(part("source")),
        cue: joined(part("cue")),
        sourceAt: part("source").map(spanOf),
        cueAt: part("cue").map(spanOf),
        content: part("content"),
        sentences: around[i] ?? [],
        saidOn: row.said_from && row.said_to ? { from: row.said_from, to: row.said_to } : null,
        confidence: row.confidence,
        added: added.get(row.row) ?? null,
        speaker: speakerOf(row, links),
        report: reportOf(row),
      };
      return [row.row, entry] as const;
    }),
  );
  return ids.flatMap((id) => entries.get(id) ?? []);
}

const PARTS = ["source", "cue", "content"] as const;
type Part = (typeof PARTS)[number];

function statementRows({ db }: RecordStore, ids: readonly number[]) {
  return db
    .selectFrom("standing_statements as s")
    .innerJoin("analyses as n", "n.id", "s.analysis_id")
    .innerJoin("articles as a", "a.id", "n.article_id")
    .leftJoin("entities as e", "e.id", "s.speaker_id")
    .select(["s.id as row", "s.local_id", "s.kind", "s.polarity", "s.confidence"])
    .select(["s.said_from", "s.said_to"])
    .select(["e.id as entity", "e.name as speaker", "e.type as speaker_type"])
    .select(["a.report_id", "a.version", "a.title", "a.publisher", "a.published", "a.language"])
    .where("s.id", "in", ids)
    .execute();
}

type Row = Awaited<ReturnType<typeof statementRows>>[number];

function partRows({ db }: RecordStore, ids: readonly number[]) {
  return db
    .selectFrom("standing_passages as sp")
    .innerJoin("passages as p", "p.id", "sp.passage_id")
    .select(["sp.statement_id", "sp.part"])
    .select(PASSAGE)
    .where("sp.statement_id", "in", ids)
    .orderBy("sp.position")
    .execute();
}

const spanOf = ({ start, end }: Passage): Span => ({ start, end });

const joined = (pieces: readonly Passage[]) => pieces.map(({ exact }) => exact).join(" … ");

function speakerOf(row: Row, links: ReadonlyMap<number, OnRecord>): StatementEntry["speaker"] {
  if (row.entity === null || row.speaker === null || row.speaker_type === null) return null;
  return { name: row.speaker, type: row.speaker_type, onRecord: links.get(row.entity) ?? null };
}

function reportOf({ report_id: id, version, title, publisher, published, language }: Row): EntryReport {
  return { id, version, title, publisher, published, language };
}
