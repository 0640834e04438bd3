/** What a run is given: how many inputs there are, and each in turn. */
import { captures, expanded as expandedNames, type Input, type Source } from "../source/captures.ts";

export type { Failed, Had, Input, Source } from "../source/captures.ts";

/** The names with each folder's reports in its place, in order of their names. A folder without any keeps its own. */
export async function expanded(names: readonly string[]): Promise<readonly string[]> {
  const all: string[] = [];
  for await (const name of expandedNames(names)) all.push(typeof name === "string" ? name : name.name);
  return all;
}

/** Every input in turn; what cannot be had comes as Failed in its place and the others go on. */
export const inputs = (source: Source): AsyncGenerator<Input> => captures(source);
