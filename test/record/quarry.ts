/** A report of which the machine found one statement and missed the rest. */
import { isoDate } from "../../src/base/passage.ts";
import type { ReadReport } from "../../src/record/put-report.ts";
import { article, capture, EXTRACTOR, NOTHING_ELSE, spanOf } from "../story.ts";

export const QUARRY_URL = "https://vellmoor.example/quarry";

export const QUARRY = `Idris Calloway wants the Hesper quarry filled in before the winter, he told the parish.

“Not a stone moves without us,” according to a lorry driver at the gate. Marta Oyelaran of the Vellmoor Trust would
fill it only if the county pays. “Not a stone moves without us,” a banner read.`;

interface Read {
  readonly text?: string;
  /** Of the extractor. */
  readonly version?: string;
  /** Whether the machine finds the driver's words too, and whose it takes them for. */
  readonly finds?: "driver" | "calloway";
}

export function quarry({ text = QUARRY, version = "0.1.0", finds }: Read = {}): ReadReport {
  const at = (words: string) => spanOf(text, words);
  const one = { aliases: [], roles: [], memberOf: [] };
  const found = {
    id: "s1",
    kind: "indirect",
    polarity: "said",
    source: [at("he")],
    cue: [at("told")],
    content: [at("Idris Calloway wants the Hesper quarry filled in")],
    speaker: "e1",
    saidOn: null,
    confidence: 0.8,
  } as const;
  const too = {
    ...found,
    id: "s2",
    kind: "direct",
    source: [],
    cue: [],
    content: [at("“Not a stone moves without us,”")],
    speaker: finds === "driver" ? "e2" : "e1",
    confidence: 0.6,
  } as const;
  return {
    capture: capture(text, { name: "quarry.txt", url: QUARRY_URL }),
    article: article(text, {
      title: "Quarry row goes on",
      url: QUARRY_URL,
      published: isoDate("2031-05-06"),
      boilerplate: [],
    }),
    analysis: {
      ...NOTHING_ELSE,
      extractor: { ...EXTRACTOR, version },
      boilerplate: [],
      entities: [
        { ...one, id: "e1", name: "Idris Calloway", type: "person", mentions: [at("Idris Calloway")] },
        ...(finds === "driver"
          ? [{ ...one, id: "e2", name: "a lorry driver", type: "unnamed" as const, mentions: [] }]
          : []),
      ],
      statements: finds === undefined ? [found] : [found, too],
    },
  };
}
