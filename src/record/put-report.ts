/** Writes a report that was read: capture, article and analysis, all of it or nothing. */
import type { Analysis } from "../analysis/analysis.ts";
import type { Article } from "../article/article.ts";
import type { Capture } from "../source/capture.ts";
import { putAnalysis } from "./put-analysis.ts";
import { articleDigest, reportAddress, reportId } from "./report/identity.ts";
import { articleOfCapture, isAnalysedBy, sameArticle } from "./report/known.ts";
import { putPassages } from "./shared/put-passages.ts";
import type { RecordStore } from "./store/record-store.ts";
import type { Store } from "./store/store.ts";
import { refuseWithdrawn } from "./withdrawal/withdrawn.ts";

/**
 * `added`: a report that was not on record; `version`: one that was, with other words;
 * `analysed`: it was, and now has this extractor's findings too; `unchanged`: nothing was written.
 */
export type Outcome = "added" | "version" | "analysed" | "unchanged";

type Db = Store["db"];

/** A report as it was read from a capture. */
export interface ReadReport {
  readonly capture: Capture;
  readonly article: Article;
  readonly analysis: Analysis;
}

/**
 * Puts a report on record in one transaction. Throws a RecordError if the record cannot be written, and an InputError if it
 * is one that was withdrawn.
 */
export async function putReport(
  record: RecordStore,
  { capture, article, analysis }: ReadReport,
): Promise<Outcome> {
  const digest = articleDigest(article);
  const id = reportId(reportAddress(article.url, capture.url), digest);
  const { name, sha256 } = capture;
  const onRecord = async (db: Db) =>
    (await articleOfCapture(db, sha256, capture.url)) ?? (await sameArticle(db, article, capture.url));
  const refuse = (db: Db) => refuseWithdrawn(db, { name, sha256, digest, report: id });
  if ((await onRecord(record.db)) === null) await refuse(record.db);
  // Bytes first: a crash may leave bytes that no row names, never a row whose bytes are missing.
  await record.archive.put(capture.bytes);
  return record.atomically(async (db) => {
    // Looked up again here, since another process may have written it in the meantime.
    const known = await onRecord(db);
    if (known !== null) return analyseAgain(db, record, known, article, analysis);
    await refuse(db);
    const { row, version } = await putArticle(db, capture, article);
    await putAnalysis(db, record, { ...article, id: row }, analysis, new Date().toISOString());
    return version === 1 ? "added" : "version";
  });
}

/** Adds this analysis to those that article `id` has on record, unless it is there already. */
export async function putAnalysisOf(
  record: RecordStore,
  id: number,
  article: Pick<Article, "text" | "publisher" | "published">,
  analysis: Analysis,
): Promise<Outcome> {
  return record.atomically((db) => analyseAgain(db, record, id, article, analysis));
}

async function analyseAgain(
  db: Db,
  record: RecordStore,
  id: number,
  article: Pick<Article, "text" | "publisher" | "published">,
  analysis: Analysis,
): Promise<Outcome> {
  if (await isAnalysedBy(db, id, analysis.extractor)) return "unchanged";
  await putAnalysis(db, record, { ...article, id }, analysis, new Date().toISOString());
  return "analysed";
}

async function putArticle(
  db: Db,
  capture: Capture,
  article: Article,
): Promise<{ readonly row: number; readonly version: number }> {
  const digest = articleDigest(article);
  const address = reportAddress(article.url, capture.url);
  const report = reportId(address, digest);
  await db
    .insertInto("reports")
    .values({ id: report, url: address })
    .onConflict((c) => c.column("id").doNothing())
    .execute();
  const latest = await db
    .selectFrom("current_articles")
    .select("version")
    .where("report_id", "=", report)
    .executeTakeFirst();
  const version = (latest?.version ?? 0) + 1;
  const { title, byline, publisher, published, language, text } = article;
  const { row } = await db
    .insertInto("articles")
    .values({
      report_id: report,
      version,
      capture_id: await putCapture(db, capture),
      digest,
      ...{ title, byline, publisher, published, language, text },
      modified: article.modified ?? null,
      url: article.url ?? capture.url,
    })
    .returning("id as row")
    .executeTakeFirstOrThrow();
  await putBoilerplate(db, row, article);
  await putEntries(db, row, article);
  return { row, version };
}

async function putCapture(db: Db, capture: Capture): Promise<number> {
  const { sha256, bytes, name, url, mediaType, charset, capturedAt } = capture;
  const { id } = await db
    .insertInto("captures")
    .values({
      sha256,
      size: bytes.length,
      name,
      url,
      media_type: mediaType,
      charset,
      captured_at: capturedAt,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

async function putEntries(db: Db, article: number, { entries = [] }: Article): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map(({ start, end, published }, position) => ({
    ...{ article_id: article, position, published },
    ...{ start_offset: start, end_offset: end },
  }));
  await db.insertInto("article_entries").values(rows).execute();
}

async function putBoilerplate(db: Db, article: number, { text, boilerplate }: Article): Promise<void> {
  if (boilerplate.length === 0) return;
  const passages = await putPassages(db, article, text, boilerplate);
  const rows = boilerplate.map((span, position) => ({
    article_id: article,
    position,
    passage_id: passages(span),
  }));
  await db.insertInto("article_boilerplate").values(rows).execute();
}
