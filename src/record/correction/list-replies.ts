/** Replies, each with the statement that it is to, found again by its words. */
import { type IsoDate, intersectionOverUnion, type Passage, type Span } from "../../base/passage.ts";
import type { Polarity } from "../../base/vocabulary.ts";
import { type OnRecord, onRecord } from "../entity/entity-links.ts";
import { grouped, PASSAGE, passageOf } from "../shared/passages.ts";
import { placeIn } from "../shared/place.ts";
import { idsLeadingTo } from "../shared/redirects.ts";
import type { RecordKind } from "../store/people-schema.ts";
import type { RecordStore } from "../store/record-store.ts";
import type { Store } from "../store/store.ts";

type Db = Store["db"];

interface RepliedTo {
  readonly id: string;
  readonly polarity: Polarity;
  /** The words that report it; pieces are joined by ` … `. */
  readonly cue: string;
  readonly content: readonly Passage[];
}

export interface ReplyRow {
  readonly id: number;
  readonly report: {
    readonly id: string;
    readonly title: string | null;
    /** The one that the statement's words are of: the latest. */
    readonly version: number;
  };
  /** `s3` and its words in the latest version by its latest analysis; null where they are not found any more. */
  readonly statement: RepliedTo | null;
  readonly who: OnRecord;
  readonly text: string;
  readonly received: IsoDate;
  readonly enteredBy: string;
  /** ISO 8601 in UTC. */
  readonly enteredAt: string;
  /** Null for one that stands. */
  readonly takenBack: { readonly by: string; readonly at: string } | null;
}

export interface RepliesAsked {
  /** A report's id. */
  readonly report?: string | undefined;
  /** After merges. */
  readonly who?: { readonly kind: RecordKind; readonly id: string };
  /** Those that were taken back too. */
  readonly all?: boolean;
  /** Those after this one. */
  readonly after?: number;
  readonly limit: number;
}

/** The first entered first. */
export async function listReplies(
  { db }: RecordStore,
  { report, who, all = false, after = 0, limit }: RepliesAsked,
): Promise<readonly ReplyRow[]> {
  const ids = who && [...(await idsLeadingTo(db, who.kind, [who.id])).keys()];
  const rows = await db
    .selectFrom("replies as r")
    .selectAll("r")
    .where("r.id", ">", after)
    .$if(report !== undefined, (q) => q.where("r.report_id", "=", report ?? ""))
    .$if(!all, (q) => q.where("r.taken_back_at", "is", null).where("r.text", "!=", ""))
    .$if(who !== undefined, (q) =>
      q.where("r.who_kind", "=", who?.kind ?? "person").where("r.who_id", "in", ids ?? []),
    )
    .orderBy("r.id")
    .limit(limit)
    .execute();
  const texts = await textsOf(db, [...new Set(rows.map((row) => row.report_id))]);
  const named = await namesOf(db, rows);
  return rows.map((row) => {
    const text = texts.get(row.report_id);
    return {
      id: row.id,
      report: { id: row.report_id, title: text?.title ?? null, version: text?.version ?? 1 },
      statement: text && row.exact !== "" ? statementAt(text, placeIn(text.text, row)) : null,
      who: named(row.who_kind, row.who_id),
      text: row.text,
      received: row.received,
      enteredBy: row.entered_by,
      enteredAt: row.entered_at,
      takenBack:
        row.taken_back_by !== null && row.taken_back_at !== null
          ? { by: row.taken_back_by, at: row.taken_back_at }
          : null,
    };
  });
}

interface ReportText {
  readonly version: number;
  readonly title: string | null;
  readonly text: string;
  readonly statements: readonly RepliedTo[];
}

async function textsOf(db: Db, reports: readonly string[]): Promise<ReadonlyMap<string, ReportText>> {
  if (reports.length === 0) return new Map();
  const articles = await db
    .selectFrom("current_articles")
    .select(["report_id", "version", "title", "text"])
    .where("report_id", "in", reports)
    .execute();
  const pieces = await db
    .selectFrom("standing_reports as a")
    .innerJoin("standing_statements as s", "s.analysis_id", "a.analysis_id")
    .innerJoin("standing_passages as sp", "sp.statement_id", "s.id")
    .innerJoin("passages as p", "p.id", "sp.passage_id")
    .select(["a.report_id", "s.local_id", "s.polarity", "sp.part"])
    .select(PASSAGE)
    .where("a.report_id", "in", reports)
    .where("sp.part", "in", ["cue", "content"])
    .orderBy("s.id")
    .orderBy("sp.position")
    .execute();
  const byReport = grouped(pieces, (row) => row.report_id);
  return new Map(
    articles.map(({ report_id, version, title, text }) => {
      const own = grouped(byReport.get(report_id) ?? [], (row) => row.local_id);
      const statements = [...own].map(([id, parts]) => ({
        id,
        polarity: parts[0]?.polarity ?? "said",
        cue: parts
          .filter(({ part }) => part === "cue")
          .map(({ exact }) => exact)
          .join(" … "),
        content: parts.filter(({ part }) => part === "content").map(passageOf),
      }));
      return [report_id, { version, title, text, statements }];
    }),
  );
}

/** The statement that shares the most with the words' place. */
function statementAt({ statements }: ReportText, span: Span | null): RepliedTo | null {
  if (!span) return null;
  const share = ({ content }: RepliedTo) => {
    const [start, end] = [content[0]?.start ?? 0, content.at(-1)?.end ?? 0];
    return intersectionOverUnion({ start, end }, span);
  };
  const near = statements.filter((one) => share(one) > 0).sort((a, b) => share(b) - share(a));
  return near[0] ?? null;
}

async function namesOf(
  db: Db,
  rows: readonly { readonly who_kind: RecordKind; readonly who_id: string }[],
): Promise<(kind: RecordKind, id: string) => OnRecord> {
  const idsOf = (kind: RecordKind) => [
    ...new Set(rows.filter((row) => row.who_kind === kind).map((row) => row.who_id)),
  ];
  const known = {
    person: await onRecord(db, "person", idsOf("person")),
    organization: await onRecord(db, "organization", idsOf("organization")),
  };
  return (kind, id) => known[kind].get(id) ?? { kind, id, name: id };
}
