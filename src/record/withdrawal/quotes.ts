/** Whether somebody's words quote a text: so many words of it in a row. */

const IN_A_ROW = 5;

/** Asks of any words whether they quote one of `texts`, however they are set. */
export function quoterOf(texts: readonly string[]): (words: string) => boolean {
  const runs = new Set(texts.flatMap(runsOf));
  return (words) => runsOf(words).some((run) => runs.has(run));
}

function runsOf(text: string): readonly string[] {
  const words =
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.slice(IN_A_ROW - 1).map((_, i) => words.slice(i, i + IN_A_ROW).join(" "));
}
