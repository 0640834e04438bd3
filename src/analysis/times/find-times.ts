/** Finds the calendar expressions of a report and resolves them to whole days. */
import type { Report, Time } from "../analysis.ts";
import type { Scene } from "../tagger/scene.ts";
import { customOf } from "./custom.ts";
import { Narrator } from "./narrator.ts";

/** The first so many paragraphs are about the report's own day. */
const LEAD = 2;

/**
 * The calendar expressions of `report` in order of the text, spans in UTF-16 offsets; relative ones are null where the
 * report has no date or what they hang on is not told. `scene` is the report laid out. Never throws; cost linear in the text's length.
 */
export function findTimes(
  scene: Scene,
  report: Pick<Report, "published" | "publisher" | "text">,
): readonly Time[] {
  const seen = new Narrator(
    { tokens: scene.tokens },
    customOf(report.publisher, report.text),
    report.published,
  );
  scene.paragraphs.forEach(({ sentences }, n) => {
    for (const sentence of sentences) seen.read(sentence, n < LEAD);
  });
  return seen.times;
}
