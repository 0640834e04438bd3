/** The sentences around what a page quotes of reports and of positions, looked up at once and handed down to each quotation. */
import { type Child, createContext, useContext } from "hono/jsx";
import type { JSX } from "hono/jsx/jsx-runtime";
import type { Passage } from "../../base/passage.ts";
import type { Divergences } from "../../record/comparison/divergences.ts";
import type { LatestChanges } from "../../record/comparison/latest-changes.ts";
import { positionSentences } from "../../record/position/position-sentences.ts";
import type { StoredPosition } from "../../record/position/stored-positions.ts";
import { sentencesOf } from "../../record/statement/sentences-of.ts";
import type { StatementEntry } from "../../record/statement/statement-entries.ts";
import type { RecordStore } from "../../record/store/record-store.ts";
import type { Shown } from "../exports/shown-report.ts";

/** By `keyOf`. */
type Around = ReadonlyMap<string, readonly Passage[]>;

const Sentences = createContext<Around>(new Map());

const keyOf = (report: string, finding: string) => `${report}#${finding}`;

/** Of `s3` or `p2` in a report; empty where the page did not look it up. */
export function useSentences(report: string, finding: string): readonly Passage[] {
  return useContext(Sentences).get(keyOf(report, finding)) ?? [];
}

export interface Quotes {
  readonly statements?: readonly (Pick<StatementEntry, "id" | "content" | "sourceAt" | "cueAt"> & {
    readonly report: Pick<StatementEntry["report"], "id" | "version">;
  })[];
  readonly positions?: readonly StoredPosition[];
}

/** `page` with the sentences around what it quotes, as far as they may be shown. */
export async function inSentences(
  record: RecordStore,
  { statements = [], positions = [] }: Quotes,
  shown: Shown,
  page: Child,
): Promise<JSX.Element> {
  const around = new Map<string, readonly Passage[]>();
  const said = await sentencesOf(
    record,
    statements.map(({ report, content, sourceAt, cueAt }) => ({
      report: report.id,
      version: report.version,
      spans: [...sourceAt, ...cueAt, ...content],
    })),
  );
  for (const [i, { id, report }] of statements.entries()) around.set(keyOf(report.id, id), said[i] ?? []);
  const told = await positionSentences(record, positions, shown === "whole");
  for (const [i, { id }] of positions.entries()) around.set(id, told[i] ?? []);
  return <Sentences.Provider value={around}>{page}</Sentences.Provider>;
}

/** The positions that lists of changes and divergences quote. */
export function quotedPositions(
  changes: Pick<LatestChanges, "changes"> | null,
  divergences: Pick<Divergences, "found"> | null,
): readonly StoredPosition[] {
  return [
    ...(changes?.changes ?? []).flatMap(({ from, to }) => [from, to]),
    ...(divergences?.found ?? []).flatMap(({ phases }) => {
      const last = phases.at(-1);
      return last ? [last.a, last.b] : [];
    }),
  ];
}
