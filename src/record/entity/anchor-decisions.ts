/** Finds the entities that decisions are about again in an analysis, by their names and the report. */
import { nameFit, nameKey } from "../person/name-key.ts";
import type { Store } from "../store/store.ts";
import type { AnalysedReport, Subject } from "./subjects.ts";

/** Lays the report's decisions over this analysis. One whose entity is not found stays without, and is listed so. */
export async function anchorDecisions(db: Store["db"], scene: AnalysedReport): Promise<void> {
  const decisions = await db
    .selectFrom("live_decisions")
    .select(["id", "entity_name"])
    .where("report_id", "=", scene.report)
    .where("entity_name", "is not", null)
    .orderBy("id")
    .execute();
  for (const { id, entity_name } of decisions) {
    const entity = entity_name === null ? null : subjectNamed(scene.subjects, entity_name);
    if (!entity) continue;
    await db
      .insertInto("decision_anchors")
      .values({ decision_id: id, entity_id: entity.id })
      .onConflict((c) => c.columns(["entity_id", "decision_id"]).doNothing())
      .execute();
  }
}

type Test = (subject: Subject, name: string) => boolean;

/** In order: the first test that exactly one entity passes finds it. */
const TESTS: readonly Test[] = [
  (subject, name) => subject.name === name,
  (subject, name) => subject.name.toLowerCase() === name.toLowerCase(),
  (subject, name) => subject.aliases.includes(name),
  (subject, name) => {
    const [a, b] = [nameKey(subject.name), nameKey(name)];
    return subject.type === "person" && a !== null && b !== null && nameFit(a, b) !== null;
  },
];

export function subjectNamed(subjects: readonly Subject[], name: string): Subject | null {
  for (const test of TESTS) {
    const found = subjects.filter((subject) => test(subject, name));
    if (found.length > 1) return null;
    if (found[0]) return found[0];
  }
  return null;
}
