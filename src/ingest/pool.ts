/** An analyser that spreads reports over threads, each with a model of its own. */
import { Tinypool } from "tinypool";
import type { ModelName } from "../analysis/analyse.ts";
import type { Analyser, Analysis, Extractor } from "../analysis/analysis.ts";
import { ModelError, messageOf } from "../base/errors.ts";

/**
 * Opens `threads` analysers; one, where this thread has other things to do. A report takes longer than with one analyser that has all cores, many reports
 * together take less: nothing waits for another thread within a report. Each thread holds some 200 MB. The findings are
 * the same. Threads that have nothing to do keep no process alive. Only the built program has the file that they run.
 * Throws a ModelError if the weights are missing or damaged.
 */
export async function openPool(model: ModelName = "encoder", threads: number): Promise<Analyser> {
  const pool = new Tinypool({
    filename: new URL("./pool-worker.js", import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    workerData: { model },
  });
  const asked = new Set<(error: unknown) => void>();
  // A thread that fails to start, or ends while idle, is reported only here: without a listener it would end the program.
  pool.on("error", (error: unknown) => {
    for (const fail of asked) fail(new ModelError(`a thread that reads reports ended: ${messageOf(error)}`));
  });
  const ask = async <T>(name: string, task?: unknown): Promise<T> => {
    let fail: (error: unknown) => void = () => {};
    const ended = new Promise<never>((_, reject) => {
      fail = reject;
    });
    asked.add(fail);
    try {
      return await Promise.race<T>([pool.run(task, { name }), ended]);
    } catch (error) {
      // An error loses its class on its way between threads, but not its name.
      if (error instanceof Error && error.name === "ModelError") throw new ModelError(messageOf(error));
      throw error;
    } finally {
      asked.delete(fail);
    }
  };
  return {
    extractor: await ask<Extractor>("extractor"),
    atOnce: threads,
    analyse: (report) => ask<Analysis>("analyse", report),
  };
}
