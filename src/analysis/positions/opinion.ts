/** Whose opinion a report is, where it is one: a column's or an editorial's. */
import type { Entity } from "../analysis.ts";
import type { Ground } from "./ground.ts";
import { isOwnVoice } from "./normative.ts";

/** In a report of news nobody but those quoted says so often what ought to be. */
const OFTEN = 2;

/** The writer where they say "I", else the paper, if the report says in its own voice what ought to be; null for a report of news. */
export function authorOf(ground: Ground, publisher: string | null): Entity | null {
  const { lower } = ground;
  let [often, writer]: [number, Entity | null] = [0, null];
  for (let i = 0; i < lower.length; i++) {
    if (!isOwnVoice(ground, i)) continue;
    const ought =
      /^(?:should|ought)$/.test(lower[i] ?? "") ||
      (/^needs?$/.test(lower[i] ?? "") && lower[i + 1] === "to") ||
      lower[i] === "must";
    if (ought) often++;
    if (lower[i] === "i" || lower[i] === "my") writer ??= ground.mentionAt.get(i)?.entity ?? null;
  }
  if (often < OFTEN) return null;
  if (writer) return writer;
  const known = [...ground.entities.values()].find(({ name }) => plain(name) === plain(publisher ?? ""));
  return known ?? (publisher ? paper(ground, publisher) : null);
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");
}

function paper(ground: Ground, name: string): Entity {
  const id = `e${ground.entities.size + ground.newcomers.size + 1}`;
  const made: Entity = { id, name, type: "organization", aliases: [], roles: [], memberOf: [], mentions: [] };
  ground.newcomers.set(name.toLowerCase(), made);
  return made;
}
