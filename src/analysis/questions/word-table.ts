/** The shipped table of words' meanings: vectors from sentence encoders, senses from WordNet, how rare a word is. */
import { ModelError } from "../../base/errors.ts";
import { LIKE_WORDS } from "./data/like-words.ts";

interface Head {
  readonly dimensions: number;
  /** Separated by spaces; a lemma of several words has `_` between them. Row i is the i-th. */
  readonly lemmas: string;
  /** `form:row`, separated by spaces. */
  readonly forms: string;
  readonly weights: readonly number[];
  /** A row's senses, and those that its senses are derived from or give rise to, by number. */
  readonly senses: readonly (readonly number[])[];
  /** The senses one step more general. */
  readonly above: readonly (readonly number[])[];
  /** The rows that mean the opposite. */
  readonly opposites: readonly (readonly number[])[];
  /** `1` for each row that can be a verb, else `0`. */
  readonly verbs: string;
}

const VERBS = /(?:ing|ed|es|s|ation|ment|ion)$/;
const MEMORY = 200_000;

export class WordTable {
  readonly #rows = new Map<string, number>();
  readonly #lemmas: readonly string[];
  readonly #head: Head;
  readonly #vectors: Int8Array;
  readonly #lengths: Float64Array;
  readonly #near = new Map<number, number>();
  readonly #beginnings = new Set<string>();
  readonly #parts = new Map<number, readonly number[]>();

  /** `bytes`: as `training/questions/words.py` writes them, unpacked. Throws a ModelError if they are cut short. */
  constructor(bytes: Uint8Array) {
    const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
    this.#head = JSON.parse(Buffer.from(bytes.subarray(4, 4 + size)).toString("utf8"));
    this.#lemmas = this.#head.lemmas.split(" ");
    const start = bytes.byteOffset + 4 + size;
    const wanted = this.#lemmas.length * this.#head.dimensions;
    if (bytes.byteLength - 4 - size < wanted)
      throw new ModelError("the table of words is cut short: install the package again");
    this.#vectors = new Int8Array(bytes.buffer, start, wanted);
    this.#lemmas.forEach((lemma, row) => {
      this.#rows.set(lemma, row);
      if (lemma.includes("_")) this.#beginnings.add(lemma.slice(0, lemma.indexOf("_")));
    });
    for (const pair of this.#head.forms.split(" ")) {
      const at = pair.lastIndexOf(":");
      this.#rows.set(pair.slice(0, at), Number(pair.slice(at + 1)));
    }
    this.#lengths = Float64Array.from(this.#lemmas, (_, row) => Math.sqrt(this.#dot(row, row)) || 1);
  }

  get dimensions(): number {
    return this.#head.dimensions;
  }

  /** The row of a form in lower case, or -1. Words of a compound have `_` between them. */
  row(form: string): number {
    const found = this.#rows.get(form);
    if (found !== undefined) return found;
    if (form.includes("_")) return -1;
    const british = this.#rows.get(form.replace(/is(e|es|ed|ing|ation)$/, "iz$1"));
    if (british !== undefined) return british;
    const short = form.replace(VERBS, "");
    return short.length < 4 ? -1 : (this.#rows.get(short) ?? this.#rows.get(`${short}e`) ?? -1);
  }

  lemma(row: number): string {
    return this.#lemmas[row] ?? "";
  }

  /** The rarer the word, the higher: the logarithm of one in how many reports has it. */
  weight(row: number): number {
    return this.#head.weights[row] ?? 7;
  }

  senses(row: number): readonly number[] {
    return this.#head.senses[row] ?? [];
  }

  /** The rows of a compound's words; of another word, itself. */
  parts(row: number): readonly number[] {
    let found = this.#parts.get(row);
    if (!found) {
      const words = this.lemma(row).split("_");
      found = words.length === 1 ? [row] : words.map((word) => this.row(word)).filter((part) => part >= 0);
      this.#parts.set(row, found);
    }
    return found;
  }

  beginsCompound(word: string): boolean {
    return this.#beginnings.has(word);
  }

  isVerb(row: number): boolean {
    return this.#head.verbs[row] === "1";
  }

  /** Adds a row's vector, at length 1 times `by`, to `sum`. */
  addTo(sum: Float64Array, row: number, by: number): void {
    const [at, length] = [row * this.dimensions, this.#lengths[row] ?? 1];
    for (let i = 0; i < sum.length; i++)
      sum[i] = (sum[i] ?? 0) + ((this.#vectors[at + i] ?? 0) * by) / length;
  }

  areOpposite(a: number, b: number): boolean {
    return this.#head.opposites[a]?.includes(b) ?? false;
  }

  /** How near two rows are in meaning, 0 to 1. */
  likeness(a: number, b: number): number {
    if (a === b) return 1;
    const key = a < b ? a * 65_536 + b : b * 65_536 + a;
    let found = this.#near.get(key);
    if (found === undefined) {
      if (this.#near.size >= MEMORY) this.#near.clear();
      found = this.#measured(a, b);
      this.#near.set(key, found);
    }
    return found;
  }

  #measured(a: number, b: number): number {
    if (this.#head.opposites[a]?.includes(b)) return 0;
    const cosine = this.#dot(a, b) / ((this.#lengths[a] ?? 1) * (this.#lengths[b] ?? 1));
    const near = Math.min(1, Math.max(0, (cosine - 0.45) / 0.5));
    if (meets(LIKE_WORDS.get(this.lemma(a)), LIKE_WORDS.get(this.lemma(b)))) return Math.max(0.9, near);
    const [own, other] = [this.senses(a), this.senses(b)];
    if (own[0] !== undefined && own[0] === other[0]) return 0.95;
    if (own.some((sense) => other.includes(sense))) return 0.65 + 0.3 * near;
    const [above, over] = [this.#head.above[a] ?? [], this.#head.above[b] ?? []];
    if (above.some((sense) => other.includes(sense)) || over.some((sense) => own.includes(sense)))
      return 0.3 + 0.5 * near;
    if (above.some((sense) => over.includes(sense))) return 0.45 * near;
    return 0.75 * near;
  }

  #dot(a: number, b: number): number {
    const size = this.dimensions;
    let sum = 0;
    for (let i = a * size, j = b * size, end = i + size; i < end; i++, j++) {
      sum += (this.#vectors[i] ?? 0) * (this.#vectors[j] ?? 0);
    }
    return sum;
  }
}

function meets(a: ReadonlySet<number> | undefined, b: ReadonlySet<number> | undefined): boolean {
  if (!a || !b) return false;
  for (const line of a) if (b.has(line)) return true;
  return false;
}
