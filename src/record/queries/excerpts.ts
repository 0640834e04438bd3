/** Which parts of a report may be quoted to strangers: what was said, in its sentence, and figures. */
import { sentencesAround } from "../../analysis/sentences-around.ts";
import type { Span } from "../../base/passage.ts";
import type { StoredReport } from "./report-by-id.ts";

/** Disjoint and in order, in UTF-16 code units of the report's text. */
export function excerptsOf({
  text,
  boilerplate,
  statements,
  figures,
}: Pick<StoredReport, "text" | "boilerplate" | "statements" | "figures">): readonly Span[] {
  const said = statements
    .flatMap(({ source, cue, content }) => [...source, ...cue, ...content])
    .sort((a, b) => a.start - b.start);
  return joined(text, [...sentencesAround(text, boilerplate, said), ...figures]);
}

/** Blanks between two are no more than the two. */
function joined(text: string, spans: readonly Span[]): readonly Span[] {
  const whole: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = whole.at(-1);
    if (last && text.slice(last.end, start).trim() === "") last.end = Math.max(last.end, end);
    else whole.push({ start, end });
  }
  return whole;
}
