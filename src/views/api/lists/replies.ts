/** `/api/replies` */
import { z } from "zod";
import { listReplies, type ReplyRow } from "../../../record/correction/list-replies.ts";
import { words } from "../../http/params.ts";
import { isoDay, named, nullableText, onRecord, passage, polarity, text } from "../../http/schemas.ts";
import { list, stretchOf } from "../list.ts";

const replyRow = named(
  "Reply",
  z.object({
    id: z.int(),
    report: z.object({ id: text, title: nullableText, version: z.int() }),
    statement: z
      .object({ id: text, polarity, cue: text, content: z.array(passage) })
      .nullable()
      .describe("Null where its words do not stand in the report any more."),
    who: onRecord,
    text,
    received: isoDay,
    enteredBy: text,
    enteredAt: z.iso.datetime(),
    takenBack: z.object({ by: text, at: z.iso.datetime() }).nullable(),
  }) satisfies z.ZodType<ReplyRow>,
);

export const replies = list({
  path: "/replies",
  summary:
    "Replies of people and organizations to statements, those that were taken back with them; the oldest first",
  params: z.object({ report: words("report", 400) }),
  key: z.int(),
  row: replyRow,
  stretch: async (record, { report }, after, limit) => {
    const rows = await listReplies(record, { report, all: true, after: after ?? 0, limit: limit + 1 });
    return stretchOf(
      rows.map((row) => ({ key: row.id, row })),
      limit,
    );
  },
});
