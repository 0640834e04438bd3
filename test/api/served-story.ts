/** The eight invented reports and one with a figure on record, and the interface over them. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import type { Figure } from "../../src/analysis/analysis.ts";
import { putReport, type ReadReport } from "../../src/record/put-report.ts";
import type { RecordStore } from "../../src/record/store/record-store.ts";
import { createApp } from "../../src/views/web/app.tsx";
import { putStory } from "../questions/story-record.ts";
import { copiedRecord } from "../record/copied.ts";
import { article, capture, EXTRACTOR, NOTHING_ELSE, spanOf } from "../story.ts";

export interface ServedStory {
  readonly record: RecordStore;
  /** Answers as the server would, without a port. */
  get(path: string, headers?: Readonly<Record<string, string>>, method?: string): Promise<Response>;
}

const WORDS = "Last month 🚢 more than 1,200 passengers were stranded.";

function reportWithFigure(): ReadReport {
  const figure: Figure = {
    ...spanOf(WORDS, "more than 1,200"),
    ...{ value: 1200, upper: null, relation: "more-than", unit: null },
    ...{ counted: "passengers stranded", source: null, period: null },
  };
  const analysis = { ...NOTHING_ELSE, extractor: EXTRACTOR, boilerplate: [], statements: [], entities: [] };
  return {
    capture: capture(WORDS),
    article: article(WORDS, { title: null, published: null, publisher: null, boilerplate: [] }),
    analysis: { ...analysis, figures: [figure] },
  };
}

async function storyAndFigure(record: RecordStore): Promise<void> {
  await putStory(record);
  await putReport(record, reportWithFigure());
}

/** Puts the story on record once for all tests of a file. */
export function servedStory(): ServedStory {
  let folder = "";
  let record: RecordStore | null = null;
  let app: ReturnType<typeof createApp> | null = null;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "standpoint-api-"));
    record = await copiedRecord(folder, storyAndFigure);
    app = createApp(record);
  });
  afterAll(async () => {
    await record?.close();
    rmSync(folder, { recursive: true });
  });
  return {
    get record() {
      if (!record) throw new Error("the record is open within tests alone");
      return record;
    },
    async get(path, headers = {}, method = "GET") {
      if (!app) throw new Error("the record is served within tests alone");
      return app.request(path, { headers: { ...headers }, method });
    },
  };
}
