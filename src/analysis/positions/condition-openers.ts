/** Where a condition opens: "only if …", "provided …", "subject to …". */
import { CONDITION_OPENERS } from "../data/condition-words.ts";

const BY_FIRST = new Map<string, (readonly string[])[]>();
for (const words of CONDITION_OPENERS) {
  const first = words[0] ?? "";
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), words]);
}

/** The words that open a condition at token `at`; undefined for none. */
export function openerAt(lower: readonly string[], at: number): readonly string[] | undefined {
  return BY_FIRST.get(lower[at] ?? "")?.find((words) => words.every((word, k) => lower[at + k] === word));
}
