/** Holds the whole record against what it promises: every capture's bytes, every passage's words, the database itself. */
import { messageOf } from "../base/errors.ts";
import { type Sha256, sha256 } from "../base/hash.ts";
import { checkPositionIndex } from "./position/check-index.ts";
import type { RecordStore } from "./store/open.ts";
import { listWithdrawals } from "./withdrawal/withdrawn.ts";

export interface Checked {
  readonly captures: number;
  readonly articles: number;
  readonly passages: number;
  /** One line for each thing that is wrong; empty for a record in order. */
  readonly problems: readonly string[];
}

export type OnChecked = (done: number, total: number, name: string) => void;

/** How many rows are read at a time. */
const BATCH = 200;

/** Reads everything once; `onChecked` hears of each capture and each article. */
export async function checkRecord(record: RecordStore, onChecked: OnChecked = () => {}): Promise<Checked> {
  const { db } = record;
  const [captures, articles] = [await rowsIn(db, "captures"), await rowsIn(db, "articles")];
  let done = 0;
  const step = (name: string) => onChecked(++done, captures + articles, name);
  const problems = [...(await record.integrity(db)), ...(await checkPositionIndex(db))];
  problems.push(...(await checkCaptures(record, step)), ...(await checkWithdrawn(record)));
  const checked = await checkPassages(db, step);
  return { captures, articles, passages: checked.passages, problems: [...problems, ...checked.problems] };
}

type Db = RecordStore["db"];

async function rowsIn(db: Db, table: "captures" | "articles"): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select((e) => e.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return row.n;
}

async function checkCaptures(
  { db, archive }: RecordStore,
  step: (name: string) => void,
): Promise<readonly string[]> {
  const problems: string[] = [];
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom("captures")
      .select(["id", "sha256", "name"])
      .where("id", ">", after)
      .orderBy("id")
      .limit(BATCH)
      .execute();
    for (const row of rows) {
      const wrong = await archive.get(row.sha256 as Sha256).then(
        (bytes) => (sha256(bytes) === row.sha256 ? null : "has other bytes than were captured"),
        (error) => `cannot be read from the archive (${messageOf(error)})`,
      );
      if (wrong) problems.push(`capture ${row.sha256} of ${row.name} ${wrong}`);
      step(row.name);
    }
    const last = rows.at(-1);
    if (!last) return problems;
    after = last.id;
  }
}

/** Of a withdrawn report no bytes may be left, but for those that another report was taken from too. */
async function checkWithdrawn(record: RecordStore): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const { report, captures } of await listWithdrawals(record)) {
    for (const { sha256: name } of captures) {
      const other = await record.db
        .selectFrom("captures")
        .select("id")
        .where("sha256", "=", name)
        .executeTakeFirst();
      if (!other && (await record.archive.has(name as Sha256)))
        problems.push(
          `capture ${name} of the withdrawn report ${report} is still in the archive: withdraw it again`,
        );
    }
  }
  return problems;
}

async function checkPassages(db: Db, step: (name: string) => void) {
  const problems: string[] = [];
  let passages = 0;
  for (let after = 0; ; ) {
    const article = await db
      .selectFrom("articles")
      .select(["id", "report_id", "version", "text"])
      .where("id", ">", after)
      .orderBy("id")
      .limit(1)
      .executeTakeFirst();
    if (!article) return { passages, problems };
    const rows = await db.selectFrom("passages").selectAll().where("article_id", "=", article.id).execute();
    for (const row of rows) {
      if (row.exact !== article.text.slice(row.start_offset, row.end_offset)) {
        problems.push(
          `report ${article.report_id}, version ${article.version}: its text at ${row.start_offset}–${row.end_offset} is not the passage ${row.id}`,
        );
      }
    }
    passages += rows.length;
    step(article.report_id);
    after = article.id;
  }
}
