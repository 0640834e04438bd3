/** One report that somebody hands in, as text or as an address: read at once, put on record only when asked for. */
import type { Analyser } from "../analysis/analysis.ts";
import { likelyTitle } from "../article/text-head.ts";
import { InputError } from "../base/errors.ts";
import { sha256 } from "../base/hash.ts";
import type { IsoDate } from "../base/passage.ts";
import { putReport, type ReadReport } from "../record/put-report.ts";
import { correctDetails } from "../record/report/correct-details.ts";
import { articleOfCapture, sameArticle } from "../record/report/known.ts";
import type { RecordStore } from "../record/store/record-store.ts";
import type { Capture } from "../source/capture.ts";
import { mediaTypeOf } from "../source/media-type.ts";
import { fetchPage } from "../source/page.ts";
import { readCapture } from "./read.ts";
import { analyseArticle, type ReadInput } from "./read-inputs.ts";

/** What the person who submits a report says about it; null: nothing. */
export interface SubmitterDetails {
  readonly published: IsoDate | null;
  readonly publisher: string | null;
  readonly title: string | null;
}

export type HandedIn = SubmitterDetails & ({ readonly text: string } | { readonly address: string });

/** Fetches the page at an address; the one way of doing that unless a test has another. */
export type Fetch = (address: string) => Promise<Capture>;

/** A visitor who submits an address cannot be allowed private ones. */
const fromTheOpenInternet: Fetch = (address) => fetchPage(address, { isFixed: true });

/** UTF-16 code units; as a form sends them, so many still fit within the bytes that a request may have. */
export const LONGEST_TEXT = 100_000;

/** A report that was handed in, read; what it says of itself is in its article, what was given with it beside that. */
export interface ReadHandedIn extends ReadReport {
  readonly given: SubmitterDetails;
  /** What may be its headline, where neither it nor anybody says so: only to be offered. */
  readonly likelyTitle: string | null;
}

/**
 * What is handed in, read; the analysis goes by what was given where something was. Throws an InputError, one line, if
 * there is no report in it.
 */
export async function readHandedIn(
  analyser: Analyser,
  handed: HandedIn,
  page: Fetch = fromTheOpenInternet,
): Promise<ReadHandedIn> {
  const capture = "address" in handed ? await page(handed.address) : pasted(handed.text);
  const { article } = readCapture(capture);
  if (article.text.trim() === "")
    throw new InputError("there is no text in it: paste the report's own words");
  if (article.text.length > LONGEST_TEXT)
    throw new InputError(
      `it has more than ${LONGEST_TEXT} characters: it takes \`standpoint add\` to read it`,
    );
  const { published, publisher, title } = handed;
  const given = { published, publisher, title };
  const analysis = await analyseArticle(analyser, { ...article, ...laidOver(article, given) });
  return { capture, article, analysis, given, likelyTitle: likelyTitle(article.text) };
}

/** What was given, where something was; else what the report says of itself. */
export function laidOver(article: SubmitterDetails, given: SubmitterDetails): SubmitterDetails {
  return {
    published: given.published ?? article.published,
    publisher: given.publisher ?? article.publisher,
    title: given.title ?? article.title,
  };
}

function pasted(typed: string): Capture {
  // Forms send line ends as a carriage return and a line feed.
  const bytes = Buffer.from(typed.replace(/\r\n?/g, "\n"));
  const mediaType = mediaTypeOf("", bytes);
  const capturedAt = new Date().toISOString();
  return { sha256: sha256(bytes), bytes, name: "pasted", url: null, mediaType, charset: "utf-8", capturedAt };
}

/** The id of the report on record that says the same, or null. */
export async function reportSaying(
  { db }: Pick<RecordStore, "db">,
  { capture, article }: Pick<ReadReport, "capture" | "article">,
): Promise<string | null> {
  const known =
    (await articleOfCapture(db, capture.sha256, capture.url)) ??
    (await sameArticle(db, article, capture.url));
  if (known === null) return null;
  const row = await db.selectFrom("articles").select("report_id").where("id", "=", known).executeTakeFirst();
  return row?.report_id ?? null;
}

/** Puts what was read on record, and lays what is given over what it says of itself. Returns the report's id. */
export async function recordHandedIn(
  record: RecordStore,
  read: ReadHandedIn,
  given: SubmitterDetails,
  by: string,
): Promise<string> {
  const outcome = await putReport(record, read);
  const report = await reportSaying(record, read);
  if (report === null) throw new InputError("it could not be put on record: read it again");
  const stands = await record.db
    .selectFrom("current_articles")
    .select(["id", "published", "publisher", "title"])
    .where("report_id", "=", report)
    .executeTakeFirstOrThrow();
  const { published, publisher, title } = laidOver(stands, given);
  if (published === stands.published && publisher === stands.publisher && title === stands.title)
    return report;
  if (outcome !== "unchanged") await keepDay(record, stands.id, laidOver(read.article, read.given).published);
  const why = "given when it was put on record";
  await correctDetails(record, report, { published, publisher, title }, { by, why });
  return report;
}

/** The analysis went by the day that was given, whatever the report says of itself. */
async function keepDay({ db }: RecordStore, article: number, published: IsoDate | null): Promise<void> {
  await db
    .insertInto("analysis_days")
    .columns(["analysis_id", "published"])
    .expression((e) =>
      e
        .selectFrom("latest_analyses")
        .select(["id", e.val(published).as("published")])
        .where("article_id", "=", article),
    )
    .onConflict((c) => c.doNothing())
    .execute();
}

/** A report as a line of JSON gives it, read as `standpoint read --jsonl` does. Throws an InputError, one line, for what is none. */
export async function readLine(analyser: Analyser, json: string): Promise<ReadInput> {
  const bytes = Buffer.from(json);
  const capturedAt = new Date().toISOString();
  const told = { name: "the request", url: null, mediaType: "application/json", charset: "utf-8" } as const;
  const { id, article } = readCapture({ sha256: sha256(bytes), bytes, ...told, capturedAt });
  if (article.text.length > LONGEST_TEXT)
    throw new InputError(`its text has more than ${LONGEST_TEXT} characters: \`standpoint read\` takes it`);
  return { id, article, fromPage: false, analysis: await analyseArticle(analyser, article) };
}
