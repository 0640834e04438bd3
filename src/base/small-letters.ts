const NUMERAL = /^(?:III|VII|VIII|XII|XIII)$/;

/** A name whose words were set in capitals, "TOBIAS Renn", as it is written elsewhere; "Renn III" keeps its numeral. Pure. */
export function inSmallLetters(name: string): string {
  return name.replace(/\p{Lu}{3,}/gu, (word) =>
    NUMERAL.test(word) ? word : word.charAt(0) + word.slice(1).toLowerCase(),
  );
}
