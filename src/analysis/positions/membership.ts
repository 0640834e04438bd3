/** Who belongs to whose organization by the words of the report: "one of his own MPs", "Civic Union council members". */
import type { Entity } from "../analysis.ts";
import { tokensIn } from "../document/token-ranges.ts";
import type { AnnotatedDocument } from "./annotated-document.ts";

/** The entities, with the organizations of those whose own people they are said to be. */
export function withMemberships(doc: AnnotatedDocument, entities: readonly Entity[]): readonly Entity[] {
  const added = new Map<string, Set<string>>();
  const add = (entity: Entity, owner: Entity) => {
    if (owner !== entity && owner.type === "person") addBodies(entity, owner.memberOf);
  };
  const addBodies = (entity: Entity, bodies: readonly string[]) => {
    const known = added.get(entity.id) ?? new Set<string>();
    for (const body of bodies) if (body !== entity.id) known.add(body);
    added.set(entity.id, known);
  };
  for (const { source, speaker } of doc.statements) {
    const entity = speaker ? doc.entities.get(speaker) : undefined;
    const [span] = source;
    if (!entity || !span) continue;
    const { first, end } = tokensIn(doc, span);
    const owner = ownerOf(doc, first, end);
    if (owner) add(entity, owner);
  }
  const bodies = entities.filter(({ type, name }) => type === "organization" && name.includes(" "));
  for (const group of entities) {
    if (group.type !== "group") continue;
    for (const body of bodies) if (group.name.includes(body.name)) addBodies(group, [body.id]);
  }
  if (added.size === 0) return entities;
  return entities.map((entity) => {
    const bodies = added.get(entity.id);
    return bodies ? { ...entity, memberOf: [...new Set([...entity.memberOf, ...bodies])] } : entity;
  });
}

/** "One of his own MPs", "two of Renn's members": whose they are. */
function ownerOf(
  { lower, mentionAt, mentionEnding }: AnnotatedDocument,
  first: number,
  end: number,
): Entity | null {
  for (let i = first; i < end - 1; i++) {
    if (lower[i] !== "of") continue;
    if (/^(?:his|her|their)$/.test(lower[i + 1] ?? "") && lower[i + 2] === "own")
      return mentionAt.get(i + 1)?.entity ?? null;
    const mark = i + lower.slice(i, end).indexOf("'s");
    if (mark > i) return mentionEnding.get(mark)?.entity ?? null;
  }
  return null;
}
