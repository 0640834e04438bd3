/** Withdraws a report: its text goes from the record and the archive for good; that it was there, and why it went, stays. */
import { InputError } from "../../base/errors.ts";
import type { Sha256 } from "../../base/hash.ts";
import type { RecordStore } from "../store/record-store.ts";
import type { FullText, Store } from "../store/store.ts";
import { blankDecisions, blankQuoting } from "./blank-decisions.ts";
import { eraseCodings } from "./erase-codings.ts";
import { eraseFindings } from "./erase-findings.ts";
import { erasePeople, markPeople } from "./erase-people.ts";
import { eraseWordings, markWordings } from "./erase-wordings.ts";
import { type Withdrawal, withdrawalOf } from "./withdrawn.ts";

type Db = Store["db"];

export interface Withdrawing {
  /** The report's id. */
  readonly report: string;
  readonly by: string;
  readonly why: string;
}

export interface Withdrawn {
  readonly withdrawal: Withdrawal;
  /** Other reports that have the same bytes or the same words: they stay until they are withdrawn themselves. */
  readonly alsoIn: readonly string[];
}

/** As long as a reason may be, in characters. */
const LONGEST = 500;

/**
 * It cannot be undone. For a report that was withdrawn already only its traces are cleared again, should a crash or
 * another program have kept some. Throws an InputError if there is no such report, or no reason.
 */
export async function withdrawReport(
  record: RecordStore,
  { report, by, why }: Withdrawing,
): Promise<Withdrawn> {
  const reason = why.replace(/\s+/g, " ").trim();
  if (reason === "") throw new InputError("a withdrawal needs a reason, which stays: say --why");
  if (reason.length > LONGEST) throw new InputError(`a reason has at most ${LONGEST} characters: shorten it`);
  let alsoIn: readonly string[] = [];
  try {
    alsoIn = await record.erasing((db) => erase(db, record.fullText, { report, by, why: reason }));
  } finally {
    // Also where the rows are away and the database's files could not be cleared.
    const withdrawn = await withdrawalOf(record, report);
    if (withdrawn) await removeBytes(record, withdrawn);
  }
  const withdrawal = await withdrawalOf(record, report);
  if (!withdrawal) throw new Error(`report ${report} is not on record as withdrawn`);
  return { withdrawal, alsoIn };
}

/** Returns the other reports that have the same bytes or words; of what is withdrawn already there is nothing to take away. */
async function erase(
  db: Db,
  fullText: FullText,
  { report, by, why }: Withdrawing,
): Promise<readonly string[]> {
  if (await withdrawalOf({ db }, report)) return [];
  const others = await sameElsewhere(db, report);
  const texts = await textsOf(db, report);
  if (texts.length === 0) throw new InputError(`there is no report ${report} on record: check its id`);
  await putWithdrawal(db, { report, by, why });
  const wordings = await markWordings(db, report);
  const people = await markPeople(db, report);
  await blankDecisions(db, report, wordings, people);
  await blankQuoting(db, texts);
  await eraseCodings(db, report, texts);
  await eraseFindings(db, fullText, report);
  await eraseWordings(db, wordings);
  await erasePeople(db, people);
  await blankCorrections(db, report, by);
  await db.updateTable("reports").set({ url: null }).where("id", "=", report).execute();
  return others;
}

async function putWithdrawal(db: Db, { report, by, why }: Withdrawing): Promise<void> {
  await db
    .insertInto("withdrawals")
    .values({ report_id: report, withdrawn_by: by, withdrawn_at: new Date().toISOString(), why })
    .execute();
  await db
    .insertInto("withdrawn_captures")
    .columns(["report_id", "version", "sha256", "digest", "captured_at"])
    .expression(
      db
        .selectFrom("articles as a")
        .innerJoin("captures as c", "c.id", "a.capture_id")
        .select(["a.report_id", "a.version", "c.sha256", "a.digest", "c.captured_at"])
        .where("a.report_id", "=", report),
    )
    .execute();
}

/** Headline and text of every version. */
async function textsOf(db: Db, report: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("articles")
    .select(["title", "text"])
    .where("report_id", "=", report)
    .execute();
  return rows.map(({ title, text }) => `${title ?? ""}\n${text}`);
}

async function sameElsewhere(db: Db, report: string): Promise<readonly string[]> {
  const own = db
    .selectFrom("articles as a")
    .innerJoin("captures as c", "c.id", "a.capture_id")
    .where("a.report_id", "=", report);
  const rows = await db
    .selectFrom("articles as o")
    .innerJoin("captures as k", "k.id", "o.capture_id")
    .select("o.report_id")
    .distinct()
    .where("o.report_id", "!=", report)
    .where((e) =>
      e.or([e("k.sha256", "in", own.select("c.sha256")), e("o.digest", "in", own.select("a.digest"))]),
    )
    .execute();
  return rows.map((row) => row.report_id);
}

/** Bytes that another report on record was taken from stay with it. */
async function removeBytes({ db, archive }: RecordStore, { captures }: Withdrawal): Promise<void> {
  for (const { sha256 } of captures) {
    const other = await db
      .selectFrom("captures")
      .select("id")
      .where("sha256", "=", sha256)
      .executeTakeFirst();
    if (!other) await archive.remove(sha256 as Sha256);
  }
}

/** What readers said of it, and what people replied to it, quotes it. */
async function blankCorrections(db: Db, report: string, by: string): Promise<void> {
  const place = { exact: "", before: "", after: "" };
  const words = { ...place, note: "", contact: null, answer: null };
  const settled = { outcome: "withdrawn", settled_by: by, settled_at: new Date().toISOString() } as const;
  const requests = db.updateTable("correction_requests").where("report_id", "=", report);
  await requests
    .set({ ...words, ...settled })
    .where("outcome", "is", null)
    .execute();
  await requests.set(words).where("outcome", "is not", null).execute();
  await db
    .updateTable("replies")
    .set({ ...place, text: "" })
    .where("report_id", "=", report)
    .execute();
}
