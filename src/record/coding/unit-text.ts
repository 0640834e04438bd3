/** What somebody who codes is shown of a unit: the words drawn within their paragraph, and nothing that anybody made of them. */
import { unwrapped } from "../../analysis/document/line-wraps.ts";
import type { IsoDate } from "../../base/passage.ts";
import { placeIn } from "../shared/place.ts";
import type { RecordStore } from "../store/record-store.ts";
import type { CodingUnit } from "./rounds.ts";

export interface UnitText {
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** Headline, publisher and day of the report. */
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: IsoDate | null;
  /** Those whom the report names, in order of their names. */
  readonly names: readonly string[];
}

/** `around`: how many paragraphs before and after. Null where the report is not on record. */
export async function unitText(
  { db }: Pick<RecordStore, "db">,
  unit: CodingUnit,
  around: number,
): Promise<UnitText | null> {
  const article = await db
    .selectFrom("standing_reports as r")
    .innerJoin("articles as a", "a.id", "r.article_id")
    .innerJoin("analyses as n", "n.id", "r.analysis_id")
    .select(["a.text", "a.title", "a.publisher", "a.published", "n.id as analysis"])
    .where("r.report_id", "=", unit.report)
    .executeTakeFirst();
  if (!article) return null;
  const { text, title, publisher, published, analysis } = article;
  const { exact, before, after } = unit.place;
  const span = placeIn(text, unit.place);
  const names = await db
    .selectFrom("entities")
    .select("name")
    .distinct()
    .where("analysis_id", "=", analysis)
    .where("type", "!=", "unnamed")
    .orderBy("name")
    .execute();
  const told = { title, publisher, published, names: names.map(({ name }) => name) };
  // The report was edited there since: what was drawn is kept with what was around it.
  if (!span) return { before, words: exact, after, ...told };
  const read = unwrapped(text);
  let [begin, end] = [span.start, span.end];
  for (let i = 0; i <= around && begin > 0; i++) begin = read.lastIndexOf("\n", begin - 2) + 1;
  for (let i = 0; i <= around && end < read.length; i++) {
    const at = read.indexOf("\n", end + 1);
    end = at < 0 ? read.length : at;
  }
  return { before: text.slice(begin, span.start), words: exact, after: text.slice(span.end, end), ...told };
}
