/** Parties that papers call by an adjective or a letter, and the name of each. English-speaking countries, drawn up by hand. */

/** An adjective or a member's noun in lower case, and the party's name. */
export const PARTY_OF_WORD: ReadonlyMap<string, string> = new Map([
  ["republican", "Republican Party"],
  ["republicans", "Republican Party"],
  ["gop", "Republican Party"],
  ["democrat", "Democratic Party"],
  ["democrats", "Democratic Party"],
  ["democratic", "Democratic Party"],
  ["labour", "Labour Party"],
  ["conservative", "Conservative Party"],
  ["conservatives", "Conservative Party"],
  ["tory", "Conservative Party"],
  ["tories", "Conservative Party"],
  ["lib", "Liberal Democrats"],
  ["libertarian", "Libertarian Party"],
]);

/** Parties whose adjective is of two words, in lower case. */
export const PARTIES_OF_TWO_WORDS: ReadonlySet<string> = new Set([
  "lib dem",
  "liberal democrat",
  "plaid cymru",
  "sinn fein",
  "sinn féin",
]);

/** The letter in brackets after an American lawmaker's name: "(R-Ohio)". */
export const PARTY_OF_LETTER: ReadonlyMap<string, string> = new Map([
  ["R", "Republican Party"],
  ["D", "Democratic Party"],
]);

/** Parties whose voters choose their candidates in primaries: how their words are written, and what their nominees are called. */
export const PARTIES_WITH_PRIMARIES: readonly {
  readonly words: readonly string[];
  readonly party: string;
}[] = [
  { words: ["Republicans?", "GOP", "G\\.O\\.P\\.", "RNC"], party: "Republican" },
  { words: ["Democrats?", "Democratic", "DNC"], party: "Democratic" },
];
