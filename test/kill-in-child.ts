/**
 * Writes to a record in a process of its own, in one of the ways in which it is written to, and says each thing as soon as it is
 * acknowledged. One thing is begun for each byte that comes in, so that whoever kills it knows that it was not done.
 */
import { openAnalyser } from "../src/analysis/analyse.ts";
import type { Analyser } from "../src/analysis/analysis.ts";
import { add } from "../src/ingest/add.ts";
import { type Input, inputs } from "../src/ingest/inputs.ts";
import { openRecord } from "../src/record/open.ts";
import { acceptStatement } from "../src/record/statement/decide-statements.ts";
import type { RecordStore } from "../src/record/store/record-store.ts";
import { startServer } from "../src/views/web/server.ts";
import { firstWordSaysTheRest } from "./story.ts";

const [way = "", path = "", what = ""] = process.argv.slice(2);

async function* bytes(): AsyncGenerator<number> {
  for await (const chunk of process.stdin) yield* chunk as Buffer;
}

const begun = bytes();
const acknowledge = (told: string) => process.stdout.write(`${told}\n`);

async function* paced(all: AsyncIterable<Input>): AsyncGenerator<Input> {
  for await (const input of all) {
    await begun.next();
    yield input;
  }
}

async function addFolder(record: RecordStore, analyser: Analyser): Promise<void> {
  const source = inputs({ names: [what], stdin: process.stdin, lines: false });
  acknowledge("ready");
  await add(record, paced(source), analyser, ({ name }) => acknowledge(name));
}

const WAYS: Readonly<Record<string, (record: RecordStore) => Promise<unknown>>> = {
  folder: (record) => addFolder(record, firstWordSaysTheRest()),
  encoder: async (record) => addFolder(record, await openAnalyser("encoder", { threads: 1 })),
  async deciding(record) {
    acknowledge("ready");
    for (let n = 1; ; n++) {
      await begun.next();
      await acceptStatement(record, what, { by: "ines", why: `thing ${n}` });
      acknowledge(`thing ${n}`);
    }
  },
  async serve(record) {
    const { url } = await startServer({ record, port: 0, trustProxy: 1 });
    acknowledge(url);
    // Who asks is answered by HTTP, and that is the acknowledgement.
    for (;;) await begun.next();
  },
};

await WAYS[way]?.(await openRecord(path, { mode: "write" }));
