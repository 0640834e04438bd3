/** Finds the positions that decisions are about again in an analysis, by their words and the words around them. */
import { overlaps, type Span } from "../../base/passage.ts";
import { grouped } from "../queries/passages.ts";
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
  const rows = await db
    .selectFrom("positions as x")
    .innerJoin("passages as p", "p.id", "x.passage_id")
    .leftJoin("entities as e", "e.id", "x.holder_id")
    .select(["x.id", "p.start_offset as start", "p.end_offset as end", "x.holder_id", "e.name as holder"])
    .where("x.analysis_id", "=", analysis)
    .execute();
  const aliases = await aliasesIn(db, analysis);
  const positions = rows.map((row) => ({ ...row, aliases: aliases(row.holder_id) }));
  for (const { id, detail } of decisions) {
    const found = positionDecidedOn(text, positions, JSON.parse(detail ?? "{}") as PositionDetail);
    if (found === null) continue;
    await db
      .insertInto("position_anchors")
      .values({ decision_id: id, position_id: found })
      .onConflict((c) => c.columns(["position_id", "decision_id"]).doNothing())
      .execute();
  }
}

/** The row of the position that a decision is about, if its words stand in the text as they did; else null. */
export function positionDecidedOn(
  text: string,
  positions: readonly Placed[],
  told: PositionDetail,
): number | null {
  const span = placeIn(text, told);
  return span && nearest(positions, span, told, isUnchanged(text, span, told));
}

/** The other names that an analysis has for its entities, by their rows. */
export async function aliasesIn(
  db: Db,
  analysis: number,
): Promise<(entity: number | null) => readonly string[]> {
  const rows = await db
    .selectFrom("entities as e")
    .innerJoin("entity_names as n", "n.entity_id", "e.id")
    .select(["e.id", "n.name"])
    .where("e.analysis_id", "=", analysis)
    .where("n.kind", "=", "alias")
    .execute();
  const names = grouped(rows, (row) => row.id);
  return (entity) => (names.get(entity ?? -1) ?? []).map(({ name }) => name);
}

/**
 * Where the words stand now: at the one place that has them and most of what was around them. Null where two places have as
 * much, or where neither side of the words is what it was: then they are others' words, or said of something else.
 */
export function placeIn(
  text: string,
  place: Pick<PositionDetail, "exact" | "before" | "after">,
): Span | null {
  const { exact } = place;
  const places: number[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) places.push(at);
  const agreeing = places.map((at) => ({ at, agrees: agreementAt(text, at, place) }));
  const most = Math.max(...agreeing.map(({ agrees }) => agrees.all));
  const best = agreeing.filter(({ agrees }) => agrees.all === most);
  const [only] = best;
  return only && best.length === 1 && only.agrees.isSame
    ? { start: only.at, end: only.at + exact.length }
    : null;
}

/** So many characters on one side of the words must be what they were, or all there were. */
const SAME_SIDE = 24;

/** How many characters around the words are as they were, and whether enough of one side are. */
function agreementAt(
  text: string,
  at: number,
  { exact, before, after }: Pick<PositionDetail, "exact" | "before" | "after">,
): { readonly all: number; readonly isSame: boolean } {
  const [head, tail] = [text.slice(0, at), text.slice(at + exact.length)];
  const [left, right] = [sharedEnd(head, before), sharedStart(tail, after)];
  const isSide = (shared: number, was: string, is: string) =>
    shared >= SAME_SIDE || (shared === was.length && (was.length > 0 || is === "") && was.length < AROUND);
  return { all: left + right, isSame: isSide(left, before, head) || isSide(right, after, tail) };
}

/** Are the words and both sides of them what they were? Then who says them has not changed, whatever the machine makes of it. */
export function isUnchanged(
  text: string,
  { start, end }: Span,
  { before, after }: Pick<PositionDetail, "before" | "after">,
): boolean {
  return text.slice(0, start).endsWith(before) && text.slice(end).startsWith(after);
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

export interface Placed extends Span {
  readonly id: number;
  readonly holder: string | null;
  /** The entity's other names in its report. */
  readonly aliases: readonly string[];
}

/** The position of the same holder that shares most of the span; of another's none, unless the decision says whose it is. */
function nearest(
  positions: readonly Placed[],
  span: Span,
  { name, holder }: PositionDetail,
  unchanged: boolean,
): number | null {
  const share = (p: Placed) =>
    (Math.min(p.end, span.end) - Math.max(p.start, span.start)) /
    (Math.max(p.end, span.end) - Math.min(p.start, span.start));
  const isWhose = (p: Placed) => isSameName(p.holder, p.aliases, name);
  const rank = (p: Placed) => share(p) + (isWhose(p) ? 1 : 0);
  const near = positions
    .filter((p) => overlaps(p, span) && (isWhose(p) || (unchanged && holder !== undefined)))
    .sort((a, b) => rank(b) - rank(a) || a.id - b.id);
  return near[0]?.id ?? null;
}

/** Does the name that was kept mean this entity? "Okafor" and "Sunniva Okafor" are one to a report that has both. */
export function isSameName(name: string | null, aliases: readonly string[], kept: string | null): boolean {
  if (name === null || kept === null) return name === kept;
  return name === kept || aliases.includes(kept);
}
