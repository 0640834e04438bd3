/** Who writes a report in the first person: whom its last lines introduce. */

import type { Document } from "../document/document.ts";
import type { Cast, CastMember } from "./cast.ts";

/** The person with whose name one of the last paragraphs begins ("Ilse Varga is the author of …"), or null. */
export function authorOf(doc: Document, cast: Cast): CastMember | null {
  for (const { first } of doc.paragraphs.slice(-3)) {
    const mention = cast.mentions.findLast((candidate) => candidate.outer === first && candidate.full);
    const verb = doc.lower[mention?.end ?? -1] ?? "";
    if (mention?.member.type === "person" && /^(?:,|is|was|has|writes|teaches)$/.test(verb))
      return mention.member;
  }
  return null;
}
