/** Attaches to a statement what somebody replies to it, and takes a reply back. */
import { InputError } from "../../base/errors.ts";
import type { IsoDate } from "../../base/passage.ts";
import { onRecord } from "../entity/decide-actors.ts";
import type { RecordStore } from "../store/record-store.ts";
import { placeOfFinding } from "./finding-place.ts";

export interface Reply {
  /** `REPORT#s3` */
  readonly statement: string;
  /** The id of the person or organization on record that replies. */
  readonly who: string;
  readonly text: string;
  /** The day on which it came. */
  readonly received: IsoDate;
  /** The name of the account, or of who ran the command. */
  readonly by: string;
}

/** As long as a reply may be, in characters. */
const LONGEST = 2000;

/** Returns the reply's number. Throws an InputError if there is no such statement or person, or the reply is empty. */
export async function putReply(
  record: RecordStore,
  { statement, who, text, received, by }: Reply,
): Promise<number> {
  const [, report = "", finding = ""] = /^(.+)#(s\d+)$/.exec(statement) ?? [];
  if (finding === "") throw new InputError(`"${statement}" names no statement: write REPORT#s1`);
  const said = text.replaceAll("\r\n", "\n").trim();
  if (said === "") throw new InputError("the reply is empty: write what they reply");
  if (said.length > LONGEST) throw new InputError(`a reply has at most ${LONGEST} characters: shorten it`);
  return record.atomically(async (db) => {
    const { place } = await placeOfFinding(db, report, finding);
    const replier = await onRecord(db, who);
    const { id } = await db
      .insertInto("replies")
      .values({
        report_id: report,
        ...place,
        who_kind: replier.kind,
        who_id: replier.id,
        text: said,
        received,
        entered_by: by,
        entered_at: new Date().toISOString(),
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    return id;
  });
}

/** It is shown no more, and stays on record as taken back. Throws an InputError if there is none, or it was already. */
export async function takeBackReply(record: RecordStore, reply: number, by: string): Promise<void> {
  await record.atomically(async (db) => {
    const row = await db
      .selectFrom("replies")
      .select("taken_back_at")
      .where("id", "=", reply)
      .executeTakeFirst();
    if (!row) throw new InputError(`there is no reply ${reply}: \`standpoint reply list\` lists them`);
    if (row.taken_back_at !== null) throw new InputError(`reply ${reply} was taken back already`);
    await db
      .updateTable("replies")
      .set({ taken_back_by: by, taken_back_at: new Date().toISOString() })
      .where("id", "=", reply)
      .execute();
  });
}
