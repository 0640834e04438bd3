/** Who speaks in a report, in order of their first statement, each with the number of a colour. */
import type { ReportSpeaker, ReportStatement } from "../../../record/report/report-by-id.ts";

/** How many colours the style sheet has for speakers; 0 is the colour of a speaker who is not settled. */
const COLOURS = 6;

/** One speaker's part in a report. */
export interface Voice {
  /** Null for the statements whose speaker is not settled. */
  readonly speaker: ReportSpeaker | null;
  readonly colour: number;
  readonly statements: readonly ReportStatement[];
}

/** The voices of a report in order of the text; the one without a speaker is last. */
export function voicesOf(statements: readonly ReportStatement[]): readonly Voice[] {
  const bySpeaker = new Map<string | null, ReportStatement[]>();
  for (const statement of statements) {
    const id = statement.speaker?.id ?? null;
    bySpeaker.set(id, [...(bySpeaker.get(id) ?? []), statement]);
  }
  const named = [...bySpeaker].filter(([id]) => id !== null);
  const voices = named.map(([, said], i) => ({
    speaker: said[0]?.speaker ?? null,
    colour: (i % COLOURS) + 1,
    statements: said,
  }));
  const unsettled = bySpeaker.get(null);
  return unsettled ? [...voices, { speaker: null, colour: 0, statements: unsettled }] : voices;
}

/** The colour of each statement's speaker, by the statement's id. */
export function colourByStatement(voices: readonly Voice[]): ReadonlyMap<string, number> {
  return new Map(voices.flatMap((v) => v.statements.map((s) => [s.id, v.colour] as const)));
}

/** What stands beside the words of a speaker. */
export function nameOf(speaker: ReportSpeaker | null): string {
  return speaker?.name ?? "speaker not settled";
}
