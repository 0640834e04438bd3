/** Writes `models/manifest.json` anew: `npx tsx training/tagger/manifest-now.ts`. */
import { resolve } from "node:path";
import { writeManifest } from "./manifest.ts";

writeManifest(`${resolve(import.meta.dirname, "../../models")}/`);
