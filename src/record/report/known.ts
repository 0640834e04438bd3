/** What the record already has, so that nothing is read or analysed twice. */
import type { Extractor } from "../../analysis/analysis.ts";
import type { Article } from "../../article/article.ts";
import type { Sha256 } from "../../base/hash.ts";
import { saidPublisher } from "../publisher/said-publisher.ts";
import { PASSAGE, passageOf } from "../shared/passages.ts";
import type { RecordStore } from "../store/record-store.ts";
import type { Store } from "../store/store.ts";
import { articleDigest, reportAddress } from "./identity.ts";

type Db = Store["db"];

/** The article taken from these bytes from this address (null: from none), or null if the record has none. */
export async function articleOfCapture(db: Db, sha256: Sha256, url: string | null): Promise<number | null> {
  const row = await db
    .selectFrom("captures as c")
    .innerJoin("articles as a", "a.capture_id", "c.id")
    .select("a.id")
    .where("c.sha256", "=", sha256)
    .where((e) => e(e.fn.coalesce("c.url", e.val("")), "=", url ?? ""))
    .executeTakeFirst();
  return row?.id ?? null;
}

/**
 * The article on record with the same text: a version of the report at the same address with the same headline and words,
 * or, for what has no address, any article with them. Null if there is none.
 */
export async function sameArticle(
  db: Db,
  article: Article,
  captureUrl: string | null,
): Promise<number | null> {
  const address = reportAddress(article.url, captureUrl);
  const row = await db
    .selectFrom("articles as a")
    .innerJoin("reports as r", "r.id", "a.report_id")
    .select("a.id")
    .where("a.digest", "=", articleDigest(article))
    .$if(address !== null, (q) => q.where("r.url", "=", address))
    .orderBy("a.id")
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Has this very extractor, by name, version and model, analysed the article? */
export async function isAnalysedBy(db: Db, article: number, extractor: Extractor): Promise<boolean> {
  const row = await db
    .selectFrom("analyses")
    .select("id")
    .where("article_id", "=", article)
    .where("extractor", "=", extractor.name)
    .where("version", "=", extractor.version)
    .where("model_hash", "=", extractor.modelHash)
    .executeTakeFirst();
  return row !== undefined;
}

/** The article as it was read. Throws a RangeError if it is not on record. */
export async function storedArticle({ db }: RecordStore, id: number): Promise<Article> {
  const row = await db.selectFrom("articles").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) throw new RangeError(`no article ${id} on record`);
  const boilerplate = await db
    .selectFrom("article_boilerplate as b")
    .innerJoin("passages as p", "p.id", "b.passage_id")
    .select(PASSAGE)
    .where("b.article_id", "=", id)
    .orderBy("b.position")
    .execute();
  const entries = await db
    .selectFrom("article_entries")
    .select(["start_offset as start", "end_offset as end", "published"])
    .where("article_id", "=", id)
    .orderBy("position")
    .execute();
  const { title, byline, published, modified, url, language, text } = row;
  return {
    title,
    byline,
    publisher: await saidPublisher(db, id, row.publisher),
    published,
    ...(modified !== null && { modified }),
    url,
    language,
    text,
    boilerplate: boilerplate.map(passageOf).map(({ start, end }) => ({ start, end })),
    ...(entries.length > 0 && { entries }),
  };
}
