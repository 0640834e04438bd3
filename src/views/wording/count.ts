/** Numbers with their nouns. */

const NUMBER = new Intl.NumberFormat("en-GB");

/** `1 statement`, `1,200 statements`, `no statements`; the plural is the noun with an s unless it is given. */
export function count(n: number, noun: string, plural = `${noun}s`): string {
  return `${n === 0 ? "no" : NUMBER.format(n)} ${n === 1 ? noun : plural}`;
}

/** `restated once`, `restated 3 times`. */
export function restatedWords(times: number): string {
  return times === 1 ? "restated once" : `restated ${NUMBER.format(times)} times`;
}
