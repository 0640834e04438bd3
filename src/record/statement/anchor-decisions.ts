/** Finds the statement of an analysis that a decision was made of, by its words and the words around them. */
import { isUnchanged, placeIn } from "../shared/place.ts";
import type { Store } from "../store/store.ts";
import type { StatementDetail } from "./corrections.ts";
import { type AnchoredKind, addedBy, nearest, placedIn, putAnchor } from "./placed.ts";
import { putAddedStatements } from "./put-added.ts";

type Db = Store["db"];

/** Lays the report's decisions on statements, and of their variables, over this analysis. A decision whose statement is not found is left unattached, and listed as lost. */
export async function anchorStatementDecisions(db: Db, analysis: number): Promise<void> {
  const { article, report_id, text } = await db
    .selectFrom("analyses as n")
    .innerJoin("articles as a", "a.id", "n.article_id")
    .select(["a.id as article", "a.report_id", "a.text"])
    .where("n.id", "=", analysis)
    .executeTakeFirstOrThrow();
  const decisions = await db
    .selectFrom("live_decisions")
    .select(["id", "kind", "what", "detail"])
    .where("report_id", "=", report_id)
    .where("kind", "in", ["statement", "variable"])
    .$narrowType<{ kind: AnchoredKind }>()
    .orderBy("id")
    .execute();
  const added = decisions.filter(({ what }) => what === "add");
  const others = decisions.filter(({ what }) => what !== "add");
  await anchor(db, analysis, text, others);
  if (added.length === 0) return;
  await putAddedStatements(db, { analysis, article, text }, added);
  // Those of what is there only now.
  await anchor(db, analysis, text, others);
}

type Kept = { readonly id: number; readonly kind: AnchoredKind; readonly detail: string | null };

async function anchor(db: Db, analysis: number, text: string, decisions: readonly Kept[]): Promise<void> {
  if (decisions.length === 0) return;
  const found = (await placedIn(db, analysis)).filter(({ added }) => added === null);
  for (const { id, kind, detail } of decisions) {
    const told = JSON.parse(detail ?? "{}") as StatementDetail;
    const span = placeIn(text, told);
    const near = span && nearest(found, span, told, isUnchanged(text, span, told));
    const of = told.of === undefined ? near : await addedBy(db, analysis, told.of);
    if (of !== null) await putAnchor(db, id, of, kind);
  }
}
