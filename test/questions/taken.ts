/** Reports of hand-made positions. */
import type { Position } from "../../src/analysis/analysis.ts";
import { isoDate } from "../../src/base/passage.ts";
import type { Stance } from "../../src/base/vocabulary.ts";
import { putReport } from "../../src/record/put-report.ts";
import type { RecordStore } from "../../src/record/store/record-store.ts";
import { article, capture, EXTRACTOR, NOTHING_ELSE } from "../story.ts";

/** Who takes which stance on what, in which words, and how sure the finding is. */
export type Taken = readonly [
  holder: string,
  question: string | null,
  stance: Stance,
  words: string,
  confidence?: number,
];

export interface Told {
  /** Of the extractor. */
  readonly version?: string;
  readonly url?: string;
  /** Words that the report begins with. */
  readonly before?: string;
  /** The body that each holder is said to belong to, and what as. */
  readonly body?: string;
  readonly role?: string;
}

/** Puts a report on record in which each holder says their words, and nothing else; gives its id. */
export async function putTaken(
  record: RecordStore,
  published: string,
  taken: readonly Taken[],
  told: Told = {},
): Promise<string> {
  const parts = taken.map(([holder, , , words]) => `${holder} said: ${words}.`);
  const text = `${told.before ?? ""}${parts.join("\n")}`;
  const bodies = told.body === undefined ? [] : [told.body];
  const holders = [...new Set(taken.map(([holder]) => holder))];
  const positions = taken.map(([holder, question, stance, words, confidence], i): Position => {
    const start = text.indexOf(parts[i] ?? "") + holder.length + " said: ".length;
    return {
      id: `p${i + 1}`,
      holder: `e${holders.indexOf(holder) + 1}`,
      question,
      stance,
      condition: null,
      span: { start, end: start + words.length },
      statements: [],
      confidence: confidence ?? 0.9,
    };
  });
  const entities = holders.map((name, i) => ({
    id: `e${i + 1}`,
    name,
    type: "person" as const,
    aliases: [],
    roles: told.role === undefined ? [] : [told.role],
    memberOf: bodies.map(() => "e0"),
    mentions: [],
  }));
  const body = { aliases: [], roles: [], memberOf: [], mentions: [], type: "organization" } as const;
  const url = told.url ?? `https://orvane.example/${published}`;
  await putReport(record, {
    capture: capture(`${text} ${told.version ?? ""}`, { url }),
    article: article(text, { published: isoDate(published), url, boilerplate: [] }),
    analysis: {
      ...NOTHING_ELSE,
      extractor: { ...EXTRACTOR, version: told.version ?? EXTRACTOR.version },
      boilerplate: [],
      statements: [],
      entities: [...entities, ...bodies.map((name) => ({ ...body, id: "e0", name }))],
      positions,
    },
  });
  const row = await record.db
    .selectFrom("reports")
    .select("id")
    .where("url", "=", url)
    .executeTakeFirstOrThrow();
  return row.id;
}
