/** Adds reports to a record by the very way that `standpoint add` goes, and tells who stands behind their statements. */

import { Readable } from "node:stream";
import { openAnalyser } from "../../src/analysis/analyse.ts";
import type { Analyser } from "../../src/analysis/analysis.ts";
import { add } from "../../src/ingest/add.ts";
import { inputs } from "../../src/ingest/inputs.ts";
import type { RecordStore } from "../../src/record/store/record-store.ts";
import { NOTHING_ELSE } from "../story.ts";

let loaded: Promise<Analyser> | null = null;

/** The shipped analyser, loaded once for a file of tests. */
export function shippedAnalyser(): Promise<Analyser> {
  loaded ??= openAnalyser();
  return loaded;
}

/** Adds one report of that day (null: of none). */
export async function addReport(
  record: RecordStore,
  published: string | null,
  text: string,
  analyser = shippedAnalyser(),
): Promise<void> {
  const line = JSON.stringify({ id: "1", text, ...(published ? { published } : {}) });
  const source = { names: ["-"], stdin: Readable.from([Buffer.from(line)]), lines: true };
  const { failed } = await add(record, inputs(source), await analyser);
  if (failed[0]) throw new Error(failed[0].message);
}

/** Finds in every report one statement, by whoever the first words up to "said" describe. */
export async function describedSpeaker(version = "1"): Promise<Analyser> {
  const extractor = { name: "by hand", version, modelHash: "c".repeat(64) };
  return {
    extractor,
    analyse: async ({ text, boilerplate }) => {
      const source = { start: 0, end: text.indexOf(" said ") };
      const content = [{ start: source.end + 6, end: text.length }];
      const name = text.slice(0, source.end);
      const nobody = { aliases: [], roles: [], memberOf: [] };
      return {
        ...NOTHING_ELSE,
        extractor,
        boilerplate,
        statements: [
          {
            id: "s1",
            kind: "indirect",
            source: [source],
            cue: [],
            content,
            speaker: "e1",
            polarity: "said",
            saidOn: null,
            confidence: 1,
          },
        ],
        entities: [{ ...nobody, id: "e1", name, type: "unnamed", mentions: [source] }],
      };
    },
  };
}

/** Of each report, in order of adding: its speakers' names in it, with the ids that they have on record (null: left open). */
export async function speakers(record: RecordStore): Promise<readonly (readonly [string, string | null])[]> {
  const rows = await record.db
    .selectFrom("entities as e")
    .innerJoin("latest_analyses as n", "n.id", "e.analysis_id")
    .leftJoin("entity_records as r", "r.entity_id", "e.id")
    .select(["e.name", "r.record_id"])
    .where((q) =>
      q.exists(q.selectFrom("statements as s").select("s.id").whereRef("s.speaker_id", "=", "e.id")),
    )
    .orderBy("e.id")
    .execute();
  return rows.map((row) => [row.name, row.record_id]);
}
