/** Every statement on record, one flat row each, for exports. */

import type { IsoDate, Probability } from "../../base/passage.ts";
import type { EntityType, Polarity, StatementKind } from "../../base/vocabulary.ts";
import { type Added, addedStatements } from "../decision/added.ts";
import { BY_MACHINE, type CodedBy, codedStatements } from "../decision/coded-by.ts";
import { entityLinks, type OnRecord } from "../entity/entity-links.ts";
import { standingPublisher } from "../publisher/join-publishers.ts";
import { grouped, PASSAGE } from "../shared/passages.ts";
import { idsLeadingTo } from "../shared/redirects.ts";
import type { Keyed } from "../shared/stretch.ts";
import { sentencesOf } from "../statement/sentences-of.ts";
import { sentenceWords } from "../statement/statement-sentences.ts";
import type { RecordKind } from "../store/people-schema.ts";
import type { RecordStore } from "../store/record-store.ts";
import { type Values, valuesOf } from "../variable/values-of.ts";

export interface StatementRow extends CodedBy {
  /** `REPORT-VERSION-s3`: unique in one export. */
  readonly id: string;
  readonly reportId: string;
  readonly reportTitle: string | null;
  readonly publisher: string | null;
  readonly published: IsoDate | null;
  readonly url: string | null;
  readonly kind: StatementKind;
  /** `denied`: the speaker denies what the content says, in the words of the cue. */
  readonly polarity: Polarity;
  readonly speaker: string | null;
  readonly speakerType: EntityType | null;
  /** Who on record the speaker is, after decisions and merges; null where that is not settled. */
  readonly onRecord: OnRecord | null;
  /** The words as they stand; pieces are joined by ` … `. */
  readonly source: string;
  readonly cue: string;
  readonly content: string;
  /** The whole sentences that these stand in, as they stand, joined in the same way. */
  readonly sentence: string;
  /** From the first to the last character of the content, in UTF-16 code units of the report's text. */
  readonly start: number;
  readonly end: number;
  /** When it was said, in whole days; `saidFrom` is null where only its latest day is known, `saidTo` where not even that is. */
  readonly saidFrom: IsoDate | null;
  readonly saidTo: IsoDate | null;
  /** The machine's own, whatever people decided. */
  readonly confidence: Probability;
  /** What people set of the variables in use, by their names. */
  readonly variables: Readonly<Record<string, string>>;
  /** Name and version, `standpoint 0.1.0`; empty for what somebody added. */
  readonly extractor: string;
  /** SHA-256 of the weights; empty for what somebody added. */
  readonly model: string;
  readonly addedBy: string | null;
  /** ISO 8601 in UTC. */
  readonly addedAt: string | null;
}

/** How many statements are read, and held, at a time. */
const BATCH = 500;

/** What statements are narrowed to; nothing: all. */
export interface StatementsAsked {
  /** A report's id. */
  readonly report?: string | undefined;
  /** By the exact name, or one that was joined to it. */
  readonly publisher?: string | undefined;
  readonly kind?: StatementKind | undefined;
  readonly speaker?: { readonly kind: RecordKind; readonly id: string } | undefined;
}

/** The statements of every report's latest version by its latest analysis, in order of the record. Holds one batch in memory. */
export async function* eachStatement(
  record: RecordStore,
  asked: StatementsAsked = {},
): AsyncGenerator<StatementRow> {
  for (let after = 0; ; ) {
    const stretch = await statementsAfter(record, asked, after, BATCH);
    for (const { row } of stretch) yield row;
    const last = stretch.at(-1);
    if (!last) return;
    after = last.key;
  }
}

/** At most `limit` of those after the row `after` (0: from the first on), in order of the record, by their rows. */
export async function statementsAfter(
  record: RecordStore,
  { report, publisher, kind, speaker }: StatementsAsked,
  after: number,
  limit: number,
): Promise<readonly Keyed<number, StatementRow>[]> {
  const paper = publisher === undefined ? undefined : await standingPublisher(record.db, publisher);
  const speakers = speaker && [...(await idsLeadingTo(record.db, speaker.kind, [speaker.id])).keys()];
  const rows = await statements(record)
    .where("s.id", ">", after)
    .$if(report !== undefined, (q) => q.where("a.report_id", "=", report ?? ""))
    .$if(paper !== undefined, (q) => q.where("a.publisher", "=", paper ?? ""))
    .$if(kind !== undefined, (q) => q.where("s.kind", "=", kind ?? "direct"))
    .$if(speakers !== undefined, (q) =>
      q.where((e) =>
        e(
          "s.speaker_id",
          "in",
          e
            .selectFrom("entity_records as r")
            .select("r.entity_id")
            .where("r.kind", "=", speaker?.kind ?? "person")
            .where("r.record_id", "in", speakers ?? []),
        ),
      ),
    )
    .orderBy("s.id")
    .limit(limit)
    .execute();
  const whole = await completed(record, rows);
  return rows.flatMap((row, i) => {
    const one = whole[i];
    return one ? [{ key: row.id, row: one }] : [];
  });
}

/** These statements by their rows, in the order given, of the latest versions by their latest analyses. */
export async function statementRows(
  record: RecordStore,
  ids: readonly number[],
): Promise<readonly StatementRow[]> {
  if (ids.length === 0) return [];
  const rows = await statements(record).where("s.id", "in", ids).execute();
  const whole = await completed(record, rows);
  const byId = new Map(rows.map((row, i) => [row.id, whole[i]]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The rows with their words and who on record speaks, in the same order. */
async function completed(record: RecordStore, rows: readonly Row[]): Promise<readonly StatementRow[]> {
  const passages = await passagesOf(
    record,
    rows.map((row) => row.id),
  );
  const links = await entityLinks(
    record.db,
    rows.flatMap((row) => row.speaker_id ?? []),
  );
  const coded = await codedStatements(
    record.db,
    rows.flatMap((row) => (row.reviewed === 1 ? row.id : [])),
  );
  const all = rows.map((row) => row.id);
  const [values, added] = [await valuesOf(record.db, all), await addedStatements(record.db, all)];
  const sentences = await sentencesOf(
    record,
    rows.map(({ id, report_id: report, version }) => ({
      ...{ report, version },
      spans: (passages.get(id) ?? []).map((part) => ({ start: part.start_offset, end: part.end_offset })),
    })),
  );
  return rows.map((row, i) =>
    statementRow(row, {
      passages: passages.get(row.id) ?? [],
      onRecord: links.get(row.speaker_id ?? -1) ?? null,
      coded: coded.get(row.id) ?? BY_MACHINE,
      values: values.get(row.id) ?? {},
      added: added.get(row.id),
      sentence: sentenceWords(sentences[i] ?? []),
    }),
  );
}

type Row = Awaited<ReturnType<ReturnType<typeof statements>["execute"]>>[number];
type Part = Awaited<ReturnType<typeof partRows>>[number];

function statements({ db }: RecordStore) {
  return db
    .selectFrom("standing_statements as s")
    .innerJoin("statements as f", "f.id", "s.id")
    .innerJoin("standing_reports as r", "r.analysis_id", "s.analysis_id")
    .innerJoin("analyses as n", "n.id", "r.analysis_id")
    .innerJoin("articles as a", "a.id", "r.article_id")
    .leftJoin("entities as e", "e.id", "s.speaker_id")
    .select(["s.id", "s.local_id", "s.kind", "s.polarity", "f.confidence", "s.speaker_id", "s.reviewed"])
    .select(["s.said_from", "s.said_to"])
    .select(["e.name as speaker", "e.type as speaker_type"])
    .select(["a.report_id", "a.version", "a.title", "a.publisher", "a.published", "a.url"])
    .select(["n.extractor", "n.version as extractor_version", "n.model_hash"]);
}

async function passagesOf(record: RecordStore, statements: readonly number[]) {
  return statements.length === 0
    ? new Map<number, readonly Part[]>()
    : grouped(await partRows(record, statements), (row) => row.statement_id);
}

function partRows({ db }: RecordStore, statements: readonly number[]) {
  return db
    .selectFrom("standing_passages as sp")
    .innerJoin("passages as p", "p.id", "sp.passage_id")
    .select(["sp.statement_id", "sp.part"])
    .select(PASSAGE)
    .where("sp.statement_id", "in", statements)
    .orderBy("sp.statement_id")
    .orderBy("sp.position")
    .execute();
}

/** What belongs to a statement and stands elsewhere. */
interface Parts {
  readonly passages: readonly Part[];
  readonly onRecord: OnRecord | null;
  readonly coded: CodedBy;
  readonly values: Values;
  /** Who added it; undefined for what the machine found. */
  readonly added: Added | undefined;
  readonly sentence: string;
}

function statementRow(row: Row, { passages, onRecord, coded, values, added, sentence }: Parts): StatementRow {
  const of = (part: Part["part"]) => passages.filter((p) => p.part === part);
  const words = (part: Part["part"]) =>
    of(part)
      .map((p) => p.exact)
      .join(" … ");
  const content = of("content");
  return {
    id: `${row.report_id}-${row.version}-${row.local_id}`,
    reportId: row.report_id,
    reportTitle: row.title,
    publisher: row.publisher,
    published: row.published,
    url: row.url,
    kind: row.kind,
    polarity: row.polarity,
    speaker: row.speaker,
    speakerType: row.speaker_type,
    onRecord,
    source: words("source"),
    cue: words("cue"),
    content: words("content"),
    sentence,
    start: content[0]?.start_offset ?? 0,
    end: content.at(-1)?.end_offset ?? 0,
    saidFrom: row.said_from,
    saidTo: row.said_to,
    confidence: row.confidence,
    extractor: added ? "" : `${row.extractor} ${row.extractor_version}`,
    model: added ? "" : row.model_hash,
    variables: Object.fromEntries(Object.entries(values).map(([name, { value }]) => [name, value])),
    ...coded,
    addedBy: added?.by ?? null,
    addedAt: added?.at ?? null,
  };
}
