/** Which part of an archive is wanted: days, and what was joined to a person, an organization or a question. */
import { InputError } from "../../base/errors.ts";
import { type Partition, placesOf, rowsAt } from "./parquet-files.ts";

export interface SliceAsked {
  /** `2024`, `2024-03` or `2024-03-18`. */
  readonly period?: string | undefined;
  /** The folder that `standpoint-spark link` wrote; for the two below. */
  readonly linked?: string | undefined;
  /** An id in the linked tables, of a person or an organization. */
  readonly who?: string | undefined;
  readonly question?: string | undefined;
}

export interface Slice {
  /** False where no report at the place can be in it. */
  mayBeAt(place: Partition): boolean;
  has(report: { readonly id: string; readonly hash: string; readonly published: string | null }): boolean;
}

/** Throws an InputError where a person or a question is asked for and nothing is linked to it. */
export async function sliceOf({ period, linked, who, question }: SliceAsked): Promise<Slice> {
  const linkedTo =
    who === undefined && question === undefined ? null : await reportsOn(linked, who, question);
  return {
    mayBeAt: (place) => {
      const at = /(?:^|\/)period=([^/]*)/.exec(place)?.[1];
      return period === undefined || at === undefined || at.startsWith(period) || period.startsWith(at);
    },
    has: ({ id, hash, published }) =>
      (period === undefined || (published?.startsWith(period) ?? false)) &&
      (linkedTo === null || linkedTo.has(`${id} ${hash}`)),
  };
}

/** Reports that name the person, or in which somebody takes a position on the question; of both, where both are asked for. */
async function reportsOn(
  linked: string | undefined,
  who: string | undefined,
  question: string | undefined,
): Promise<ReadonlySet<string>> {
  if (linked === undefined)
    throw new InputError("--who and --question need --linked: the folder that standpoint-spark link wrote");
  const naming = who === undefined ? null : await namedIn(linked, who);
  const asking = question === undefined ? null : await keysWhere(linked, "positions", "question", question);
  const found = naming && asking ? new Set([...naming].filter((key) => asking.has(key))) : (naming ?? asking);
  if (!found || found.size === 0)
    throw new InputError(
      `${linked}: no report is linked to ${[who, question].filter(Boolean).join(" and ")}`,
    );
  return found;
}

/** Only in the last version of a report: what an earlier one says would stand as if it were not taken back. */
async function namedIn(linked: string, who: string): Promise<ReadonlySet<string>> {
  const named = await keysWhere(linked, "entity_records", "record", who);
  const current = new Set<string>();
  for (const place of await placesOf(linked, "reports"))
    for (const { id, hash, is_current } of await rowsAt(linked, "reports", place, [
      "id",
      "hash",
      "is_current",
    ]))
      if (is_current === true) current.add(`${id} ${hash}`);
  return new Set([...named].filter((key) => current.has(key)));
}

async function keysWhere(
  linked: string,
  table: "entity_records" | "positions",
  column: string,
  wanted: string,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const place of await placesOf(linked, table))
    for (const row of await rowsAt(linked, table, place, ["key", column]))
      if (row[column] === wanted) found.add(String(row.key));
  return found;
}
