/** A report's quotations as schema.org linked data, safe to stand in a page. */
import type { ReportSpeaker, StoredReport } from "../../../record/report/report-by-id.ts";
import { inScript } from "../linked-data.ts";
import { outwardUrl } from "../outward.ts";

const SCHEMA_TYPE: Readonly<Record<ReportSpeaker["type"], string>> = {
  person: "Person",
  organization: "Organization",
  group: "Organization",
  unnamed: "Person",
};

/** JSON for a `script` element: a NewsArticle (https://schema.org/NewsArticle) whose parts are its quotations. */
export function linkedData(report: StoredReport): string {
  // Who denies words has not said them: they are no quotation of theirs.
  const quoted = report.statements.filter(
    ({ kind, polarity }) => (kind === "direct" || kind === "mixed") && polarity === "said",
  );
  return inScript({
    "@type": "NewsArticle",
    headline: report.title ?? undefined,
    datePublished: report.published ?? undefined,
    dateModified: report.modified ?? undefined,
    publisher: report.publisher ? { "@type": "Organization", name: report.publisher } : undefined,
    url: outwardUrl(report.url) ?? undefined,
    inLanguage: report.language ?? undefined,
    hasPart: quoted.map(({ content, speaker }) => ({
      "@type": "Quotation",
      text: content.map((piece) => piece.exact).join(" … "),
      creator: speaker ? { "@type": SCHEMA_TYPE[speaker.type], name: speaker.name } : undefined,
    })),
  });
}
