/** All that one person or organization is reported to have said, newest first, and how much in which month. */
import type { IsoDate, Probability } from "../../base/passage.ts";
import { REVIEW_THRESHOLD } from "../../base/settings.ts";
import type { StatementKind } from "../../base/vocabulary.ts";
import { idsLeadingTo } from "../shared/redirects.ts";
import { whileUnchanged } from "../shared/while-unchanged.ts";
import type { RecordKind } from "../store/people-schema.ts";
import type { RecordStore } from "../store/record-store.ts";
import { type StatementEntry, statementEntries } from "./statement-entries.ts";

export interface SaidBy {
  readonly total: number;
  /** How many of them nobody has reviewed and the machine is not sure of. */
  readonly unsure: number;
  readonly reports: number;
  readonly byKind: Readonly<Record<StatementKind, number>>;
  /** `2025-03` and how many statements of that month's reports, oldest first, without months that have none. */
  readonly months: readonly { readonly month: string; readonly statements: number }[];
  /** Statements of reports without a day, which are in no month. */
  readonly undated: number;
  /** A page of them, newest first. */
  readonly statements: readonly StatementEntry[];
}

interface Page {
  readonly limit?: number;
  readonly offset?: number;
  /** Without what nobody has reviewed and the machine is not sure of. */
  readonly sure?: boolean;
}

interface Asked {
  readonly kind: RecordKind;
  readonly id: string;
}

/** Of everything current: the latest version of each report by its latest analysis. `id` is one after merges. */
export async function saidBy(
  record: RecordStore,
  { kind, id }: Asked,
  { limit = 20, offset = 0, sure = false }: Page = {},
): Promise<SaidBy> {
  const { rows, sureRows, ...told } = await whileUnchanged(record, `said-by ${kind} ${id}`, async () => {
    const found = await allRows(record, { kind, id });
    const certain = found.filter(({ confidence }) => confidence >= REVIEW_THRESHOLD);
    return {
      rows: found.map((row) => row.id),
      sureRows: certain.map((row) => row.id),
      unsure: found.length - certain.length,
      ...tallies(found),
    };
  });
  const page = (sure ? sureRows : rows).slice(offset, offset + limit);
  return { ...told, statements: await statementEntries(record, page) };
}

interface Row {
  readonly id: number;
  readonly kind: StatementKind;
  readonly report_id: string;
  readonly published: IsoDate | null;
  readonly confidence: Probability;
}

async function allRows({ db }: RecordStore, { kind, id }: Asked): Promise<readonly Row[]> {
  const leading = await idsLeadingTo(db, kind, [id]);
  return db
    .selectFrom("entity_records as r")
    .innerJoin("standing_statements as s", "s.speaker_id", "r.entity_id")
    .innerJoin("standing_reports as a", "a.analysis_id", "s.analysis_id")
    .select(["s.id", "s.kind", "s.confidence", "a.report_id", "a.published"])
    .where("r.kind", "=", kind)
    .where("r.record_id", "in", [...leading.keys()])
    .orderBy("a.published", (o) => o.desc().nullsLast())
    .orderBy("a.report_id")
    .orderBy("s.id")
    .execute();
}

function tallies(rows: readonly Row[]): Omit<SaidBy, "statements" | "unsure"> {
  const byKind = { direct: 0, mixed: 0, indirect: 0, declined: 0 };
  const months = new Map<string, number>();
  for (const { kind, published } of rows) {
    byKind[kind]++;
    const month = published?.slice(0, 7);
    if (month) months.set(month, (months.get(month) ?? 0) + 1);
  }
  return {
    total: rows.length,
    reports: new Set(rows.map((row) => row.report_id)).size,
    byKind,
    months: [...months].sort().map(([month, statements]) => ({ month, statements })),
    undated: rows.filter(({ published }) => published === null).length,
  };
}
