/** What is on record as entries of feeds. */
import type { IsoDate } from "../../base/passage.ts";
import { capturedAt } from "../../record/queries/captured-at.ts";
import type { StoredDivergence } from "../../record/queries/divergences.ts";
import type { StatementEntry } from "../../record/queries/statement-entries.ts";
import type { StoredPosition } from "../../record/queries/stored-positions.ts";
import type { RecordStore } from "../../record/store/open.ts";
import { tagUri } from "../exports/tag-uri.ts";
import { denialWords } from "../present/polarity.ts";
import { STANCE_WORDS } from "../present/stance.ts";
import { questionPath, reportPath } from "../web/paths.ts";
import { type FeedEntry, PUBLISHER } from "./feed.ts";

const NOT_KNOWN = "Speaker not settled";

export async function statementFeed(
  record: RecordStore,
  origin: string,
  statements: readonly StatementEntry[],
): Promise<readonly FeedEntry[]> {
  const at = await capturedAt(
    record,
    statements.map(({ report }) => report.id),
  );
  return statements.map(({ id, polarity, cue, speaker, content, added, report }) => {
    const author = speaker?.onRecord?.name ?? speaker?.name ?? NOT_KNOWN;
    const denial = denialWords({ polarity, cue });
    const words = content.map(({ exact }) => exact).join(" … ");
    return {
      id: tagUri("statement", report.id, report.version, id),
      title: `${author}: ${report.title ?? report.publisher ?? "a report without a headline"}`,
      link: origin + reportPath(report.id, id),
      updated: added?.at ?? at(report) ?? midnight(report.published) ?? "",
      published: midnight(report.published),
      author,
      addedBy: added?.by ?? null,
      words: denial === null ? words : `${denial}: ${words}`,
    };
  });
}

export async function positionFeed(
  record: RecordStore,
  origin: string,
  positions: readonly StoredPosition[],
): Promise<readonly FeedEntry[]> {
  const at = await capturedAt(
    record,
    positions.map(({ report }) => report.id),
  );
  return positions.map(({ id, holder, stance, passage, added, report, version, statements: [statement] }) => {
    const author = holder?.name ?? NOT_KNOWN;
    return {
      id: tagUri("position", report.id, version, id.slice(id.lastIndexOf("#") + 1)),
      title: `${author}: ${STANCE_WORDS[stance].label}`,
      link: origin + reportPath(report.id, statement),
      updated: added?.at ?? at({ id: report.id, version }) ?? midnight(report.published) ?? "",
      published: midnight(report.published),
      author,
      addedBy: added?.by ?? null,
      words: passage.exact,
    };
  });
}

export async function divergenceFeed(
  record: RecordStore,
  origin: string,
  divergences: readonly StoredDivergence[],
): Promise<readonly FeedEntry[]> {
  const sides = divergences.map(({ phases }) => phases.at(-1)).filter((phase) => phase !== undefined);
  const at = await capturedAt(
    record,
    sides.flatMap(({ a, b }) => [a.report.id, b.report.id]),
  );
  return divergences.flatMap(({ question, within, a, b, from, phases }): readonly FeedEntry[] => {
    const last = phases.at(-1);
    if (!last) return [];
    const times = [last.a, last.b].flatMap((one) => at({ id: one.report.id, version: one.version }) ?? []);
    const side = (name: string, one: StoredPosition) =>
      `${name}, ${STANCE_WORDS[one.stance].label}: “${one.passage.exact}”`;
    return [
      {
        id: tagUri("divergence", question.id, within.id, a.kind, a.id, b.kind, b.id, from),
        title: `${a.name} and ${b.name} (${within.name}): ${question.wording}`,
        link: origin + questionPath(question.id),
        updated: times.sort().at(-1) ?? `${from}T00:00:00.000Z`,
        published: midnight(last.from),
        author: PUBLISHER,
        addedBy: null,
        words: `${side(a.name, last.a)}\n${side(b.name, last.b)}`,
      },
    ];
  });
}

function midnight(day: IsoDate | null): string | null {
  return day === null ? null : `${day}T00:00:00.000Z`;
}
