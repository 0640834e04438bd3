/** The people or the organizations with a name, or with one that begins so. */
import { nameWords } from "../person/name-key.ts";
import type { RecordKind } from "../store/people-schema.ts";
import type { RecordStore } from "../store/record-store.ts";
import { onRecord } from "./entity-links.ts";
import { described, type WhoPage } from "./list-actors.ts";

/** So many names are looked at that have a word beginning like what was typed. */
const MOST_NAMES = 2000;
/** Further than any letter goes. */
const END = "\u{10ffff}";

/** Those of whose names the words typed are words, the last of them perhaps only the beginning of one; in order of the names. */
export async function whoCalled(
  record: RecordStore,
  kind: RecordKind,
  typed: string,
  limit: number,
): Promise<WhoPage> {
  const words = nameWords(typed);
  const longest = [...words].sort((a, b) => b.length - a.length)[0];
  if (longest === undefined) return { total: 0, rows: [] };
  const withIt = record.db
    .selectFrom("name_words")
    .select("record_id")
    .where("kind", "=", kind)
    .where("word", ">=", longest)
    .where("word", "<", longest + END);
  const rows = await record.db
    .selectFrom("record_names")
    .select(["record_id", "last", "given"])
    .where("kind", "=", kind)
    .where("record_id", "in", withIt)
    .orderBy("last")
    .orderBy("given")
    .limit(MOST_NAMES)
    .execute();
  const fits = rows.filter((row) => {
    const own = `${row.given} ${row.last}`.split(" ");
    return words.every((word, i) =>
      own.some((one) => (i === words.length - 1 ? one.startsWith(word) : one === word)),
    );
  });
  const known = await onRecord(
    record.db,
    kind,
    fits.map((row) => row.record_id),
  );
  const ids = [...new Set(fits.flatMap((row) => known.get(row.record_id)?.id ?? []))];
  return { total: ids.length, rows: await described(record, kind, ids.slice(0, limit)) };
}
