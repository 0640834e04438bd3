/** Positions on record with the words they rest on. */
import type { IsoDate, Passage, Probability } from "../../base/passage.ts";
import { REVIEW_THRESHOLD } from "../../base/settings.ts";
import type { Stance } from "../../base/vocabulary.ts";
import { type Added, addedPositions } from "../decision/added.ts";
import { type Holder, holderKey, holdersOf } from "../entity/holders.ts";
import { grouped, PASSAGE, passageOf } from "../shared/passages.ts";
import { inBatches } from "../shared/put-rows.ts";
import type { Store } from "../store/store.ts";

type Db = Store["db"];

/** One position as decisions leave it. */
export interface StoredPosition {
  /** Its row, by which other queries know it. */
  readonly row: number;
  /** `REPORT#p3` */
  readonly id: string;
  /** The question's id, after redirects; null where the report words no proposal that makes sense by itself. */
  readonly question: string | null;
  /** Null where the report does not let it be known. */
  readonly holder: Holder | null;
  /** Towards the question, however the report words it. */
  readonly stance: Stance;
  /** The words of the condition; of `conditional` only. */
  readonly condition: string | null;
  /** The words that show it, in UTF-16 code units of the report's text. */
  readonly passage: Passage;
  /** The proposal as the report has it, `w12` and its words. */
  readonly wording: { readonly id: string; readonly text: string } | null;
  /** Who is for the wording is against the question. */
  readonly reversed: boolean;
  /** When it was taken, as far as it is told; null where neither that nor the report's day is known. */
  readonly day: IsoDate | null;
  /** The version of the report that the passage is of. */
  readonly version: number;
  readonly report: {
    readonly id: string;
    readonly title: string | null;
    readonly publisher: string | null;
    readonly published: IsoDate | null;
    readonly url: string | null;
  };
  /** `s3`, …: the statements of the report that it rests on; none where the reporter tells of it in their own words. */
  readonly statements: readonly string[];
  /** 1 where somebody decided it. */
  readonly confidence: Probability;
  /** Who added it, and when; null for what the machine found. */
  readonly added: Added | null;
  /** Nobody has looked at it and the machine is not sure: to be shown as unreviewed. */
  readonly unreviewed: boolean;
}

/** The positions of these rows that are in the index, by row; one read for each kind of thing. */
export async function storedPositions(
  db: Db,
  rows: readonly number[],
): Promise<ReadonlyMap<number, StoredPosition>> {
  const stored = new Map<number, StoredPosition>();
  await inBatches([...new Set(rows)], async (batch) => {
    for (const [row, position] of await batchOf(db, batch)) stored.set(row, position);
  });
  return stored;
}

async function batchOf(
  db: Db,
  ids: readonly number[],
): Promise<readonly (readonly [number, StoredPosition])[]> {
  const rows = await db
    .selectFrom("position_index as i")
    .innerJoin("positions as x", "x.id", "i.position_id")
    .innerJoin("passages as p", "p.id", "x.passage_id")
    .leftJoin("wordings as w", "w.id", "x.wording_id")
    .innerJoin("analyses as n", "n.id", "x.analysis_id")
    .innerJoin("articles as a", "a.id", "n.article_id")
    .selectAll("i")
    .select(["x.local_id", "x.wording_id", "w.text as wording"])
    .select(["a.title", "a.publisher", "a.published", "a.url", "a.version"])
    .select(PASSAGE)
    .where("i.position_id", "in", ids)
    .execute();
  const statements = await db
    .selectFrom("position_statements as ps")
    .innerJoin("standing_statements as s", "s.id", "ps.statement_id")
    .select(["ps.position_id", "s.local_id"])
    .where("ps.position_id", "in", ids)
    .orderBy("s.id")
    .execute();
  const added = await addedPositions(db, ids);
  const rests = grouped(statements, (row) => row.position_id);
  const holders = await holdersOf(
    db,
    rows.flatMap(({ holder_kind: kind, holder_id: id }) => (kind && id ? [{ kind, id }] : [])),
  );
  return rows.map((row) => {
    const { holder_kind: kind, holder_id: id } = row;
    const stored: StoredPosition = {
      row: row.position_id,
      id: `${row.report_id}#${row.local_id}`,
      question: row.question_id,
      holder: kind && id ? (holders.get(holderKey({ kind, id })) ?? null) : null,
      stance: row.stance,
      condition: row.condition,
      passage: passageOf(row),
      wording: row.wording === null ? null : { id: `w${row.wording_id}`, text: row.wording },
      reversed: row.reversed === 1,
      day: row.day,
      version: row.version,
      report: {
        id: row.report_id,
        title: row.title,
        publisher: row.publisher,
        published: row.published,
        url: row.url,
      },
      statements: rests.get(row.position_id)?.map((s) => s.local_id) ?? [],
      confidence: row.confidence,
      added: added.get(row.position_id) ?? null,
      unreviewed: row.reviewed === 0 && row.confidence < REVIEW_THRESHOLD,
    };
    return [row.position_id, stored] as const;
  });
}
