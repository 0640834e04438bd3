/** A question as a schema.org Claim (https://schema.org/Claim) with the quotations that its positions rest on. */
import type { QuestionTold } from "./question-told.ts";

export function questionData({ question, matrix }: QuestionTold): object {
  const rows = (matrix?.groups ?? []).flatMap((group) => group.rows);
  return {
    "@type": "Claim",
    name: question.wording,
    text: question.wording,
    appearance: rows.slice(0, MOST).map(({ holder, position }) => ({
      "@type": "Quotation",
      text: position.passage.exact,
      creator: { "@type": holder.kind === "organization" ? "Organization" : "Person", name: holder.name },
      isPartOf: { "@type": "NewsArticle", headline: position.report.title ?? undefined },
    })),
  };
}

const MOST = 10;
