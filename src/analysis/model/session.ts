/** Runs the encoder's graph: word pieces in, scores of labels out. One session for the program's life. */
import { InferenceSession, Tensor } from "onnxruntime-node";
import { ModelError, messageOf } from "../../base/errors.ts";
import type { Window } from "../tagger/encoder/windows.ts";

export interface EncoderSession {
  /**
   * The scores of each piece's labels, windows × `longest` × labels, row-major. The windows of a report are read
   * together and never with another's, so that a report's findings do not hang on what was read beside it.
   */
  run(windows: readonly Window[]): Promise<{ readonly scores: Float32Array; readonly longest: number }>;
}

/** `graph`: the bytes of an ONNX file. Throws a ModelError if the runtime refuses them. */
export async function openSession(graph: Uint8Array): Promise<EncoderSession> {
  const session = await create(graph);
  return {
    async run(windows) {
      const longest = windows.reduce((max, window) => Math.max(max, window.ids.length), 0);
      const rows = (of: (window: Window) => readonly number[]) => {
        const data = new BigInt64Array(windows.length * longest);
        windows.forEach((window, w) => {
          of(window).forEach((value, i) => {
            data[w * longest + i] = BigInt(value);
          });
        });
        return new Tensor("int64", data, [windows.length, longest]);
      };
      const found = await session.run({
        ids: rows((window) => window.ids),
        shape: rows((window) => window.shape),
        quote: rows((window) => window.quote),
        mask: rows((window) => window.ids.map(() => 1)),
      });
      return { scores: found.scores?.data as Float32Array, longest };
    },
  };
}

async function create(graph: Uint8Array): Promise<InferenceSession> {
  try {
    return await InferenceSession.create(graph, {
      executionMode: "sequential",
      graphOptimizationLevel: "all",
      logSeverityLevel: 3,
    });
  } catch (error) {
    throw new ModelError(
      `the encoder's weights cannot be run (${messageOf(error)}): install the package again`,
    );
  }
}
