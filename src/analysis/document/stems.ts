/** Words as questions are compared by: what is left of each without its endings. `training/positions/terms.py` reads these rules too. */
const SMALL = new Set(
  "a an the of to in on for and or be is are was were should would will do does did it its their his her he she they them him we our us you your i my by with from at that this these those who whom which what as not no but if so than then there have has had been can could may might must said says say mr mrs ms sen rep gov s t".split(
    " ",
  ),
);

/** A word as it is counted: in lower case, without its commonest endings; "" for small words and marks. */
export function stemOf(word: string): string {
  const lower = word.toLowerCase();
  if (SMALL.has(lower)) return "";
  return lower
    .replace(/[’']s$/, "")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/(?:ing|ed|es|s|ation|ment)$/, "");
}

/** The stems of a text's words, small words left out. */
export function stemsOf(text: string): ReadonlySet<string> {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  return new Set(words.flatMap((word) => stemOf(word) || []));
}

/** Stems that readers ask with whatever the words of the report: who is to act, and what elections are asked with. In the order of the model's scores. */
export const USUAL: readonly string[] =
  "president presidential elect nominate voter republican democrat congres senate govern britain unit stat".split(
    " ",
  );
