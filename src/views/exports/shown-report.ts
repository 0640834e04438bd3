/** The one way by which a whole report goes out through pages, interface and exports: what must not be shown is left out here. */
import type { Context } from "hono";
import { contains, type Span } from "../../base/passage.ts";
import { excerptsOf } from "../../record/position/excerpts.ts";
import { type PositionPlace, positionPlaces } from "../../record/position/position-places.ts";
import { reportById, type StoredReport } from "../../record/report/report-by-id.ts";
import type { RecordStore } from "../../record/store/record-store.ts";

/** `excerpts`: statements with the sentences they stand in, what shows a position, and figures with what they count; nothing else of a report's text. */
export type Shown = "whole" | "excerpts";

declare module "hono" {
  interface ContextVariableMap {
    shown: () => Promise<Shown>;
  }
}

/** How much may be shown to the reader who asks; excerpts unless set otherwise. */
export async function shownTo(c: Context): Promise<Shown> {
  const told: (() => Promise<Shown>) | undefined = c.get("shown");
  return told ? told() : "excerpts";
}

/** Stand for one character each that is not shown: so offsets hold, in UTF-16 code units and in code points. */
export const [WITHHELD, WITHHELD_PAIR] = ["\u2588", "\u{1fb90}"];

/** The report as it may be given away, in its latest version unless another is asked for; null if there is none to give. */
export async function shownReport(
  record: RecordStore,
  id: string,
  version: number | undefined,
  shown: Shown,
): Promise<StoredReport | null> {
  const report = await reportById(record, id, version);
  if (!report || shown === "whole") return report;
  const isLatest = report.version === report.versions.at(-1)?.version;
  return inExcerpts(report, isLatest ? await positionPlaces(record, report.id) : []);
}

function inExcerpts(report: StoredReport, positions: readonly PositionPlace[]): StoredReport {
  const excerpts = excerptsOf(report, positions);
  const isShown = (passage: Span) => excerpts.some((excerpt) => contains(excerpt, passage));
  const text = masked(report.text, excerpts);
  return {
    ...report,
    text,
    boilerplate: [],
    entities: shownEntities(report, isShown, (words) => text.includes(words)),
    times: report.times.filter(isShown),
  };
}

/**
 * Those who are named in what is shown, who speak, whose figures they are, and what those belong to. Of those who do not speak the
 * report's other names and offices are told only as far as what is shown says them.
 */
function shownEntities(
  { entities, statements, figures }: StoredReport,
  isShown: (passage: Span) => boolean,
  isSaid: (words: string) => boolean,
): StoredReport["entities"] {
  const told = new Set([
    ...statements.map(({ speaker }) => speaker?.id),
    ...figures.map(({ source }) => source?.id),
  ]);
  const seen = entities
    .map((entity) => ({ ...entity, mentions: entity.mentions.filter(isShown) }))
    // Who is not named and does not speak is known by words for them: those may stand elsewhere than a "she" that is shown.
    .filter(({ id, type, name, mentions }) =>
      told.has(id) ? true : mentions.length > 0 && (type !== "unnamed" || isSaid(name)),
    );
  const bodies = new Set(seen.flatMap(({ memberOf }) => memberOf));
  const ids = new Set(seen.map(({ id }) => id));
  const beside = entities.filter(({ id }) => bodies.has(id) && !ids.has(id));
  const kept = new Set([...ids, ...beside.map(({ id }) => id)]);
  return [...seen, ...beside.map((entity) => ({ ...entity, mentions: [] }))].map((entity) => ({
    ...entity,
    ...(!told.has(entity.id) && {
      aliases: entity.aliases.filter(isSaid),
      roles: entity.roles.filter(isSaid),
    }),
    memberOf: entity.memberOf.filter((id) => kept.has(id)),
  }));
}

/** Line ends stay: they say where paragraphs are, and nothing else. */
function masked(text: string, excerpts: readonly Span[]): string {
  const hidden = (from: number, to?: number) =>
    text.slice(from, to).replace(/[^\n]/gu, (one) => (one.length === 2 ? WITHHELD_PAIR : WITHHELD));
  let at = 0;
  const pieces = excerpts.map(({ start, end }) => {
    const piece = hidden(at, start) + text.slice(start, end);
    at = end;
    return piece;
  });
  return pieces.join("") + hidden(at);
}
