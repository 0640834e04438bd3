/** One of the two positions that a divergence or a change is made of. */
import { z } from "zod";
import type { StoredPosition } from "../../../record/queries/stored-positions.ts";
import { isoDay, named, nullableText, passage, stance, text } from "../schemas.ts";

export const side = named(
  "Side",
  z.object({
    position: text.describe("REPORT#p3"),
    stance,
    condition: nullableText,
    day: isoDay.nullable(),
    words: passage,
    report: z.object({ id: text, title: nullableText, publisher: nullableText }),
  }),
);

export function sideOf({
  id,
  stance,
  condition,
  day,
  passage,
  report,
}: StoredPosition): z.output<typeof side> {
  const { title, publisher } = report;
  return {
    position: id,
    stance,
    condition,
    day,
    words: passage,
    report: { id: report.id, title, publisher },
  };
}
