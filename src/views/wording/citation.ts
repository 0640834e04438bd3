/** A quotation with where it stands, to be carried elsewhere: as plain text, as Markdown and as HTML. */
import type { IsoDate, Passage, Span } from "../../base/passage.ts";
import { isUnreviewed } from "./confidence.ts";
import { dayWords } from "./dates.ts";
import { xmlText } from "./xml-text.ts";

export interface Citation {
  /** The whole sentences, in order: nobody is to be quoted with words that the sentence takes back. */
  readonly sentences: readonly Passage[];
  /** Who said it, or whose position it is. */
  readonly who: string;
  /** `quoted`, `denying it`, `for: Should …?` */
  readonly how: string;
  readonly confidence: number;
  readonly report: {
    readonly title: string | null;
    readonly publisher: string | null;
    readonly published: IsoDate | null;
  };
  /** Where the report first stood; null where no address is known. */
  readonly original: string | null;
  /** Where the record shows it. */
  readonly address: string;
  /** The words themselves, in UTF-16 code units of the archived text. */
  readonly spans: readonly Span[];
}

/** What is copied, by the name of its form. */
export interface CitationForms {
  readonly plain: string;
  readonly markdown: string;
  readonly html: string;
}

/** Between sentences that do not follow one another. */
const GAP = " […] ";

export function citationForms(citation: Citation): CitationForms {
  const said = citation.sentences.map(({ exact }) => exact).join(GAP);
  const { before, title, after } = sourceParts(citation);
  const { original, address } = citation;
  const where = placeWords(citation.spans);
  return {
    plain: [
      said,
      `— ${before}${title}${after}${original === null ? "" : `. ${original}`}`,
      `On record: ${address} (${where})`,
    ].join("\n"),
    markdown: [
      ...said.split("\n").map((line) => `> ${inMarkdown(line)}`),
      "",
      `— ${inMarkdown(before)}${linked(inMarkdown(title), original)}${inMarkdown(after)}. [On record](${address}), ${where}`,
    ].join("\n"),
    html: [
      `<blockquote${original === null ? "" : ` cite="${xmlText(original)}"`}><p>${xmlText(said).replace(/\n+/g, "<br>")}</p></blockquote>`,
      `<p>— ${xmlText(before)}${original === null ? `<cite>${xmlText(title)}</cite>` : `<a href="${xmlText(original)}"><cite>${xmlText(title)}</cite></a>`}${xmlText(after)}. <a href="${xmlText(address)}">On record</a>, ${where}</p>`,
    ].join("\n"),
  };
}

/** `Ada Example, quoted, in “Headline”, The Paper, 3 March 2025`, cut where the headline is. */
function sourceParts({ who, how, confidence, report }: Citation) {
  const doubt = isUnreviewed(confidence) ? " (as a machine found it, not reviewed)" : "";
  const title = report.title === null ? "a report without a headline" : `“${report.title}”`;
  const day = report.published === null ? "no date" : dayWords(report.published);
  const paper = report.publisher === null ? "" : `, ${report.publisher}`;
  return { before: `${who}, ${how}${doubt}, in `, title, after: `${paper}, ${day}` };
}

/** `characters 412–483 and 510–540 of the archived text`. */
function placeWords(spans: readonly Span[]): string {
  return `characters ${spans.map(({ start, end }) => `${start}–${end}`).join(" and ")} of the archived text`;
}

const linked = (words: string, to: string | null): string =>
  to === null ? words : `[${words}](<${to.replaceAll(">", "%3E").replaceAll("<", "%3C")}>)`;

/** Marks that would format what stands for itself. */
function inMarkdown(words: string): string {
  return words
    .replace(/[\\`*_[\]<>~|]/g, "\\$&")
    .replace(/^(\s*)([#+-])(?=\s)/, "$1\\$2")
    .replace(/^(\s*\d+)([.)])(?=\s)/, "$1\\$2");
}
