/** Runs the encoder's graph: word pieces in, scores of labels out. One session for the program's life. */
import { InferenceSession, Tensor } from "onnxruntime-node";
import { ModelError, messageOf } from "../../../base/errors.ts";
import type { StanceScores } from "../stances/hypotheses.ts";
import type { Window } from "./windows.ts";

export interface WindowScores {
  /** Of each piece's labels, pieces × labels, row-major. */
  readonly labels: Float32Array;
  /** What the positions' part says of the opening piece and of each close to the core, row-major; null where it was not asked. */
  readonly stances: StanceScores | null;
}

export interface EncoderSession {
  /**
   * The scores of a window's pieces. One window is read at a time: filling windows up to one length costs more than it saves
   * here, and what is found in a window never hangs on what was read beside it.
   */
  run(window: Window, withStances: boolean): Promise<WindowScores>;
}

/**
 * `graph`: the bytes of the encoder's ONNX file; `stances`: of the positions' part, which goes on from its lower states;
 * `threads`: 0 for one a core. Throws a ModelError if the runtime refuses them.
 */
export async function openSession(
  graph: Uint8Array,
  stances: Uint8Array,
  threads: number,
): Promise<EncoderSession> {
  const [encoder, part] = [await create(graph, threads), await create(stances, threads)];
  return {
    async run({ ids, shape, quote, close }, withStances) {
      const row = (values: readonly number[]) =>
        new Tensor("int64", BigInt64Array.from(values, BigInt), [1, values.length]);
      const mask = new Tensor("int64", new BigInt64Array(ids.length).fill(1n), [1, ids.length]);
      const inputs = { ids: row(ids), shape: row(shape), quote: row(quote), mask };
      // Asked for some outputs alone, the runtime leaves out what only the graph's others need.
      const found = await encoder.run(inputs, withStances ? ["scores", "lower"] : ["scores"]);
      const labels = found.scores?.data as Float32Array;
      const { scores, lower } = found;
      if (!withStances || !scores || !lower) return { labels, stances: null };
      const told = await part.run(cutTo(close, { ids: inputs.ids, lower, scores, mask }));
      const [tags, vectors, asked] = ["tags", "vectors", "asked"].map(
        (name) => told[name]?.data as Float32Array,
      ) as [Float32Array, Float32Array, Float32Array];
      return { labels, stances: { tags, vectors, asked } };
    },
  };
}

/** The row of the opening piece and those from `first` to before `end`, of tensors of one row a piece. */
function cutTo<K extends string>(
  [first, end]: readonly [number, number],
  tensors: Readonly<Record<K, Tensor>>,
): Record<string, Tensor> {
  const cut = (tensor: Tensor) => {
    const [, pieces = 1, ...rest] = tensor.dims;
    const rows = 1 + end - first;
    if (rows === pieces) return tensor;
    const width = rest.reduce((product, n) => product * n, 1);
    const all = tensor.data as Float32Array | BigInt64Array;
    // What lies before the first of them is written over, but for the opening piece.
    const data = all.slice((first - 1) * width, end * width);
    data.set(all.subarray(0, width) as never);
    return new Tensor(tensor.type, data, [1, rows, ...rest]);
  };
  return Object.fromEntries(Object.entries<Tensor>(tensors).map(([name, tensor]) => [name, cut(tensor)]));
}

/** The vector of what one wording of a proposal means. */
export type SentenceSession = (window: Pick<Window, "ids" | "shape">) => Promise<Float32Array>;

/** `graph`: the bytes of the sentence encoder's ONNX file. Throws a ModelError if the runtime refuses them. */
export async function openSentences(graph: Uint8Array): Promise<SentenceSession> {
  // So short a text gains nothing from a second thread.
  const encoder = await create(graph, 1);
  return async ({ ids, shape }) => {
    const row = (values: readonly number[]) =>
      new Tensor("int64", BigInt64Array.from(values, BigInt), [1, values.length]);
    const [none, all] = [ids.map(() => 0), ids.map(() => 1)];
    const found = await encoder.run({ ids: row(ids), shape: row(shape), quote: row(none), mask: row(all) });
    return found.vector?.data as Float32Array;
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
    throw new ModelError(`the weights cannot be run (${messageOf(error)}): install the package again`);
  }
}
