/** Makes the matcher of wordings from the shipped weights. */
import { gunzipSync } from "node:zlib";
import { type MatcherWeights, matcherOf } from "../questions/matcher.ts";
import type { SentenceReader } from "../questions/meaning.ts";
import { WordTable } from "../questions/word-table.ts";
import type { Matcher } from "../questions/wording.ts";
import { type Pieces, piecesOf } from "../tagger/encoder/pieces.ts";
import type { SentenceSession } from "../tagger/encoder/session.ts";
import { wordsOf } from "../tagger/encoder/words.ts";
import { MODELS, ModelFiles } from "./files.ts";

/** Throws a ModelError if a file is missing or is not the one that the manifest names. */
export function loadMatcher(folder: URL = MODELS): Matcher {
  const files = new ModelFiles(folder);
  const table = new WordTable(gunzipSync(files.read("questions/words.bin.gz")));
  const weights = files.json("questions/likeness.json") as MatcherWeights;
  const read = readerOf(files.read("questions/sentences.onnx"), piecesOf(files.text("questions/pieces.txt")));
  return matcherOf(table, weights, read, files.hash());
}

/** Pieces of a wording that are read; what comes after them is not. */
const LONGEST = 62;
/** Vectors that are kept at hand: a new wording is asked for when it is put on record and again when it is matched. */
const REMEMBERED = 1_000;

function readerOf(graph: Uint8Array, pieces: Pieces): SentenceReader {
  let opened: Promise<SentenceSession> | null = null;
  let known = new Map<string, Promise<Float32Array>>();
  const readAnew = async (text: string) => {
    // The runtime is large: who only takes wordings apart does not wait for it.
    opened ??= import("../tagger/encoder/session.ts").then(({ openSentences }) => openSentences(graph));
    return (await opened)(cut(text, pieces));
  };
  return (text) => {
    const found = known.get(text) ?? readAnew(text);
    if (known.size >= REMEMBERED) known = new Map();
    known.set(text, found);
    return found;
  };
}

function cut(text: string, pieces: Pieces) {
  const all = wordsOf(text)
    .flat()
    .flatMap((word) => pieces.cut(word.text).map((id) => ({ id, shape: word.shape })));
  const read = all.slice(0, LONGEST);
  return {
    ids: [pieces.first, ...read.map(({ id }) => id), pieces.between],
    shape: [0, ...read.map(({ shape }) => shape), 0],
  };
}
