/** Writes passages: the one place where words are stored with their offsets, and checked against the text. */
import { type Passage, passageAt, type Span } from "../../base/passage.ts";
import type { Store } from "../store/store.ts";

/** As many rows as go into one INSERT: well under what a database takes as parameters. */
const ROWS = 500;

/** The row of the passage at a span. */
export type PassageIds = (span: Span) => number;

/**
 * Puts the passages of `text` at `spans` on record, each range once. Throws a RangeError if a span does not lie
 * within the text, and an Error if what the database then holds is not, character for character, the text's.
 */
export async function putPassages(
  db: Store["db"],
  article: number,
  text: string,
  spans: readonly Span[],
): Promise<PassageIds> {
  const passages = new Map<string, Passage>();
  for (const span of spans) passages.set(keyOf(span), passageAt(text, span));
  const wanted = [...passages.values()];
  for (let i = 0; i < wanted.length; i += ROWS) {
    const rows = wanted.slice(i, i + ROWS).map((p) => ({
      article_id: article,
      start_offset: p.start,
      end_offset: p.end,
      exact: p.exact,
    }));
    await db
      .insertInto("passages")
      .values(rows)
      .onConflict((c) => c.columns(["article_id", "start_offset", "end_offset"]).doNothing())
      .execute();
  }
  return idsOf(db, article, text);
}

async function idsOf(db: Store["db"], article: number, text: string): Promise<PassageIds> {
  const rows = await db.selectFrom("passages").selectAll().where("article_id", "=", article).execute();
  const ids = new Map<string, number>();
  for (const row of rows) {
    if (row.exact !== text.slice(row.start_offset, row.end_offset)) {
      throw new Error(`passage ${row.id} is not what article ${article} says at ${row.start_offset}`);
    }
    ids.set(keyOf({ start: row.start_offset, end: row.end_offset }), row.id);
  }
  return (span) => {
    const id = ids.get(keyOf(span));
    if (id === undefined) throw new RangeError(`no passage was put on record at ${keyOf(span)}`);
    return id;
  };
}

function keyOf(span: Span): string {
  return `${span.start}–${span.end}`;
}
