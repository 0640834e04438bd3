/** Positions of one report that cannot both stand within one organization. */
import type { Divergence, Entity, Position } from "../analysis.ts";

/** Pairs on one question whose holders belong to one organization, or are it; in order of the positions. */
export function divergencesOf(
  positions: readonly Position[],
  entities: readonly Entity[],
): readonly Divergence[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const bodiesOf = (id: string | null) => {
    const entity = id === null ? undefined : byId.get(id);
    if (!entity) return [];
    return entity.type === "organization" ? [entity.id, ...entity.memberOf] : [...entity.memberOf];
  };
  const found: Divergence[] = [];
  const byQuestion = new Map<string, Position[]>();
  for (const position of positions)
    byQuestion.set(position.question, [...(byQuestion.get(position.question) ?? []), position]);
  for (const [question, group] of byQuestion) {
    group.forEach((a, i) => {
      for (const b of group.slice(i + 1)) {
        if (a.holder === b.holder || !differ(a, b)) continue;
        const others = bodiesOf(b.holder);
        const within = narrowest(
          bodiesOf(a.holder).filter((id) => others.includes(id)),
          byId,
        );
        if (within) found.push({ question, within, positions: [a.id, b.id] });
      }
    });
  }
  return found;
}

/** Any two stances differ but two alike; two conditions may both stand in one report. */
function differ(a: Position, b: Position): boolean {
  return a.stance !== b.stance && a.stance !== "undecided" && b.stance !== "undecided";
}

/** Of the organizations that both belong to the one that is part of the others. */
function narrowest(ids: readonly string[], byId: ReadonlyMap<string, Entity>): string | null {
  return (
    ids.find((id) => ids.every((other) => other === id || byId.get(id)?.memberOf.includes(other))) ??
    ids[0] ??
    null
  );
}
