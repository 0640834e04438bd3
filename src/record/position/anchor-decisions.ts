/** Finds the positions that decisions are about again in an analysis, by their words and the words around them. */
import type { Store } from "../store/store.ts";
import type { PositionDetail } from "./corrections.ts";
import { addedBy, placedIn, positionDecidedOn, putAnchor } from "./placed.ts";
import { putAddedPositions } from "./put-added.ts";

type Db = Store["db"];

/** Lays the report's decisions over this analysis. A decision whose position is not found is left unattached, and listed as lost. */
export async function anchorPositionDecisions(db: Db, analysis: number): Promise<void> {
  const { article, report_id, text, published } = await db
    .selectFrom("analyses as n")
    .innerJoin("articles as a", "a.id", "n.article_id")
    .select(["a.id as article", "a.report_id", "a.text", "a.published"])
    .where("n.id", "=", analysis)
    .executeTakeFirstOrThrow();
  const decisions = await db
    .selectFrom("live_decisions")
    .select(["id", "what", "detail"])
    .where("report_id", "=", report_id)
    .where("kind", "=", "position")
    .orderBy("id")
    .execute();
  const added = decisions.filter(({ what }) => what === "add");
  const others = decisions.filter(({ what }) => what !== "add");
  await anchor(db, analysis, text, others);
  if (added.length === 0) return;
  await putAddedPositions(db, { analysis, article, text, published }, added);
  // Those of what is there only now.
  await anchor(db, analysis, text, others);
}

type Kept = { readonly id: number; readonly detail: string | null };

async function anchor(db: Db, analysis: number, text: string, decisions: readonly Kept[]): Promise<void> {
  if (decisions.length === 0) return;
  const found = (await placedIn(db, analysis)).filter(({ added }) => added === null);
  for (const { id, detail } of decisions) {
    const told = JSON.parse(detail ?? "{}") as PositionDetail;
    const near = positionDecidedOn(text, found, told);
    const of = told.of === undefined ? near : await addedBy(db, analysis, told.of);
    if (of !== null) await putAnchor(db, id, of);
  }
}
