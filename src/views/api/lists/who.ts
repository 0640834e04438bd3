/** `/api/people` and `/api/organizations` */
import { z } from "zod";
import { type WhoRow, whoAfter } from "../../../record/entity/list-actors.ts";
import type { RecordKind } from "../../../record/store/people-schema.ts";
import { named, nullableText, text } from "../../http/schemas.ts";
import { list, stretchOf } from "../list.ts";

const whoRow = named(
  "Who",
  z.object({
    kind: z.enum(["person", "organization"]),
    id: text,
    name: text,
    is: nullableText.describe("What they hold or are now; of an organization its classification."),
  }) satisfies z.ZodType<WhoRow>,
);

const whoList = (path: string, kind: RecordKind, summary: string) =>
  list({
    path,
    summary,
    params: z.object({}),
    key: text,
    row: whoRow,
    stretch: async (record, _asked, after, limit) => {
      const rows = await whoAfter(record, kind, after ?? "", limit + 1);
      return stretchOf(
        rows.map((row) => ({ key: row.id, row })),
        limit,
      );
    },
  });

export const people = whoList("/people", "person", "People on record, in order of their ids");
export const organizations = whoList(
  "/organizations",
  "organization",
  "Organizations on record, in order of their ids",
);
