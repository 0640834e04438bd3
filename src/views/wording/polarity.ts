/** How it is named to a reader that somebody denies what the words of a statement say. */

export const POLARITY_WORDS = {
  said: { label: "said", meaning: "the speaker says so" },
  denied: { label: "denied", meaning: "the speaker denies, rejects or dismisses what the words say" },
} as const;

export type PolarityWord = keyof typeof POLARITY_WORDS;

export const POLARITIES = Object.keys(POLARITY_WORDS) as readonly PolarityWord[];

/** A statement's polarity and the words that report it. */
export interface Reported {
  readonly polarity: PolarityWord;
  readonly cue: string;
}

/** `denied (“rejected claims that”)`, without which the words must not be shown; null for what is said. */
export function denialWords({ polarity, cue }: Reported): string | null {
  if (polarity === "said") return null;
  const told = cue.replace(/\s+/g, " ");
  return told === "" ? POLARITY_WORDS.denied.label : `${POLARITY_WORDS.denied.label} (“${told}”)`;
}
