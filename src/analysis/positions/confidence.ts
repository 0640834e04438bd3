/** How sure a position is: by the way its stance shows and its holder was found. */
import type { Probability } from "../../base/passage.ts";
import type { Candidate } from "./candidate.ts";
import type { Ground } from "./ground.ts";

export function confidenceOf(_ground: Ground, candidate: Candidate): Probability {
  return candidate.by === "far" ? 0.4 : 0.6;
}
