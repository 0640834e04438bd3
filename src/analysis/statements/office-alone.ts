/** Speakers whom a report calls by their office alone and names nowhere: "the education secretary said". Who held it is for the record to know. */
import type { Entity } from "../analysis.ts";
import { ANONYMITY } from "../data/anonymity.ts";
import { OFFICES_WITH_FIELD, SOLE_OFFICES } from "../data/role-nouns.ts";
import type { Draft } from "./draft.ts";

/** Who held it before, or stands in: it cannot be told who that is. */
const OTHER_DAY =
  /^(?:former|then|acting|deputy|shadow|new|next|outgoing|ex-.*|late|junior|assistant|other|same)$/i;
const MOST_WORDS = 6;

/** Speakers by draft, and the entities with those of offices alone behind them; one for each office. */
export function withOfficeSpeakers(
  text: string,
  drafts: readonly Draft[],
  speakers: readonly (string | null)[],
  entities: readonly Entity[],
): { readonly speakers: readonly (string | null)[]; readonly entities: readonly Entity[] } {
  // Whose name a report holds back is nobody whom an office may lead to: then no office alone does.
  if (ANONYMITY.test(text)) return { speakers, entities };
  const offices = new Map<string, Entity>();
  const named = drafts.map((draft, i) => {
    const known = speakers[i] ?? null;
    const [source] = draft.source;
    if (known !== null || !source) return known;
    const name = officeIn(text.slice(source.start, source.end));
    if (name === null) return null;
    const found = offices.get(name);
    const id = found?.id ?? `e${entities.length + offices.size + 1}`;
    const mentions = [...(found?.mentions ?? []), source];
    offices.set(name, { id, name, type: "unnamed", aliases: [], roles: [], memberOf: [], mentions });
    return id;
  });
  return { speakers: named, entities: [...entities, ...offices.values()] };
}

/** "the education secretary", as an entity's name has it; null for words that name no such office. */
function officeIn(source: string): string | null {
  const words = source.trim().split(/\s+/);
  if (words[0]?.toLowerCase() !== "the" || words.length > MOST_WORDS) return null;
  const office = words.slice(1);
  const head = office.at(-1)?.toLowerCase() ?? "";
  const plain = office.every((word) => /^[\p{L}’'-]+$/u.test(word) && !OTHER_DAY.test(word));
  const isOffice = SOLE_OFFICES.has(head) || (OFFICES_WITH_FIELD.has(head) && office.length > 1);
  return plain && isOffice ? ["the", ...office].join(" ") : null;
}
