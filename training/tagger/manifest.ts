/** Writes the SHA-256 of every shipped file of weights into `models/manifest.json`. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../../src/base/hash.ts";

const NOT_WEIGHTS = /(?:^|\/)(?:manifest\.json|README\.md|LICENSE.*)$/;

export function writeManifest(models: string): void {
  const names = readdirSync(models, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(models.length))
    .filter((name) => !NOT_WEIGHTS.test(name))
    .sort();
  const hashes = names.map((name) => [name, sha256(readFileSync(join(models, name)))]);
  writeFileSync(join(models, "manifest.json"), `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
}
