/** A person or an organization as schema.org data: https://schema.org/Person, https://schema.org/Organization. */
import type { WhoTold } from "./who-told.ts";

const TYPE = { person: "Person", organization: "Organization" } as const;

export function whoData(told: WhoTold): object {
  return {
    "@type": TYPE[told.kind],
    name: told.name,
    alternateName: told.otherNames.length > 0 ? told.otherNames : undefined,
    birthDate: told.birthDate ?? undefined,
    deathDate: told.deathDate ?? undefined,
    hasOccupation: told.posts.map(({ role }) => ({ "@type": "Occupation", name: role })),
    member: told.members.map(({ who }) => ({ "@type": TYPE[who.kind], name: who.name })),
    subjectOf: told.said.statements
      .filter(({ kind }) => kind === "direct" || kind === "mixed")
      .map(({ content, report }) => ({
        "@type": "Quotation",
        text: content.map((piece) => piece.exact).join(" … "),
        isPartOf: { "@type": "NewsArticle", headline: report.title ?? undefined },
      })),
  };
}
