/** Makes the matcher of wordings from the shipped weights. */
import { gunzipSync } from "node:zlib";
import { type LikenessWeights, matcherOf } from "../questions/matcher.ts";
import { WordTable } from "../questions/word-table.ts";
import type { Matcher } from "../questions/wording.ts";
import { MODELS, ModelFiles } from "./files.ts";

/** Throws a ModelError if a file is missing or is not the one that the manifest names. */
export function loadMatcher(folder: URL = MODELS): Matcher {
  const files = new ModelFiles(folder);
  const table = new WordTable(gunzipSync(files.read("questions/words.bin.gz")));
  const weights = files.json("questions/likeness.json") as LikenessWeights;
  return matcherOf(table, weights, files.hash());
}
