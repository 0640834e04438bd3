/** Reads the shipped weights from `models/` and checks each file against the SHA-256 in the manifest. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { ModelError, messageOf } from "../../base/errors.ts";
import { type Sha256, sha256 } from "../../base/hash.ts";
import type { Calibration } from "../statements/confidence.ts";
import { type JoinWeights, readJoinWeights } from "../statements/join.ts";
import { type LoadedWeights, readWeights } from "../tagger/weights.ts";

export interface Model {
  /** The SHA-256 of the manifest, which names every file by its own: one hash for all the weights. */
  readonly hash: Sha256;
  readonly tagger: LoadedWeights;
  readonly joiner: JoinWeights;
  readonly calibration: Calibration;
}

const MODELS = new URL("../../../models/", import.meta.url);

/** Throws a ModelError if a file is missing or is not the one that the manifest names. */
export function loadModel(folder: URL = MODELS): Model {
  const manifest = read(folder, "manifest.json");
  const hashes = JSON.parse(Buffer.from(manifest).toString("utf8")) as Record<string, string>;
  const checked = (name: string): Uint8Array => {
    const bytes = read(folder, name);
    if (sha256(bytes) !== hashes[name]) {
      throw new ModelError(
        `${fileURLToPath(new URL(name, folder))} is not the file that was shipped: install the package again`,
      );
    }
    return bytes;
  };
  return {
    hash: sha256(manifest),
    tagger: readWeights(gunzipSync(checked("tagger.bin.gz"))),
    joiner: readJoinWeights(checked("joiner.bin")),
    calibration: JSON.parse(Buffer.from(checked("confidence.json")).toString("utf8")) as Calibration,
  };
}

function read(folder: URL, name: string): Uint8Array {
  try {
    return readFileSync(new URL(name, folder));
  } catch (error) {
    throw new ModelError(`the weights cannot be read (${messageOf(error)}): install the package again`);
  }
}
