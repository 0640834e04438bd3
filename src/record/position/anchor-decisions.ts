/** Finds the positions that decisions are about again in an analysis, by their words and the words around them. */
import { overlaps, type Span } from "../../base/passage.ts";
import type { Store } from "../store/store.ts";
import type { PositionDetail } from "./corrections.ts";

type Db = Store["db"];

/** So many characters before and after tell one place with the same words from another. */
const AROUND = 40;

/** What a decision on a position keeps of its place: the words at `span`, and those around them. */
export function placeOf(
  text: string,
  { start, end }: Span,
): Pick<PositionDetail, "exact" | "before" | "after"> {
  return {
    exact: text.slice(start, end),
    before: text.slice(Math.max(0, start - AROUND), start),
    after: text.slice(end, end + AROUND),
  };
}

/** Lays the report's decisions over this analysis. One whose position is not found stays without, and is listed so. */
export async function anchorPositionDecisions(db: Db, analysis: number): Promise<void> {
  const { report_id, text } = await db
    .selectFrom("analyses as n")
    .innerJoin("articles as a", "a.id", "n.article_id")
    .select(["a.report_id", "a.text"])
    .where("n.id", "=", analysis)
    .executeTakeFirstOrThrow();
  const decisions = await db
    .selectFrom("live_decisions")
    .select(["id", "detail"])
    .where("report_id", "=", report_id)
    .where("kind", "=", "position")
    .execute();
  if (decisions.length === 0) return;
  const positions = await db
    .selectFrom("positions as x")
    .innerJoin("passages as p", "p.id", "x.passage_id")
    .leftJoin("entities as e", "e.id", "x.holder_id")
    .select(["x.id", "p.start_offset as start", "p.end_offset as end", "e.name as holder"])
    .where("x.analysis_id", "=", analysis)
    .execute();
  for (const { id, detail } of decisions) {
    const told = JSON.parse(detail ?? "{}") as PositionDetail;
    const span = placeIn(text, told);
    const found = span && nearest(positions, span, told.name);
    if (!found) continue;
    await db
      .insertInto("position_anchors")
      .values({ decision_id: id, position_id: found })
      .onConflict((c) => c.columns(["position_id", "decision_id"]).doNothing())
      .execute();
  }
}

/** Where the words stand now: with most of what was around them, or at the one place that has them. */
export function placeIn(
  text: string,
  { exact, before, after }: Pick<PositionDetail, "exact" | "before" | "after">,
): Span | null {
  const places: number[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) places.push(at);
  const agreeing = places.map((at) => ({
    at,
    agrees: sharedEnd(text.slice(0, at), before) + sharedStart(text.slice(at + exact.length), after),
  }));
  const most = Math.max(...agreeing.map(({ agrees }) => agrees));
  const best = agreeing.filter(({ agrees }) => agrees === most);
  const [only] = best;
  return only && best.length === 1 ? { start: only.at, end: only.at + exact.length } : null;
}

function sharedStart(a: string, b: string): number {
  let n = 0;
  while (n < b.length && a[n] === b[n]) n++;
  return n;
}

function sharedEnd(a: string, b: string): number {
  let n = 0;
  while (n < b.length && a.at(-1 - n) === b.at(-1 - n)) n++;
  return n;
}

interface Placed extends Span {
  readonly id: number;
  readonly holder: string | null;
}

/** The position that shares the most of the span, and has the same holder where two do. */
function nearest(positions: readonly Placed[], span: Span, holder: string | null): number | null {
  const share = (p: Placed) =>
    (Math.min(p.end, span.end) - Math.max(p.start, span.start)) /
    (Math.max(p.end, span.end) - Math.min(p.start, span.start));
  const rank = (p: Placed) => share(p) + (holder !== null && p.holder === holder ? 1 : 0);
  const near = positions.filter((p) => overlaps(p, span)).sort((a, b) => rank(b) - rank(a) || a.id - b.id);
  return near[0]?.id ?? null;
}
