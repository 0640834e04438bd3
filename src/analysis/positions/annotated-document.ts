/** A document with the statements and entities found in it, as positions are found on it. */
import type { Span } from "../../base/passage.ts";
import type { Entity, Statement } from "../analysis.ts";
import type { Document } from "../document/document.ts";
import type { TokenRange } from "../document/sentences.ts";
import { tokensIn } from "../document/token-ranges.ts";
import { spanOfTokens } from "../document/tokens.ts";

export interface Mention extends TokenRange {
  readonly entity: Entity;
}

/** A document with what the stages before found in it. */
export interface AnnotatedDocument extends Document {
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
  readonly unnamedGroups: Map<string, Entity>;
}

export function annotate(
  doc: Document,
  statements: readonly Statement[],
  entities: readonly Entity[],
): AnnotatedDocument {
  const mentions = entities.flatMap((entity) =>
    entity.mentions.map((span): Mention => ({ entity, ...tokensIn(doc, span) })),
  );
  return {
    ...doc,
    contentOf: innermost(doc, statements, "content"),
    cueOf: innermost(doc, statements, "cue"),
    sourceOf: innermost(doc, statements, "source"),
    mentionEnding: longestBy(mentions, ({ end }) => end),
    mentionAt: longestBy(mentions, ({ first }) => first),
    statements,
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    unnamedGroups: new Map(),
  };
}

function innermost(doc: Document, statements: readonly Statement[], field: "content" | "cue" | "source") {
  const found = new Int32Array(doc.tokens.words.length).fill(-1);
  const ranges = statements
    .flatMap((statement, n) => statement[field].map((span) => ({ n, ...tokensIn(doc, span) })))
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
export function spanOfRange(doc: AnnotatedDocument, { first, end }: TokenRange): Span {
  return spanOfTokens(doc.tokens, first, Math.max(first, end - 1));
}

export function sentenceAround(doc: AnnotatedDocument, at: number): TokenRange {
  return doc.sentences[doc.sentenceOf[at] ?? 0] ?? { first: at, end: at + 1 };
}
