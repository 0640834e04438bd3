/** A report laid out for finding positions: for each token its sentence, who is named there, and in whose words it stands. */
import type { Span } from "../../base/passage.ts";
import type { Entity, Statement } from "../analysis.ts";
import type { Scene } from "../document/document.ts";
import type { TokenRange } from "../document/sentences.ts";
import { tokensIn } from "../document/token-ranges.ts";
import { spanOfTokens } from "../document/tokens.ts";

export interface Mention extends TokenRange {
  readonly entity: Entity;
}

export interface Ground {
  readonly scene: Scene;
  readonly text: string;
  readonly words: readonly string[];
  /** In lower case, with straight apostrophes. */
  readonly lower: readonly string[];
  readonly sentences: readonly TokenRange[];
  readonly sentenceOf: Int32Array;
  /** For each token the number of the innermost statement whose content, cue or source it is in; -1 for none. */
  readonly contentOf: Int32Array;
  readonly cueOf: Int32Array;
  readonly sourceOf: Int32Array;
  /** The longest mention that ends before, or begins at, a token. */
  readonly mentionEnding: ReadonlyMap<number, Mention>;
  readonly mentionAt: ReadonlyMap<number, Mention>;
  readonly statements: readonly Statement[];
  readonly entities: ReadonlyMap<string, Entity>;
  /** Those that hold a position and are none of the entities, by their words in lower case; filled as they are met. */
  readonly newcomers: Map<string, Entity>;
}

export function groundOf(
  scene: Scene,
  statements: readonly Statement[],
  entities: readonly Entity[],
): Ground {
  const { words, text } = scene.tokens;
  const sentences = scene.paragraphs.flatMap((paragraph) => paragraph.sentences);
  const sentenceOf = new Int32Array(words.length);
  sentences.forEach(({ first, end }, n) => {
    sentenceOf.fill(n, first, end);
  });
  const mentions = entities.flatMap((entity) =>
    entity.mentions.map((span): Mention => ({ entity, ...tokensIn(scene, span) })),
  );
  return {
    scene,
    text,
    words,
    lower: words.map((word) => word.toLowerCase().replace(/’/g, "'")),
    sentences,
    sentenceOf,
    contentOf: innermost(scene, statements, "content"),
    cueOf: innermost(scene, statements, "cue"),
    sourceOf: innermost(scene, statements, "source"),
    mentionEnding: longestBy(mentions, ({ end }) => end),
    mentionAt: longestBy(mentions, ({ first }) => first),
    statements,
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    newcomers: new Map(),
  };
}

function innermost(scene: Scene, statements: readonly Statement[], field: "content" | "cue" | "source") {
  const found = new Int32Array(scene.tokens.words.length).fill(-1);
  const ranges = statements
    .flatMap((statement, n) => statement[field].map((span) => ({ n, ...tokensIn(scene, span) })))
    .sort((a, b) => b.end - b.first - (a.end - a.first));
  for (const { n, first, end } of ranges) found.fill(n, first, end);
  return found;
}

function longestBy(mentions: readonly Mention[], key: (mention: Mention) => number) {
  const found = new Map<number, Mention>();
  for (const mention of mentions) {
    const known = found.get(key(mention));
    if (!known || known.end - known.first < mention.end - mention.first) found.set(key(mention), mention);
  }
  return found;
}

/** The characters of a range of tokens, as a span of the text. */
export function spanOfRange(ground: Ground, { first, end }: TokenRange): Span {
  return spanOfTokens(ground.scene.tokens, first, Math.max(first, end - 1));
}

export function sentenceAround(ground: Ground, at: number): TokenRange {
  return ground.sentences[ground.sentenceOf[at] ?? 0] ?? { first: at, end: at + 1 };
}
