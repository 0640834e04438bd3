/** What a run is given: how many inputs there are, and each in turn. */
import { captures, expanded, type Input, type Source } from "../source/captures.ts";
import { endingOf } from "../source/media-type.ts";

export type { Failed, Had, Input, Source } from "../source/captures.ts";

/** How many inputs there will be, or null where a stream of lines is among them: it has as many as it has. */
export async function countInputs({ names, lines }: Source): Promise<number | null> {
  let count = 0;
  for await (const name of expanded(names)) {
    if (typeof name === "string" && (name === "-" ? lines : endingOf(name) === "lines")) return null;
    count++;
  }
  return count;
}

/** Every input in turn; what cannot be had comes as Failed in its place and the others go on. */
export const inputs = (source: Source): AsyncGenerator<Input> => captures(source);
