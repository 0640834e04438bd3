/** One of the two positions that a divergence or a change is made of. */
import { z } from "zod";
import { positionSentences } from "../../../record/position/position-sentences.ts";
import type { StoredPosition } from "../../../record/position/stored-positions.ts";
import { sentenceWords } from "../../../record/statement/statement-sentences.ts";
import type { RecordStore } from "../../../record/store/record-store.ts";
import type { Shown } from "../../exports/shown-report.ts";
import { isoDay, named, nullableText, passage, sentence, stance, text } from "../../http/schemas.ts";

export const side = named(
  "Side",
  z.object({
    position: text.describe("REPORT#p3"),
    stance,
    condition: nullableText,
    day: isoDay.nullable(),
    words: passage,
    sentence,
    report: z.object({ id: text, title: nullableText, publisher: nullableText }),
  }),
);

/** How each of `positions` is written, with its sentences as far as they may be shown. */
export async function sidesOf(
  record: RecordStore,
  positions: readonly StoredPosition[],
  shown: Shown,
): Promise<(position: StoredPosition) => z.output<typeof side>> {
  const around = await positionSentences(record, positions, shown === "whole");
  const sentences = new Map(positions.map(({ row }, i) => [row, sentenceWords(around[i] ?? [])]));
  return (position) => sideOf(position, sentences.get(position.row) ?? "");
}

function sideOf(
  { id, stance, condition, day, passage, report }: StoredPosition,
  words: string,
): z.output<typeof side> {
  const { title, publisher } = report;
  return {
    position: id,
    stance,
    condition,
    day,
    words: passage,
    sentence: words,
    report: { id: report.id, title, publisher },
  };
}
