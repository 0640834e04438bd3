/** Puts reports of an archive on record with what was found in them: nothing is read again. */
import { ZodError } from "zod";
import { InputError, messageOf } from "../../base/errors.ts";
import { sha256 } from "../../base/hash.ts";
import { putReport } from "../../record/put-report.ts";
import type { RecordStore } from "../../record/store/record-store.ts";
import type { Capture } from "../../source/capture.ts";
import type { Failed } from "../inputs.ts";
import { readCapture } from "../read.ts";
import { archivedReport, type ReportRows } from "./archived-report.ts";
import { type Partition, placesOf, type Row, rowsAt } from "./parquet-files.ts";
import type { Slice } from "./slice.ts";

export interface ImportedArchive {
  readonly added: number;
  /** Reports on record with other words, or findings of another reader: they have them too now. */
  readonly more: number;
  readonly unchanged: number;
  readonly failed: readonly Failed[];
}

/** A report of the archive, before anything but that is read. */
interface Found {
  readonly id: string;
  readonly hash: string;
  readonly published: string | null;
  readonly readAt: number;
  /** Extractor, version and model. */
  readonly reading: string;
  readonly place: Partition;
}

const KEYS = ["id", "hash", "extractor", "version", "model_hash", "read_at", "published", "error"] as const;
const LISTS = ["statements", "entities", "positions", "figures", "times"] as const;

/** How many places are kept in memory: the reports of one day are in one place per paper. */
const KEPT = 64;

/**
 * Each report of the slice as it was read last, in order of days, as an archive is joined: so a record of all of it comes to the
 * same. Throws a RecordError if the record cannot be written, and an InputError for a folder that is no archive.
 */
export async function importArchive(
  record: RecordStore,
  archive: string,
  slice: Slice,
  onDone: (done: number, total: number) => void = () => {},
): Promise<ImportedArchive> {
  const wanted = await reportsIn(archive, slice);
  const counts = { added: 0, more: 0, unchanged: 0 };
  const failed: Failed[] = [];
  const rowsOf = keptPlaces(archive);
  for (const [n, found] of wanted.entries()) {
    try {
      const { capture, analysis } = await reportOf(found, await rowsOf(found.place));
      const outcome = await putReport(record, { capture, article: readCapture(capture).article, analysis });
      if (outcome === "added" || outcome === "unchanged") counts[outcome]++;
      else counts.more++;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      failed.push({ name: found.id, message: messageOf(error) });
    }
    onDone(n + 1, wanted.length);
  }
  return { ...counts, failed };
}

/** Of each report and text the latest reading that was no failure. */
async function reportsIn(archive: string, slice: Slice): Promise<readonly Found[]> {
  const latest = new Map<string, Found>();
  for (const place of await placesOf(archive, "reports")) {
    if (!slice.mayBeAt(place)) continue;
    for (const row of await rowsAt(archive, "reports", place, KEYS)) {
      const found = foundIn(row, place);
      if (row.error != null || !slice.has(found)) continue;
      const key = `${found.id} ${found.hash}`;
      if ((latest.get(key)?.readAt ?? Number.NEGATIVE_INFINITY) < found.readAt) latest.set(key, found);
    }
  }
  return [...latest.values()].sort(
    (a, b) =>
      compare(a.published ?? "9999-99-99", b.published ?? "9999-99-99") ||
      compare(a.id, b.id) ||
      compare(a.hash, b.hash),
  );
}

function foundIn(row: Row, place: Partition): Found {
  const { read_at: at, published } = row;
  return {
    id: String(row.id),
    hash: String(row.hash),
    published: published instanceof Date ? published.toISOString().slice(0, 10) : null,
    readAt: at instanceof Date ? at.getTime() : 0,
    reading: readingOf(row),
    place,
  };
}

const readingOf = (row: Row): string => [row.extractor, row.version, row.model_hash].join(" ");
const keyOf = (id: unknown, row: Row): string => [id, row.hash, readingOf(row)].join(" ");

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

type ByReport = ReadonlyMap<string, ReportRows>;

function keptPlaces(archive: string): (place: Partition) => Promise<ByReport> {
  const kept = new Map<Partition, ByReport>();
  return async (place) => {
    const known = kept.get(place) ?? (await allAt(archive, place));
    kept.delete(place);
    kept.set(place, known);
    for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
    return known;
  };
}

async function allAt(archive: string, place: Partition): Promise<ByReport> {
  const reports = new Map<string, ReportRows & Record<(typeof LISTS)[number], Row[]>>();
  for (const row of await rowsAt(archive, "reports", place)) {
    const empty = { statements: [], entities: [], positions: [], figures: [], times: [] };
    reports.set(keyOf(row.id, row), { reports: row, ...empty });
  }
  for (const list of LISTS) {
    const rows = [...(await rowsAt(archive, list, place))].sort((a, b) => Number(a.n) - Number(b.n));
    for (const row of rows) reports.get(keyOf(row.report, row))?.[list].push(row);
  }
  return reports;
}

function understood(id: string, rows: ReportRows) {
  try {
    return archivedReport(rows);
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    const [issue] = error.issues;
    throw new InputError(
      `${id}: its rows are not as an archive has them: ${issue?.path.join(".")}: ${issue?.message}`,
    );
  }
}

function reportOf({ id, hash, reading }: Found, rows: ByReport) {
  const own = rows.get([id, hash, reading].join(" "));
  if (!own) throw new InputError(`${id}: its rows went away while it was read: import it again`);
  const { line, analysis } = understood(id, own);
  const bytes = Buffer.from(JSON.stringify(line));
  const capture: Capture = {
    ...{ sha256: sha256(bytes), bytes, name: id, url: null, charset: null },
    mediaType: "application/json",
    capturedAt: new Date().toISOString(),
  };
  return { capture, analysis };
}
