/** The positions of an analysis by where they stand, and which of them a decision is about. */
import { intersectionOverUnion, overlaps, type Span } from "../../base/passage.ts";
import { aliasesIn, isSameName } from "../entity/aliases.ts";
import { isUnchanged, placeIn } from "../shared/place.ts";
import type { Store } from "../store/store.ts";
import type { PositionDetail } from "./corrections.ts";

type Db = Store["db"];

/** Lays the decision over the position. */
export async function putAnchor(db: Db, decision: number, position: number): Promise<void> {
  await db
    .insertInto("position_anchors")
    .values({ decision_id: decision, position_id: position })
    .onConflict((c) => c.columns(["position_id", "decision_id"]).doNothing())
    .execute();
}

/** What the decision added to the analysis, or is laid over there; null where its words were not found. */
export async function addedBy(db: Db, analysis: number, decision: number): Promise<number | null> {
  const row = await db
    .selectFrom("position_anchors as x")
    .innerJoin("positions as f", "f.id", "x.position_id")
    .select("f.id")
    .where("x.decision_id", "=", decision)
    .where("f.analysis_id", "=", analysis)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The positions as they were found or added. */
export async function placedIn(db: Db, analysis: number): Promise<readonly PlacedPosition[]> {
  const rows = await db
    .selectFrom("positions as x")
    .innerJoin("passages as p", "p.id", "x.passage_id")
    .leftJoin("entities as e", "e.id", "x.holder_id")
    .select(["x.id", "x.wording_id as wording", "x.decision_id as added"])
    .select(["p.start_offset as start", "p.end_offset as end", "x.holder_id", "e.name as holder"])
    .where("x.analysis_id", "=", analysis)
    .where((e) =>
      e.or([
        e("x.decision_id", "is", null),
        e("x.decision_id", "in", (q) => q.selectFrom("live_decisions").select("id")),
      ]),
    )
    .execute();
  const aliases = await aliasesIn(db, analysis);
  return rows.map((row) => ({ ...row, aliases: aliases(row.holder_id) }));
}

export interface PlacedPosition extends Span {
  readonly id: number;
  /** The decision by which it was added; null for what the machine found. */
  readonly added: number | null;
  readonly wording: number | null;
  readonly holder_id: number | null;
  readonly holder: string | null;
  /** The entity's other names in its report. */
  readonly aliases: readonly string[];
}

/** Where a position stands, and whose it is. */
export type PlacedHolder = Pick<PlacedPosition, "id" | "start" | "end" | "holder" | "aliases">;

/** The row of the position that a decision is about, if its words stand in the text as they did; else null. */
export function positionDecidedOn(
  text: string,
  positions: readonly PlacedHolder[],
  told: PositionDetail,
): number | null {
  const span = placeIn(text, told);
  return span && nearest(positions, span, told, isUnchanged(text, span, told));
}

/** The position of the same holder that shares most of the span; of another's none, unless the decision says whose it is. */
export function nearest(
  positions: readonly PlacedHolder[],
  span: Span,
  { name, holder }: PositionDetail,
  unchanged: boolean,
): number | null {
  const share = (p: PlacedHolder) => intersectionOverUnion(p, span);
  const isWhose = (p: PlacedHolder) => isSameName(p.holder, p.aliases, name);
  const rank = (p: PlacedHolder) => share(p) + (isWhose(p) ? 1 : 0);
  const near = positions
    .filter((p) => overlaps(p, span) && (isWhose(p) || (unchanged && holder !== undefined)))
    .sort((a, b) => rank(b) - rank(a) || a.id - b.id);
  return near[0]?.id ?? null;
}
