/** Reads the shipped weights from `models/` and checks each file against the SHA-256 in the manifest. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { ModelError, messageOf } from "../../base/errors.ts";
import { type Sha256, sha256 } from "../../base/hash.ts";
import type { Calibration } from "../statements/confidence.ts";
import { type JoinWeights, readJoinWeights } from "../statements/join.ts";
import { encoderTagger } from "../tagger/encoder/encoder.ts";
import { piecesOf } from "../tagger/encoder/pieces.ts";
import { linearTagger } from "../tagger/linear.ts";
import type { Tagger } from "../tagger/tagger.ts";
import { readWeights } from "../tagger/weights.ts";

/** `encoder`: a small transformer, the more accurate. `linear`: a linear chain, several times as fast. */
export type ModelName = "encoder" | "linear";

export interface Model {
  readonly name: ModelName;
  /** The SHA-256 of the hashes of the files that this model is made of: one hash for all its weights. */
  readonly hash: Sha256;
  readonly tagger: Tagger;
  readonly joiner: JoinWeights;
  readonly calibration: Calibration;
}

export interface Loading {
  /** Where the weights are, if not where they were shipped. */
  readonly folder?: URL;
  /** How many threads one report is read with; 0 for one a core. */
  readonly threads?: number;
}

const MODELS = new URL("../../../models/", import.meta.url);

/** Throws a ModelError if a file is missing or is not the one that the manifest names. */
export async function loadModel(
  name: ModelName,
  { folder = MODELS, threads = 0 }: Loading = {},
): Promise<Model> {
  const files = new Files(folder);
  const tagger = await (name === "encoder" ? loadEncoder(files, threads) : loadLinear(files));
  const joiner = readJoinWeights(files.read("joiner.bin"));
  const calibration = files.json(`${name}/confidence.json`) as Calibration;
  return { name, hash: sha256(files.hashes.join("\n")), tagger, joiner, calibration };
}

async function loadEncoder(files: Files, threads: number): Promise<Tagger> {
  // The runtime is large: who asks for the linear model does not wait for it.
  const { openSession } = await import("./session.ts");
  return encoderTagger({
    session: await openSession(files.read("encoder/encoder.onnx"), threads),
    pieces: piecesOf(files.text("encoder/vocab.txt")),
    transitions: Float32Array.from(files.json("encoder/transitions.json") as number[]),
  });
}

function loadLinear(files: Files): Tagger {
  return linearTagger(readWeights(gunzipSync(files.read("linear/tagger.bin.gz"))));
}

/** Files of the models' folder, each checked as it is read. */
class Files {
  readonly #folder: URL;
  readonly #manifest: Readonly<Record<string, string>>;
  /** The hashes of the files read so far, in the order of reading. */
  readonly hashes: Sha256[] = [];

  constructor(folder: URL) {
    this.#folder = folder;
    this.#manifest = JSON.parse(Buffer.from(this.#bytes("manifest.json")).toString("utf8"));
  }

  read(name: string): Uint8Array {
    const bytes = this.#bytes(name);
    const hash = sha256(bytes);
    if (hash !== this.#manifest[name]) {
      const path = fileURLToPath(new URL(name, this.#folder));
      throw new ModelError(`${path} is not the file that was shipped: install the package again`);
    }
    this.hashes.push(hash);
    return bytes;
  }

  text(name: string): string {
    return Buffer.from(this.read(name)).toString("utf8");
  }

  json(name: string): unknown {
    return JSON.parse(this.text(name));
  }

  #bytes(name: string): Uint8Array {
    try {
      return readFileSync(new URL(name, this.#folder));
    } catch (error) {
      throw new ModelError(`the weights cannot be read (${messageOf(error)}): install the package again`);
    }
  }
}
