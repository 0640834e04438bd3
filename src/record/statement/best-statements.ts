/** The statements of the newest reports that are most worth reading: sure, of somebody who is known, on a question, in their own words. */
import type { IsoDate } from "../../base/passage.ts";
import { REVIEW_THRESHOLD } from "../../base/settings.ts";
import type { StatementKind } from "../../base/vocabulary.ts";
import { entityLinks } from "../entity/entity-links.ts";
import { whileUnchanged } from "../shared/while-unchanged.ts";
import type { RecordStore } from "../store/record-store.ts";
import { type StatementEntry, statementEntries } from "./statement-entries.ts";

/** How many reports are looked at, and how many statements of them: with it the cost does not grow with the record. */
const LOOKED_AT = { reports: 40, statements: 1500 };
/** So many of one report, and so many of one speaker. */
const MOST = { report: 2, speaker: 2 };

/** What each thing adds; the confidence, from 0 to 1, counts twice. */
const WORTH = {
  confidence: 2,
  /** It shows where somebody stands on a question; on one where others stand too. */
  position: 1,
  shared: 1,
  /** On record beyond its report. */
  known: 0.6,
  /** In the speaker's own words, all or some. */
  quoted: 0.5,
  /** Neither a shred nor a speech: in characters. */
  readable: 0.5,
  /** Lost with each day before the newest. */
  day: -0.15,
} as const;
const READABLE = { least: 40, most: 320 };
const QUOTED: readonly StatementKind[] = ["direct", "mixed"];

/** At most `limit`, the most worth reading first; none that nobody has reviewed and the machine is not sure of. */
export async function bestStatements(record: RecordStore, limit: number): Promise<readonly StatementEntry[]> {
  const ids = await whileUnchanged(record, `best statements ${limit}`, async () =>
    withoutCrowding(await candidates(record), limit),
  );
  return statementEntries(record, ids);
}

interface Candidate {
  readonly id: number;
  readonly report: string;
  readonly speaker: number;
  readonly record: string | null;
  readonly worth: number;
}

/** Whom the speakers stand for is looked up for them alone: joined, all who were ever named would be gone through. */
async function candidates({ db }: RecordStore): Promise<readonly Candidate[]> {
  const newest = db
    .selectFrom("standing_reports")
    .select(["analysis_id", "report_id", "published"])
    .where("published", "is not", null)
    .orderBy("published", "desc")
    .limit(LOOKED_AT.reports)
    .as("a");
  const rows = await db
    .selectFrom(newest)
    .innerJoin("standing_statements as s", "s.analysis_id", "a.analysis_id")
    .select(["s.id", "s.kind", "s.confidence", "s.speaker_id", "a.report_id", "a.published"])
    .select((e) => [
      e
        .selectFrom("statement_words as w")
        .select((w) => w.fn<number>("length", ["w.words"]).as("length"))
        .whereRef("w.id", "=", "s.id")
        .as("length"),
      e
        .selectFrom("position_statements as ps")
        .innerJoin("shown_positions as x", "x.position_id", "ps.position_id")
        .innerJoin("question_index as q", "q.question_id", "x.question_id")
        .select((m) => m.fn.max("q.holders").as("holders"))
        .whereRef("ps.statement_id", "=", "s.id")
        .as("holders"),
    ])
    .where("s.confidence", ">=", REVIEW_THRESHOLD)
    .where("s.speaker_id", "is not", null)
    .orderBy("a.published", "desc")
    .limit(LOOKED_AT.statements)
    .execute();
  const last = rows[0]?.published ?? null;
  const links = await entityLinks(
    db,
    rows.flatMap(({ speaker_id }) => speaker_id ?? []),
  );
  return rows.flatMap((row) => {
    if (row.speaker_id === null) return [];
    const who = links.get(row.speaker_id);
    return [
      {
        ...{ id: row.id, report: row.report_id, speaker: row.speaker_id },
        record: who ? `${who.kind} ${who.id}` : null,
        worth: worthOf(row, who !== undefined) + WORTH.day * daysBetween(row.published, last),
      },
    ];
  });
}

interface Judged {
  readonly kind: StatementKind;
  readonly confidence: number;
  readonly length: number | null;
  /** Of the question with the most; null: it shows no position. */
  readonly holders: number | null;
}

function worthOf({ kind, confidence, length, holders }: Judged, isKnown: boolean): number {
  const isReadable = length !== null && length >= READABLE.least && length <= READABLE.most;
  return (
    WORTH.confidence * confidence +
    (holders === null ? 0 : WORTH.position) +
    ((holders ?? 0) > 1 ? WORTH.shared : 0) +
    (isKnown ? WORTH.known : 0) +
    (QUOTED.includes(kind) ? WORTH.quoted : 0) +
    (isReadable ? WORTH.readable : 0)
  );
}

function daysBetween(day: IsoDate | null, last: IsoDate | null): number {
  return day === null || last === null ? 0 : (Date.parse(last) - Date.parse(day)) / 86_400_000;
}

/** No speaker and no report may fill the page. */
function withoutCrowding(all: readonly Candidate[], limit: number): readonly number[] {
  const taken = new Map<string, number>();
  const ids: number[] = [];
  for (const one of [...all].sort((a, b) => b.worth - a.worth || a.id - b.id)) {
    if (ids.length === limit) break;
    const report = `report ${one.report}`;
    const speaker = `speaker ${one.record ?? `#${one.speaker}`}`;
    const full = (taken.get(report) ?? 0) >= MOST.report || (taken.get(speaker) ?? 0) >= MOST.speaker;
    if (full) continue;
    for (const key of [report, speaker]) taken.set(key, (taken.get(key) ?? 0) + 1);
    ids.push(one.id);
  }
  return ids;
}
