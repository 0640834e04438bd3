/** The cast as the report's entities: numbered in order of the first mention, with names, roles and places. */
import type { Span } from "../../base/passage.ts";
import type { Entity } from "../analysis.ts";
import type { Document } from "../document/document.ts";
import { spanOfTokens } from "../document/tokens.ts";
import type { Cast, CastMember } from "./cast.ts";

export interface Printed {
  readonly entities: readonly Entity[];
  readonly idOf: ReadonlyMap<CastMember, string>;
}

/** Those who speak, those whom the report names, and those without a name of whom it speaks again and again. */
export function entitiesOf(doc: Document, cast: Cast, speakers: readonly (CastMember | null)[]): Printed {
  const speaking = new Set(speakers);
  const shown = cast.members
    .filter((member) => member.named || speaking.has(member) || returns(member))
    .filter((member) => member.mentions.length > 0)
    .sort((a, b) => firstOf(a) - firstOf(b));
  const idOf = new Map(shown.map((member, i) => [member, `e${i + 1}`]));
  return { entities: shown.map((member) => entityOf(doc, member, idOf)), idOf };
}

function returns({ mentions, isDocument, words }: CastMember): boolean {
  return !isDocument && words.length === 0 && new Set(mentions.map(({ first }) => first)).size > 1;
}

function firstOf({ mentions }: CastMember): number {
  return Math.min(...mentions.map(({ first }) => first));
}

function entityOf(doc: Document, member: CastMember, idOf: ReadonlyMap<CastMember, string>): Entity {
  const { name, type, aliases, roles } = member;
  return {
    id: idOf.get(member) ?? "",
    name,
    type,
    aliases: [...aliases].filter((alias) => alias !== name),
    roles: [...new Set(roles.map(({ text }) => text))],
    memberOf: [...bodiesOf(member)].map((body) => idOf.get(body) ?? "").filter((id) => id !== ""),
    mentions: spansOf(doc, member),
  };
}

/** The bodies that the member belongs to, and those that they in turn are part of. */
function bodiesOf(member: CastMember): ReadonlySet<CastMember> {
  const found = new Set(member.memberOf);
  for (const body of found) for (const parent of body.memberOf) if (parent !== member) found.add(parent);
  return found;
}

function spansOf(doc: Document, { mentions }: CastMember): readonly Span[] {
  const spans = mentions.map(({ first, end }) => spanOfTokens(doc.tokens, first, end - 1));
  const unique = new Map(spans.map((span) => [`${span.start} ${span.end}`, span]));
  return [...unique.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}
