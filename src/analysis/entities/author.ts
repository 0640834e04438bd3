/** Who writes a report in the first person: whom its last lines introduce. */
import type { Cast, Member } from "./cast.ts";
import type { Layout } from "./layout.ts";

/** The person with whose name one of the last paragraphs begins ("Ilse Varga is the author of …"), or null. */
export function authorOf(layout: Layout, cast: Cast): Member | null {
  for (const { first } of layout.scene.paragraphs.slice(-3)) {
    const mention = cast.mentions.findLast((candidate) => candidate.outer === first && candidate.full);
    const verb = layout.lower[mention?.end ?? -1] ?? "";
    if (mention?.member.type === "person" && /^(?:,|is|was|has|writes|teaches)$/.test(verb))
      return mention.member;
  }
  return null;
}
