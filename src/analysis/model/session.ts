/** Runs the encoder's graph: word pieces in, scores of labels out. One session for the program's life. */
import { InferenceSession, Tensor } from "onnxruntime-node";
import { ModelError, messageOf } from "../../base/errors.ts";
import type { Window } from "../tagger/encoder/windows.ts";

export interface EncoderSession {
  /**
   * The scores of each piece's labels, pieces × labels, row-major. One window is read at a time: filling windows up to
   * one length costs more than it saves here, and what is found in a window never hangs on what was read beside it.
   */
  run(window: Window): Promise<Float32Array>;
}

/** `graph`: the bytes of an ONNX file; `threads`: 0 for one a core. Throws a ModelError if the runtime refuses them. */
export async function openSession(graph: Uint8Array, threads: number): Promise<EncoderSession> {
  const session = await create(graph, threads);
  return {
    async run({ ids, shape, quote }) {
      const row = (values: readonly number[]) =>
        new Tensor("int64", BigInt64Array.from(values, BigInt), [1, values.length]);
      const mask = new Tensor("int64", new BigInt64Array(ids.length).fill(1n), [1, ids.length]);
      // Asked for the scores alone, the runtime leaves out what only the graph's other outputs need.
      const found = await session.run({ ids: row(ids), shape: row(shape), quote: row(quote), mask }, [
        "scores",
      ]);
      return found.scores?.data as Float32Array;
    },
  };
}

async function create(graph: Uint8Array, threads: number): Promise<InferenceSession> {
  try {
    return await InferenceSession.create(graph, {
      executionMode: "sequential",
      intraOpNumThreads: threads,
      logSeverityLevel: 3,
    });
  } catch (error) {
    throw new ModelError(
      `the encoder's weights cannot be run (${messageOf(error)}): install the package again`,
    );
  }
}
