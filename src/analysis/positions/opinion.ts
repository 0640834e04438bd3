/** Whose opinion a report is, where it is one: a column's or an editorial's. */
import type { Entity } from "../analysis.ts";
import type { AnnotatedDocument } from "./annotated-document.ts";
import { isOwnVoice } from "./modality.ts";

/** In a report of news nobody but those quoted says so often what ought to be. */
const OFTEN = 2;

/** The writer where they say "I", else the paper, if the report says in its own voice what ought to be; null for a report of news. */
export function authorOf(doc: AnnotatedDocument, publisher: string | null): Entity | null {
  const { lower } = doc;
  let [often, writer]: [number, Entity | null] = [0, null];
  for (let i = 0; i < lower.length; i++) {
    if (!isOwnVoice(doc, i)) continue;
    const ought =
      /^(?:should|ought)$/.test(lower[i] ?? "") ||
      (/^needs?$/.test(lower[i] ?? "") && lower[i + 1] === "to") ||
      lower[i] === "must";
    if (ought) often++;
    if (lower[i] === "i" || lower[i] === "my") writer ??= doc.mentionAt.get(i)?.entity ?? null;
  }
  if (often < OFTEN) return null;
  if (writer) return writer;
  const known = [...doc.entities.values()].find(({ name }) => plain(name) === plain(publisher ?? ""));
  return known ?? (publisher ? paper(doc, publisher) : null);
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");
}

function paper(doc: AnnotatedDocument, name: string): Entity {
  const id = `e${doc.entities.size + doc.unnamedGroups.size + 1}`;
  const made: Entity = { id, name, type: "organization", aliases: [], roles: [], memberOf: [], mentions: [] };
  doc.unnamedGroups.set(name.toLowerCase(), made);
  return made;
}
