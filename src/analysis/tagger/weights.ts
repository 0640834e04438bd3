/**
 * The linear tagger's weights as one file: tables of feature keys with a row of LABELS weights for each reading, and the
 * transitions. Weights are kept as signed bytes with one scale a matrix; rows that rounding leaves empty are dropped.
 *
 * Layout, little-endian: "SPTG", version, number of tables; for each table the number of keys, of matrices, the
 * keys (int32, in rising order, each as the difference from the one before), the matrices' scales (float32) and bytes
 * (int8, keys × LABELS, one label's column after another); the number of transition matrices and each (float32).
 */
import { ModelError } from "../../base/errors.ts";
import { LABELS } from "./labels.ts";
import { layOut, type Table } from "./table.ts";

/** What a trainer hands over: keys and their rows. */
export interface TrainedTable {
  readonly keys: Int32Array;
  /** One matrix a reading, keys × LABELS, row-major. */
  readonly weights: readonly Float32Array[];
}

export interface LoadedTable extends Table {
  /** One a matrix: what a step of its weights is worth. A row holds the matrices' rows one after another. */
  readonly scales: Float32Array;
}

export interface LoadedWeights {
  readonly tables: readonly LoadedTable[];
  readonly transitions: readonly Float32Array[];
}

const MAGIC = 0x47545053;
const VERSION = 1;
/** Weights beyond this many standard steps are cut off, so that the many small ones keep their precision. */
const LIMIT = 127;
/** Weights of fewer steps than this are dropped: they make the file large and change next to nothing. */
const LEAST = 2;

function quantize(weights: Float32Array): { scale: number; bytes: Int8Array } {
  const sizes = Float32Array.from(weights, Math.abs)
    .filter((w) => w > 0)
    .sort();
  const scale = (sizes[Math.floor(sizes.length * 0.9999)] ?? 1) / LIMIT || 1;
  const step = (w: number) => Math.max(-LIMIT, Math.min(LIMIT, Math.round(w / scale)));
  return { scale, bytes: Int8Array.from(weights, (w) => (Math.abs(step(w)) < LEAST ? 0 : step(w))) };
}

export function writeWeights(
  tables: readonly TrainedTable[],
  transitions: readonly Float32Array[],
): Uint8Array {
  const parts: Uint8Array[] = [bytesOf(Int32Array.of(MAGIC, VERSION, tables.length))];
  for (const table of tables) {
    const matrices = table.weights.map(quantize);
    const order = [...table.keys.keys()]
      .filter((row) =>
        matrices.some((m) => m.bytes.subarray(row * LABELS, (row + 1) * LABELS).some((b) => b !== 0)),
      )
      .sort((a, b) => (table.keys[a] as number) - (table.keys[b] as number));
    const keys = Int32Array.from(
      order,
      (row, i) => (table.keys[row] as number) - (i > 0 ? (table.keys[order[i - 1] as number] as number) : 0),
    );
    parts.push(bytesOf(Int32Array.of(keys.length, matrices.length)), bytesOf(keys));
    parts.push(bytesOf(Float32Array.from(matrices, (m) => m.scale)));
    for (const { bytes } of matrices) {
      const columns = new Int8Array(order.length * LABELS);
      for (let label = 0; label < LABELS; label++) {
        order.forEach((row, i) => {
          columns[label * order.length + i] = bytes[row * LABELS + label] as number;
        });
      }
      parts.push(bytesOf(columns));
      parts.push(new Uint8Array((4 - (columns.length % 4)) % 4));
    }
  }
  parts.push(bytesOf(Int32Array.of(transitions.length)), ...transitions.map(bytesOf));
  return Buffer.concat(parts);
}

function bytesOf(array: Int32Array | Float32Array | Int8Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

/** Reads what `writeWeights` wrote. Throws a ModelError if the bytes are of another kind or version. */
export function readWeights(file: Uint8Array): LoadedWeights {
  const reader = new Reader(file);
  const [magic, version, count] = reader.ints(3);
  if (magic !== MAGIC || version !== VERSION || count === undefined) {
    throw new ModelError("the tagger's weights are of another version: install the package again");
  }
  const tables: LoadedTable[] = [];
  for (let t = 0; t < count; t++) {
    const [size = 0, matrixCount = 0] = reader.ints(2);
    const keys = reader.ints(size);
    for (let i = 1; i < size; i++) keys[i] = ((keys[i] as number) + (keys[i - 1] as number)) | 0;
    const scales = reader.floats(matrixCount);
    const matrices = Array.from(scales, () => reader.bytes(size * LABELS));
    const weight = (i: number, y: number) => matrices[Math.floor(y / LABELS)]?.[(y % LABELS) * size + i] ?? 0;
    tables.push({ ...layOut(keys, matrices.length * LABELS, weight), scales });
  }
  const [transitionCount = 0] = reader.ints(1);
  const transitions = Array.from({ length: transitionCount }, () => reader.floats(LABELS * LABELS));
  return { tables, transitions };
}

class Reader {
  readonly #view: Uint8Array;
  #at = 0;
  constructor(view: Uint8Array) {
    this.#view = view;
  }
  #take(length: number): ArrayBuffer {
    const part = Uint8Array.from(this.#view.subarray(this.#at, this.#at + length));
    if (part.length < length)
      throw new ModelError("the tagger's weights are cut short: install the package again");
    this.#at += length + ((4 - (length % 4)) % 4);
    return part.buffer;
  }
  ints(count: number): Int32Array {
    return new Int32Array(this.#take(count * 4));
  }
  floats(count: number): Float32Array {
    return new Float32Array(this.#take(count * 4));
  }
  bytes(count: number): Int8Array {
    return new Int8Array(this.#take(count));
  }
}
