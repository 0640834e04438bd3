/** The files of `models/`, each checked against the SHA-256 in the manifest as it is read. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ModelError, messageOf } from "../../base/errors.ts";
import { type Sha256, sha256 } from "../../base/hash.ts";

export const MODELS = new URL("../../../models/", import.meta.url);

export class ModelFiles {
  readonly #folder: URL;
  readonly #manifest: Readonly<Record<string, string>>;
  /** In the order of reading. */
  readonly #hashes: Sha256[] = [];

  constructor(folder: URL) {
    this.#folder = folder;
    this.#manifest = JSON.parse(Buffer.from(this.#bytes("manifest.json")).toString("utf8"));
  }

  /** Throws a ModelError if the file is missing or is not the one that the manifest names. */
  read(name: string): Uint8Array {
    const bytes = this.#bytes(name);
    const hash = sha256(bytes);
    if (hash !== this.#manifest[name]) {
      const path = fileURLToPath(new URL(name, this.#folder));
      throw new ModelError(`${path} is not the file that was shipped: install the package again`);
    }
    this.#hashes.push(hash);
    return bytes;
  }

  /** One hash for all the files read so far. */
  hash(): Sha256 {
    return sha256(this.#hashes.join("\n"));
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
