/** The archive: captures' bytes in files named by their SHA-256. */
import { mkdir, open, readFile, rename, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Sha256, sha256 } from "../base/hash.ts";

export interface Archive {
  put(bytes: Uint8Array): Promise<Sha256>;
  get(name: Sha256): Promise<Uint8Array>;
}

export function openArchive(folder: string): Archive {
  const pathOf = (name: Sha256) => join(folder, name.slice(0, 2), name);
  return {
    async put(bytes) {
      const name = sha256(bytes);
      const path = pathOf(name);
      if (await stat(path).catch(() => null)) return name;
      await mkdir(join(path, ".."), { recursive: true });
      const file = await open(`${path}.${process.pid}`, "w");
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(`${path}.${process.pid}`, path);
      return name;
    },
    get: (name) => readFile(pathOf(name)),
  };
}
