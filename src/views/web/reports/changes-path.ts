/** The address of what was changed between two versions of a report. */
import { addressOf } from "../../http/params.ts";
import { reportPath } from "../../http/paths.ts";

interface Versioned {
  readonly id: string;
  readonly version: number;
  readonly versions: readonly { readonly version: number }[];
}

/** From the version before the one shown; of the first, to the one after it. */
export function changesPath({ id, version, versions }: Versioned): string {
  const numbers = versions.map((one) => one.version).sort((a, b) => a - b);
  const at = Math.max(1, numbers.indexOf(version));
  return addressOf(`${reportPath(id)}/changes`, { from: numbers[at - 1], to: numbers[at] });
}
