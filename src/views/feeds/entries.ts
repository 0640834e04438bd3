/** What is on record as entries of feeds. */
import type { IsoDate, Passage } from "../../base/passage.ts";
import type { StoredDivergence } from "../../record/comparison/divergences.ts";
import { positionSentences } from "../../record/position/position-sentences.ts";
import type { StoredPosition } from "../../record/position/stored-positions.ts";
import { capturedAt } from "../../record/report/captured-at.ts";
import type { StatementEntry } from "../../record/statement/statement-entries.ts";
import type { RecordStore } from "../../record/store/record-store.ts";
import type { Shown } from "../exports/shown-report.ts";
import { tagUri } from "../exports/tag-uri.ts";
import { questionPath, reportPath } from "../http/paths.ts";
import { denialWords } from "../wording/polarity.ts";
import { STANCE_WORDS } from "../wording/stance.ts";
import { type FeedEntry, PUBLISHER } from "./feed.ts";
import { type QuotedPiece, quotedPieces } from "./quoted.ts";

/** Where links lead, and how much of reports whoever reads it may be shown. */
export interface For {
  readonly origin: string;
  readonly shown: Shown;
}

const NOT_KNOWN = "Speaker not settled";

export async function statementFeed(
  record: RecordStore,
  { origin }: For,
  statements: readonly StatementEntry[],
): Promise<readonly FeedEntry[]> {
  const at = await capturedAt(
    record,
    statements.map(({ report }) => report.id),
  );
  return statements.map((entry) => {
    const { id, polarity, cue, speaker, content, sentences, sourceAt, cueAt, added, report } = entry;
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
      quoted: quotedPieces(sentences, { content, source: sourceAt, cue: cueAt }),
    };
  });
}

export async function positionFeed(
  record: RecordStore,
  { origin, shown }: For,
  positions: readonly StoredPosition[],
): Promise<readonly FeedEntry[]> {
  const at = await capturedAt(
    record,
    positions.map(({ report }) => report.id),
  );
  const around = await sentencesAround(record, positions, shown);
  return positions.map((position) => {
    const { row, id, holder, stance, passage, added, report, version, statements } = position;
    const author = holder?.name ?? NOT_KNOWN;
    return {
      id: tagUri("position", report.id, version, id.slice(id.lastIndexOf("#") + 1)),
      title: `${author}: ${STANCE_WORDS[stance].label}`,
      link: origin + reportPath(report.id, statements[0]),
      updated: added?.at ?? at({ id: report.id, version }) ?? midnight(report.published) ?? "",
      published: midnight(report.published),
      author,
      addedBy: added?.by ?? null,
      words: passage.exact,
      quoted: quotedPieces(around.get(row) ?? [], { content: [passage] }),
    };
  });
}

export async function divergenceFeed(
  record: RecordStore,
  { origin, shown }: For,
  divergences: readonly StoredDivergence[],
): Promise<readonly FeedEntry[]> {
  const sides = divergences.map(({ phases }) => phases.at(-1)).filter((phase) => phase !== undefined);
  const at = await capturedAt(
    record,
    sides.flatMap(({ a, b }) => [a.report.id, b.report.id]),
  );
  const around = await sentencesAround(
    record,
    sides.flatMap(({ a, b }) => [a, b]),
    shown,
  );
  const told = (name: string, one: StoredPosition): readonly QuotedPiece[] => [
    { text: `${name}, ${STANCE_WORDS[one.stance].label}: `, part: null },
    ...quotedPieces(around.get(one.row) ?? [], { content: [one.passage] }),
  ];
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
        quoted: [...told(a.name, last.a), { text: "\n", part: null }, ...told(b.name, last.b)],
      },
    ];
  });
}

/** By the positions' rows. */
async function sentencesAround(
  record: RecordStore,
  positions: readonly StoredPosition[],
  shown: Shown,
): Promise<ReadonlyMap<number, readonly Passage[]>> {
  const around = await positionSentences(record, positions, shown === "whole");
  return new Map(positions.map(({ row }, i) => [row, around[i] ?? []]));
}

function midnight(day: IsoDate | null): string | null {
  return day === null ? null : `${day}T00:00:00.000Z`;
}
