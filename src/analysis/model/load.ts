/** Makes the models that find and join statements from the shipped weights. */
import { gunzipSync } from "node:zlib";
import type { Sha256 } from "../../base/hash.ts";
import type { Chooser } from "../entities/reference/reference.ts";
import type { Scorer } from "../positions/scorer.ts";
import type { Calibration } from "../statements/confidence.ts";
import { type JoinWeights, readJoinWeights } from "../statements/join.ts";
import { encoderTagger } from "../tagger/encoder/encoder.ts";
import { piecesOf } from "../tagger/encoder/pieces.ts";
import { linearTagger } from "../tagger/linear.ts";
import { readPairWeights } from "../tagger/stances/pair-scorer.ts";
import type { Tagger } from "../tagger/tagger.ts";
import { readWeights } from "../tagger/weights.ts";
import { MODELS, ModelFiles } from "./files.ts";
import { loadChooser } from "./load-references.ts";

/** `encoder`: a small transformer, the more accurate. `linear`: a linear chain, several times as fast. */
export type ModelName = "encoder" | "linear";

export interface Model {
  readonly name: ModelName;
  /** The SHA-256 of the hashes of the files that this model is made of: one hash for all its weights. */
  readonly hash: Sha256;
  readonly tagger: Tagger;
  readonly joiner: JoinWeights;
  readonly calibration: Calibration;
  /** Settles whom words mean. */
  readonly choose: Chooser;
  readonly scorer: Scorer;
}

export interface Loading {
  /** Where the weights are, if not where they were shipped. */
  readonly folder?: URL;
  /** How many threads one report is read with; 0 for one a core. */
  readonly threads?: number;
}

/** Throws a ModelError if a file is missing or is not the one that the manifest names. */
export async function loadModel(
  name: ModelName,
  { folder = MODELS, threads = 0 }: Loading = {},
): Promise<Model> {
  const files = new ModelFiles(folder);
  const tagger = await (name === "encoder" ? loadEncoder(files, threads) : loadLinear(files));
  const joiner = readJoinWeights(files.read("joiner.bin"));
  const calibration = files.json(`${name}/confidence.json`) as Calibration;
  const choose = loadChooser(files);
  const scorer = files.json(`positions/${name}.json`) as Scorer;
  return { name, hash: files.hash(), tagger, joiner, calibration, choose, scorer };
}

async function loadEncoder(files: ModelFiles, threads: number): Promise<Tagger> {
  // The runtime is large: who asks for the linear model does not wait for it.
  const { openSession } = await import("../tagger/encoder/session.ts");
  return encoderTagger({
    session: await openSession(
      files.read("encoder/encoder.onnx"),
      files.read("positions/stances.onnx"),
      threads,
    ),
    pieces: piecesOf(files.text("encoder/vocab.txt")),
    transitions: Float32Array.from(files.json("encoder/transitions.json") as number[]),
    pairs: readPairWeights(files.read("positions/pairs.bin")),
  });
}

function loadLinear(files: ModelFiles): Tagger {
  return linearTagger(readWeights(gunzipSync(files.read("linear/tagger.bin.gz"))));
}
