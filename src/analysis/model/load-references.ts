/** Makes what settles whom words mean from the shipped weights. */
import type { Chooser } from "../entities/reference/reference.ts";
import { chooserBy, type ReferenceWeights } from "../entities/reference/weights.ts";
import { MODELS, ModelFiles } from "./files.ts";

/** Throws a ModelError if the file is missing or is not the one that the manifest names. */
export function loadChooser(files: ModelFiles = new ModelFiles(MODELS)): Chooser {
  return chooserBy(files.json("references.json") as ReferenceWeights);
}
