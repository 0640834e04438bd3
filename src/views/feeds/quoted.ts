/** What an entry quotes: the whole sentences, cut into whose words they are, how they are reported, and what was said. */
import type { Passage, Span } from "../../base/passage.ts";
import { segmentsOf } from "../wording/segments.ts";
import { xmlText } from "../wording/xml-text.ts";

/** Of a statement; null for what is only around it, or says whose words follow. */
type Part = "content" | "cue" | "source";

export interface QuotedPiece {
  readonly text: string;
  readonly part: Part | null;
}

interface Places {
  readonly content: readonly Passage[];
  readonly source?: readonly Span[];
  readonly cue?: readonly Span[];
}

const BETWEEN: QuotedPiece = { text: " … ", part: null };

/** Where no sentences may be shown, the words alone. */
export function quotedPieces(sentences: readonly Passage[], places: Places): readonly QuotedPiece[] {
  const { content, source = [], cue = [] } = places;
  if (sentences.length === 0)
    return content.flatMap(({ exact }, i) => [
      ...(i > 0 ? [BETWEEN] : []),
      { text: exact, part: "content" as const },
    ]);
  const layers = [
    ...content.map((span) => ({ ...span, part: "content" as const })),
    ...cue.map((span) => ({ ...span, part: "cue" as const })),
    ...source.map((span) => ({ ...span, part: "source" as const })),
  ];
  return sentences.flatMap((sentence, i) => [...(i > 0 ? [BETWEEN] : []), ...pieces(sentence, layers)]);
}

function pieces({ start, exact }: Passage, layers: readonly (Span & { readonly part: Part })[]) {
  const here = layers.map((layer) => ({ ...layer, start: layer.start - start, end: layer.end - start }));
  const all = { start: 0, end: exact.length };
  return segmentsOf(exact, all, here).map(
    ({ exact: text, layers: held }): QuotedPiece => ({ text, part: held[0]?.part ?? null }),
  );
}

/** As it stands, without marks. */
export function quotedText(quoted: readonly QuotedPiece[]): string {
  return quoted.map(({ text }) => text).join("");
}

const ELEMENTS: Readonly<Record<Part, string>> = { content: "mark", cue: "i", source: "b" };

/** With what was said marked, the words that report it slanted, and whose they are in bold. */
export function quotedHtml(quoted: readonly QuotedPiece[]): string {
  const told = quoted.map(({ text, part }) => {
    const words = xmlText(text).replaceAll("\n", "<br>");
    return part === null ? words : `<${ELEMENTS[part]}>${words}</${ELEMENTS[part]}>`;
  });
  return `<blockquote><p>${told.join("")}</p></blockquote>`;
}
