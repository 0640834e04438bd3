/** Checks the whole record against what it promises: every capture's bytes, every passage's words, the database itself. */
import { messageOf, RecordError } from "../base/errors.ts";
import { type Sha256, sha256 } from "../base/hash.ts";
import { checkPositionIndex } from "./position/check-index.ts";
import type { RecordStore } from "./store/record-store.ts";
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
  const problems: string[] = [];
  // A page that cannot be read is one problem; everything else is still checked.
  const look = async (work: () => Promise<readonly string[]>) => {
    const found = await work().catch((error: unknown) => [told(error)]);
    problems.push(...found);
  };
  let passages = 0;
  await look(() => record.integrity(db));
  await look(() => checkPositionIndex(db));
  await look(() => checkCaptures(record, step));
  await look(() => checkWithdrawn(record));
  await look(() => checkTimes(db));
  await look(async () => {
    const checked = await checkPassages(db, step);
    passages = checked.passages;
    return checked.problems;
  });
  return { captures, articles, passages, problems };
}

function told(error: unknown): string {
  if (error instanceof RecordError) return messageOf(error);
  throw error;
}

/** Throws a RecordError if the database is damaged or a passage has other words than its text: then nothing of it may be handed on. */
export async function refuseDamaged(record: RecordStore): Promise<void> {
  const problems = await record.soundness(record.db);
  const [first] = problems.length > 0 ? problems : (await checkPassages(record.db, () => {})).problems;
  if (first === undefined) return;
  throw new RecordError(
    `the record ${record.path} is damaged, and nothing of it was written out: \`standpoint check\` says where (${first.replace(/\s+/g, " ")})`,
  );
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

/** No bytes of a withdrawn report may be left, except those that another report was also taken from. */
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

/** Milliseconds by which two clocks may differ. */
const AHEAD = 5 * 60 * 1000;

/** What is dated later than now was written while the clock was ahead, or the clock was set back since: its order cannot be told by time. */
async function checkTimes(db: Db): Promise<readonly string[]> {
  const latest = new Date(Date.now() + AHEAD).toISOString();
  const times = [
    ["capture", db.selectFrom("captures").select("captured_at as at").where("captured_at", ">", latest)],
    ["analysis", db.selectFrom("analyses").select("analysed_at as at").where("analysed_at", ">", latest)],
    ["decision", db.selectFrom("decisions").select("decided_at as at").where("decided_at", ">", latest)],
  ] as const;
  const problems: string[] = [];
  for (const [what, query] of times) {
    const rows = await query.execute();
    const [first] = rows;
    if (first)
      problems.push(
        `${rows.length === 1 ? `a ${what} is` : `${rows.length} ${what === "analysis" ? "analyses" : `${what}s`} are`} dated later than now (${first.at}): the clock was ahead then, or is behind now; set it right`,
      );
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
          `report ${article.report_id}, version ${article.version}: its text at ${row.start_offset}–${row.end_offset} is not what passage ${row.id} says`,
        );
      }
    }
    passages += rows.length;
    step(article.report_id);
    after = article.id;
  }
}
