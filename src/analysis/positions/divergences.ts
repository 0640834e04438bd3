/** Positions of one report that cannot both stand within one organization. */
import { STANCE_TRAITS } from "../../base/stances.ts";
import type { Divergence, Entity, Position } from "../analysis.ts";

/** Pairs on one question whose holders belong to one organization, or are it; in order of the positions. `text` is the report's. */
export function divergencesOf(
  positions: readonly Position[],
  entities: readonly Entity[],
  text: string,
): readonly Divergence[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const bodiesOf = (id: string | null) => {
    const entity = id === null ? undefined : byId.get(id);
    if (!entity) return [];
    return entity.type === "organization" ? [entity.id, ...entity.memberOf] : [...entity.memberOf];
  };
  const found: Divergence[] = [];
  const byQuestion = new Map<string, Position[]>();
  for (const position of positions) {
    if (position.question === null) continue;
    const group = byQuestion.get(position.question);
    if (group) group.push(position);
    else byQuestion.set(position.question, [position]);
  }
  for (const [question, all] of byQuestion) {
    const group = all.slice(0, MOST);
    group.forEach((a, i) => {
      for (const b of group.slice(i + 1)) {
        if (a.holder === b.holder || !differ(a, b, text)) continue;
        const others = bodiesOf(b.holder);
        const within = widest(
          bodiesOf(a.holder).filter((id) => others.includes(id)),
          byId,
        );
        if (within) found.push({ question, within, positions: [a.id, b.id] });
      }
    });
  }
  return found;
}

/** Of more positions on one question than this in one report, the first are compared each with each. */
const MOST = 100;

/**
 * One is for and the other against; one takes a side and the other would not, or only under a condition; or both under conditions
 * that have no word in common.
 */
function differ(a: Position, b: Position, text: string): boolean {
  const kind = STANCE_TRAITS[a.stance].apart[b.stance];
  if (kind !== "conditions") return kind !== undefined;
  return !alike(conditionWords(a, text), conditionWords(b, text));
}

function conditionWords({ condition }: Position, text: string): ReadonlySet<string> {
  const words = condition ? text.slice(condition.start, condition.end).toLowerCase() : "";
  return new Set(words.match(/\p{L}{4,}/gu) ?? []);
}

/** With any telling word in common two conditions may well be one in other words. */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((word) => b.has(word) && !JOINTS.test(word));
}

const JOINTS =
  /^(?:only|that|provided|providing|unless|long|condition|when|after|first|then|they|them|were|have|been|this|with)$/;

/** Of the organizations that both belong to the one that the others are part of. */
function widest(ids: readonly string[], byId: ReadonlyMap<string, Entity>): string | null {
  return (
    ids.find((id) => ids.every((other) => other === id || byId.get(other)?.memberOf.includes(id))) ??
    ids[0] ??
    null
  );
}
