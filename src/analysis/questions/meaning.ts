/** The vector of what a wording means, as a sentence encoder gives it: how it is kept, and how alike two are. */
import type { Wording } from "./wording.ts";

/** Reads one wording: numbers that point the same way for wordings of one proposal. */
export type SentenceReader = (text: string) => Promise<Float32Array>;

const EXPLAINED = /^(Should .+\?) \((.+)\)$/;

/** What is read of a wording: a question, and of one that only points what it means in full. */
export function readAs(text: string): string {
  const [, plain = text, meant = ""] = EXPLAINED.exec(text) ?? [];
  const said = meant.startsWith("Should ") ? meant : plain;
  return said.startsWith("Should ") ? said : `Should ${said}?`;
}

/** Whole numbers from -127 to 127 as base64. */
export function encoded(vector: Float32Array): string {
  const most = vector.reduce((most, x) => Math.max(most, Math.abs(x)), 0) || 1;
  return Buffer.from(Int8Array.from(vector, (x) => Math.round((127 * x) / most)).buffer).toString("base64");
}

const read = new WeakMap<Wording, Int8Array>();

function vectorOf(wording: Wording, meaning: string): Int8Array {
  const found = read.get(wording) ?? new Int8Array(Buffer.from(meaning, "base64"));
  read.set(wording, found);
  return found;
}

/** The cosine of their vectors, from -1 to 1; null where one was not read. */
export function alike(a: Wording, b: Wording): number | null {
  if (a.meaning === null || b.meaning === null) return null;
  const [x, y] = [vectorOf(a, a.meaning), vectorOf(b, b.meaning)];
  let [sum, own, other] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const [p, q] = [x[i] ?? 0, y[i] ?? 0];
    sum += p * q;
    own += p * p;
    other += q * q;
  }
  return sum / (Math.sqrt(own * other) || 1);
}
