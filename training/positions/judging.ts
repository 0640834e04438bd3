/** When a position found is an annotated one: as `score.mjs` has it. */

export interface GoldEntity {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
}

export interface GoldPosition {
  readonly holder: string;
  readonly question: string;
  readonly stance: string;
  readonly evidence: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly doubt?: boolean;
}

const plain = (name: string) =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’']s\b/g, "")
    .replace(/[^\p{L}\p{N} ]/gu, " ")
    .replace(/\b(the|mr|mrs|ms|sen|rep|gov|dr|sir|dame)\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();

export function sameEntity(gold: Omit<GoldEntity, "id">, found: Omit<GoldEntity, "id">): boolean {
  const wanted = new Set([gold.name, ...(gold.aliases ?? [])].map(plain));
  return [found.name, ...(found.aliases ?? [])].some((name) => name && wanted.has(plain(name)));
}

const STOP = new Set(
  "a an the of to in on for and or be is are should would will do does it its their his her by with from at that this who whom".split(
    " ",
  ),
);

const bagOf = (question: string) =>
  new Set(
    plain(question)
      .split(" ")
      .filter((word) => word && !STOP.has(word))
      .map((word) => word.replace(/(ing|ed|es|s|ation|ment)$/, "")),
  );

/** Do two questions share three in ten of their words? */
export function alike(a: string, b: string): boolean {
  const [x, y] = [bagOf(a), bagOf(b)];
  const both = [...x].filter((word) => y.has(word)).length;
  return both / (x.size + y.size - both || 1) >= 0.3;
}
